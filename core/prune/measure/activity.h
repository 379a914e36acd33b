#pragma once
/// What the units of a network do on data, summed over samples (and steps).

#include <string_view>
#include <vector>

#include "prune/measure/calibration.h"
#include "prune/surgery/structure.h"

namespace prune {

/// The most columns of a layer for which the matrix of its input moments is made, to be inverted.
inline constexpr Index kMostMoments = 2048;

/// @throws Error OutOfRange when the weights of a layer have more columns than `kMostMoments`
template <class Scalar>
void checkMoments(std::string_view where, const Network<Scalar>& network);

/// What enters a weight layer: one row a column of its weights, all places that a filter sees counted.
struct InputMoments {
  Vector<double> mean;     ///< in
  Matrix<double> moments;  ///< in x in, (1/count) sum x x^T
  Vector<double> squares;  ///< in, sum of x^2 over all samples: ||X_j||^2
  double count;            ///< samples x places
};

/// @param withMatrix  whether `moments` is made; it costs as much as a layer's gradient
template <class Scalar>
InputMoments inputMoments(const Network<Scalar>& network, const Calibration<Scalar>& calibration, Index layer,
                          bool withMatrix);

/// The layer whose output tells which units are silent: the first activation behind the producer, else the producer.
template <class Scalar>
Index activationOf(const Network<Scalar>& network, const UnitGroup& group);

/// What each unit of a group tells the next layer (after activation and pooling, where the next weights take it). Of z,
/// the entries of units that are gone (`liveMasks`) do not count.
struct UnitActivity {
  Vector<double> mean;        ///< units
  Vector<double> variance;    ///< units, over samples (and places)
  Vector<double> zeroShare;   ///< units, share of entries right after the activation that are 0 (APoZ)
  Vector<double> energy;      ///< units, sum over samples of ||p_i||^2, p_i = what the unit adds to the next z
  Vector<double> projection;  ///< units, sum over samples of <p_i, z>
  double total;               ///< sum over samples of ||z||^2, z with its bias
};

/// One a group.
template <class Scalar>
std::vector<UnitActivity> unitActivity(const Network<Scalar>& network, const Calibration<Scalar>& calibration);

/// The derivative of each sample's loss with respect to a factor of 1 on each unit: sum over the unit's entries of
/// a dL_n/da, taken where the next weights take them; one a group.
struct GateDerivatives {
  Vector<double> mean;          ///< units, mean over samples
  Vector<double> meanAbsolute;  ///< units, mean over samples of the absolute value
  Vector<double> meanSquare;    ///< units, mean over samples of the square
};

template <class Scalar>
std::vector<GateDerivatives> gateDerivatives(const Network<Scalar>& network, const Calibration<Scalar>& calibration);

}  // namespace prune
