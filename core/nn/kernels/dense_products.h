#pragma once
/// The three products of a layer with a dense weight matrix W, out x in; a column of x and y is a sample.
///
/// Each product overwrites its result, or adds to it when `add` is true.

#include "base/types.h"

namespace prune::kernels {

/// y = W x: x in x batch, y out x batch.
template <class Scalar>
void multiply(const Matrix<Scalar>& weights, const Scalar* x, Scalar* y, Index batch, bool add);

/// dx = W^T dy: dy out x batch, dx in x batch.
template <class Scalar>
void multiplyTransposed(const Matrix<Scalar>& weights, const Scalar* dy, Scalar* dx, Index batch, bool add);

/// g = dy x^T: out x in.
template <class Scalar>
void weightGradient(const Scalar* dy, const Scalar* x, Scalar* gradient, Index outputs, Index inputs, Index batch,
                    bool add);

}  // namespace prune::kernels
