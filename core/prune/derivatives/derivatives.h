#pragma once
/// First and second derivatives of the mean loss with respect to every weight, in evaluation mode.
///
/// Unless said otherwise, results have one matrix for each weight layer, out x in; biases are left out. Removed weights
/// count as weights of value 0, so that they have derivatives too.

#include <vector>

#include "prune/measure/calibration.h"

namespace prune {

/// The gradient of the mean loss, dL/dw.
template <class Scalar>
std::vector<Scores> gradients(const Network<Scalar>& network, const Calibration<Scalar>& calibration);

/// The diagonal of the empirical Fisher matrix: (1/N) sum_n (dL_n/dw)^2, L_n = the loss of sample n.
template <class Scalar>
std::vector<Scores> meanSquaredGradients(const Network<Scalar>& network, const Calibration<Scalar>& calibration);

/// The exact product H v of the Hessian with a vector: the derivative of the gradient along v. Kinks (relu, max pool)
/// contribute no curvature.
///
/// It is not approximated by a difference of two gradients: in single precision some sample always crosses a kink of
/// relu, whose error exceeds the product itself.
///
/// @param direction  v, one matrix for each weight layer, out x in
template <class Scalar>
std::vector<Scores> hessianProduct(const Network<Scalar>& network, const Calibration<Scalar>& calibration,
                                   const std::vector<Scores>& direction);

/// The diagonal of the Gauss-Newton matrix G = (1/N) sum_n J_n^T (d2L_n/dz2) J_n, J = dz/dw, exact, by one backward
/// pass for each output. Equal to the Hessian's where z is linear in the weights, and close to it where the errors are
/// small.
template <class Scalar>
std::vector<Scores> gaussNewtonDiagonal(const Network<Scalar>& network, const Calibration<Scalar>& calibration);

/// The most kept weights for which `gaussNewton` computes the full matrix.
inline constexpr Index kMostFullCurvature = 1024;

/// Whether a network has at most `kMostFullCurvature` kept weights.
template <class Scalar>
bool hasFullCurvature(const Network<Scalar>& network);

/// The full Gauss-Newton matrix G over the kept weights of all layers, kept x kept; weights are in the order of
/// `keptPlaces`.
///
/// @throws Error OutOfRange above `kMostFullCurvature` kept weights
template <class Scalar>
Matrix<double> gaussNewton(const Network<Scalar>& network, const Calibration<Scalar>& calibration);

}  // namespace prune
