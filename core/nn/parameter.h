#pragma once

#include "base/types.h"

namespace prune {

/// A weight matrix, out x in, with its mask.
///
/// A removed weight keeps its value behind the mask, so that it can be restored; computations use `effective()`.
template <class Scalar>
struct Parameter {
  Matrix<Scalar> value;
  Mask mask;

  Parameter(Index rows, Index columns) : value(Matrix<Scalar>::Zero(rows, columns)), mask(Mask::Ones(rows, columns)) {}

  /// The weights with 0 in place of removed ones; same shape.
  Matrix<Scalar> effective() const { return mask.array().select(value.array(), Scalar(0)).matrix(); }
};

}  // namespace prune
