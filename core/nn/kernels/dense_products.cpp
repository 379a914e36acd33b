#include "nn/kernels/dense_products.h"

#include "nn/kernels/dots.h"
#include "nn/kernels/product.h"

namespace prune::kernels {

namespace {

/// `Rows` rows of y = W x for one sample.
template <Index Rows, class Scalar>
[[gnu::noinline]] void multiplyRows(const Scalar* weights, Index columns, const Scalar* x, Scalar* y, bool add) {
  const Scalar* rows[Rows];
  for (Index r = 0; r < Rows; ++r) rows[r] = weights + r * columns;
  dots<Rows>(rows, x, columns, y, add);
}

template <class Scalar>
void multiplyOne(const Matrix<Scalar>& weights, const Scalar* x, Scalar* y, bool add) {
  constexpr Index kRows = 6;
  const Index columns = weights.cols();
  Index i = 0;
  for (; i + kRows <= weights.rows(); i += kRows)
    multiplyRows<kRows>(weights.data() + i * columns, columns, x, y + i, add);
  for (; i + 2 <= weights.rows(); i += 2) multiplyRows<2>(weights.data() + i * columns, columns, x, y + i, add);
  for (; i < weights.rows(); ++i) multiplyRows<1>(weights.data() + i * columns, columns, x, y + i, add);
}

}  // namespace

template <class Scalar>
void multiply(const Matrix<Scalar>& weights, const Scalar* x, Scalar* y, Index batch, bool add) {
  if (batch == 1) return multiplyOne(weights, x, y, add);
  product<Scalar>({weights.data(), weights.cols(), 1}, {x, batch}, {weights.rows(), weights.cols(), batch}, y, batch,
                  add);
}

template <class Scalar>
void multiplyTransposed(const Matrix<Scalar>& weights, const Scalar* dy, Scalar* dx, Index batch, bool add) {
  const Index rows = weights.rows();
  const Index columns = weights.cols();
  // One sample: dx^T = dy^T W, along the rows of W.
  if (batch == 1) return product<Scalar>({dy, 0, 1}, {weights.data(), columns}, {1, rows, columns}, dx, columns, add);
  product<Scalar>({weights.data(), 1, columns}, {dy, batch}, {columns, rows, batch}, dx, batch, add);
}

template <class Scalar>
void weightGradient(const Scalar* dy, const Scalar* x, Scalar* gradient, Index outputs, Index inputs, Index batch,
                    bool add) {
  product<Scalar>({dy, batch, 1}, {x, batch, true}, {outputs, batch, inputs}, gradient, inputs, add);
}

template void multiply(const Matrix<float>&, const float*, float*, Index, bool);
template void multiply(const Matrix<double>&, const double*, double*, Index, bool);
template void multiplyTransposed(const Matrix<float>&, const float*, float*, Index, bool);
template void multiplyTransposed(const Matrix<double>&, const double*, double*, Index, bool);
template void weightGradient(const float*, const float*, float*, Index, Index, Index, bool);
template void weightGradient(const double*, const double*, double*, Index, Index, Index, bool);

}  // namespace prune::kernels
