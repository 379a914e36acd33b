#pragma once
/// Statistics of the activations of a network on data, over samples and, for convolutions, time steps.

#include <string_view>
#include <vector>

#include "prune/measure/calibration.h"
#include "prune/surgery/structure.h"

namespace prune {

/// The most columns of a layer's weights for which `InputMoments::moments` is computed and inverted.
inline constexpr Index kMostMoments = 2048;

/// @throws Error OutOfRange when the weights of a layer have more columns than `kMostMoments`
template <class Scalar>
void checkMoments(std::string_view where, const Network<Scalar>& network);

/// Moments of the input of a weight layer, for each column of its weights; for a convolution over all positions of the
/// filter.
struct InputMoments {
  Vector<double> mean;     ///< in
  Matrix<double> moments;  ///< in x in, second moments (1/count) sum x x^T
  Vector<double> squares;  ///< in, sum of x^2 over all samples: ||X_j||^2
  double count;            ///< samples x places
};

/// @param withMatrix  whether `moments` is computed, at about the cost of the layer's gradient
template <class Scalar>
InputMoments inputMoments(const Network<Scalar>& network, const Calibration<Scalar>& calibration, Index layer,
                          bool withMatrix);

/// The layer whose outputs are counted as zeros for APoZ: the first activation after the group's producer, else the
/// producer.
template <class Scalar>
Index activationOf(const Network<Scalar>& network, const UnitGroup& group);

/// Statistics of each unit's output as the next weight layer receives it, after activation and pooling, and of its
/// contribution to that layer's preactivation z. Entries of z that belong to removed units (`liveMasks`) are left out.
struct UnitActivity {
  Vector<double> mean;        ///< units
  Vector<double> variance;    ///< units, over samples (and places)
  Vector<double> zeroShare;   ///< units, share of entries right after the activation that are 0 (APoZ)
  Vector<double> energy;      ///< units, sum over samples of ||p_i||^2, p_i = the unit's contribution to z
  Vector<double> projection;  ///< units, sum over samples of <p_i, z>
  double total;               ///< sum over samples of ||z||^2, z including the bias
};

/// The activity of each unit group.
template <class Scalar>
std::vector<UnitActivity> unitActivity(const Network<Scalar>& network, const Calibration<Scalar>& calibration);

/// Statistics of the gate derivative of each unit or input channel: the derivative of a sample's loss with respect to a
/// factor of 1 on it, the sum of a dL_n/da over its values as the next weight layer receives them.
struct GateDerivatives {
  Vector<double> mean;          ///< units, mean over samples
  Vector<double> meanAbsolute;  ///< units, mean over samples of the absolute value
  Vector<double> meanSquare;    ///< units, mean over samples of the square
};

/// @param groups  ascending by consumer
template <class Scalar>
std::vector<GateDerivatives> gateDerivatives(const Network<Scalar>& network, const std::vector<UnitGroup>& groups,
                                             const Calibration<Scalar>& calibration);

}  // namespace prune
