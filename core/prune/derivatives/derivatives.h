#pragma once
/// First and second derivatives of the mean loss with respect to every weight, in evaluation mode.
///
/// All results have one matrix for each weight layer, out x in, in double precision; biases are left out. Removed
/// weights have derivatives like any other: they are weights of value 0.

#include <vector>

#include "prune/measure/calibration.h"

namespace prune {

/// dL/dw.
template <class Scalar>
std::vector<Scores> gradients(const Network<Scalar>& network, const Calibration<Scalar>& calibration);

/// (1/N) sum_n (dL_n/dw)^2 with each sample's own loss: the diagonal of the empirical Fisher matrix.
template <class Scalar>
std::vector<Scores> meanSquaredGradients(const Network<Scalar>& network, const Calibration<Scalar>& calibration);

/// H v, exactly: the derivative of the gradient along v. Kinks (relu, max pool) have no curvature.
///
/// Differences of two gradients would not do: with floats and relu some sample is always beyond a kink, and what that
/// adds is larger than the product itself.
///
/// @param direction  v, one matrix a weight layer
template <class Scalar>
std::vector<Scores> hessianProduct(const Network<Scalar>& network, const Calibration<Scalar>& calibration,
                                   const std::vector<Scores>& direction);

/// The diagonal of the Gauss-Newton matrix G = (1/N) sum_n J_n^T (d2L_n/dz2) J_n, J = dz/dw, exactly: one backward
/// pass an output. Equal to the Hessian where z is linear in the weights, and close to it at a fit.
template <class Scalar>
std::vector<Scores> gaussNewtonDiagonal(const Network<Scalar>& network, const Calibration<Scalar>& calibration);

/// The most weights for which the whole matrix is made.
inline constexpr Index kMostFullCurvature = 1024;

/// Whether a network has so few kept weights.
template <class Scalar>
bool hasFullCurvature(const Network<Scalar>& network);

/// The whole G over the kept weights of all weight layers, layer by layer, row-major; kept x kept.
///
/// @throws Error OutOfRange above `kMostFullCurvature` kept weights
template <class Scalar>
Matrix<double> gaussNewton(const Network<Scalar>& network, const Calibration<Scalar>& calibration);

}  // namespace prune
