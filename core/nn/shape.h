#pragma once

#include "base/types.h"

namespace prune {

/// The shape of one sample: `steps` time steps of `channels` numbers, time-major (`t * channels + c`); a plain table
/// has one step.
struct Shape {
  Index steps = 1;
  Index channels = 0;

  Index size() const { return steps * channels; }
  bool operator==(const Shape&) const = default;
};

/// A batch inside the engine: features x batch, row-major, so that a sample is a column and a loop over the batch runs
/// over contiguous memory. (Outside the engine a row is a sample.)
template <class Scalar>
using Block = Eigen::Map<Matrix<Scalar>>;

template <class Scalar>
using ConstBlock = Eigen::Map<const Matrix<Scalar>>;

}  // namespace prune
