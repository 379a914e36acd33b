#pragma once

#include "base/shape.h"
#include "base/types.h"

namespace prune {

/// A batch inside the engine: features x batch, row-major, so that a sample is a column and a loop over the batch runs
/// over contiguous memory. (Outside the engine a row is a sample.)
template <class Scalar>
using Block = Eigen::Map<Matrix<Scalar>>;

template <class Scalar>
using ConstBlock = Eigen::Map<const Matrix<Scalar>>;

}  // namespace prune
