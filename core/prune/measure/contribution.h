#pragma once
/// Three measures of how much each neuron of a layer contributes, which are often confused.

#include "base/types.h"

namespace prune {

/// Shares of all neurons as fractions, so that both parts can be shown.
struct Shares {
  Vector<double> numerators;    ///< one a neuron
  Vector<double> denominators;  ///< one a neuron

  /// numerators / denominators; 0 where the denominator is 0.
  Vector<double> values() const;
};

/// o_i^2 / sum_k o_k^2: each neuron's share of the energy of its layer (section 4.1.2 of the source article).
///
/// @param outputs  o, one a neuron
/// @return         in [0, 1], sums to 1
Shares energyShares(const Vector<double>& outputs);

/// ||p_i||^2 / ||y||^2 with p_i = o_i v_i, the contribution of neuron i to y. Does not sum to 1, because contributions
/// interfere.
///
/// @param outputs  o, one a neuron
/// @param next     V, the next layer's weights, next out x neurons; y = V o
Shares energyOfNextShares(const Vector<double>& outputs, const Matrix<double>& next);

/// <p_i, y> / ||y||^2. May be negative; sums to 1, together with the share of the bias if there is one. Parameters as
/// above.
Shares signedShares(const Vector<double>& outputs, const Matrix<double>& next);

}  // namespace prune
