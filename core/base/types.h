#pragma once
/// The matrix and vector types of the core. Matrices are row-major; a row is a sample, and a weight matrix W is outputs
/// x inputs ("out x in").

#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "base/storage.h"

namespace prune {

using Index = Eigen::Index;

template <class Scalar>
using Matrix = Eigen::Matrix<Scalar, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

template <class Scalar>
using Vector = Eigen::Matrix<Scalar, Eigen::Dynamic, 1>;

/// One score (saliency) for each weight of a layer, out x in; always in double precision.
using Scores = Matrix<double>;

/// 1 = keep, 0 = removed; same shape as the weights that it belongs to.
using Mask = Matrix<std::uint8_t>;

}  // namespace prune
