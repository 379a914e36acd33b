#pragma once

#include "base/types.h"

namespace prune {

/// A matrix of weights, out x in, and the mask that says which of them still count.
///
/// A removed weight keeps its value behind the mask, so that it can be brought back; everything that computes asks
/// for `effective()`.
template <class Scalar>
struct Parameter {
  Matrix<Scalar> value;
  Mask mask;

  Parameter(Index rows, Index columns) : value(Matrix<Scalar>::Zero(rows, columns)), mask(Mask::Ones(rows, columns)) {}

  /// The weights as they count: 0 where removed; same shape.
  Matrix<Scalar> effective() const { return mask.array().select(value.array(), Scalar(0)).matrix(); }
};

}  // namespace prune
