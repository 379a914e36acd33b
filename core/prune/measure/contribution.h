#pragma once
/// How much each neuron of a layer contributes: three shares that are often taken for one another.

#include "base/types.h"

namespace prune {

/// A share as the fraction it is, so that a reader can see both parts; 0 where the denominator is 0.
struct Shares {
  Vector<double> numerators;    ///< one a neuron
  Vector<double> denominators;  ///< one a neuron

  Vector<double> values() const;
};

/// o_i^2 / sum_k o_k^2: each neuron's share of the energy of its layer (section 4.1.2 of the source article).
///
/// @param outputs  o, one a neuron
/// @return         in [0, 1], sums to 1
Shares energyShares(const Vector<double>& outputs);

/// ||p_i||^2 / ||y||^2 with p_i = o_i v_i, what neuron i sends on. Does not sum to 1: contributions cancel or add up.
///
/// @param outputs  o, one a neuron
/// @param next     V, the next layer's weights, next out x neurons; y = V o
Shares energyOfNextShares(const Vector<double>& outputs, const Matrix<double>& next);

/// <p_i, y> / ||y||^2. Sums to 1 when the bias, if there is one, counts as a contributor; may be negative.
Shares signedShares(const Vector<double>& outputs, const Matrix<double>& next);

}  // namespace prune
