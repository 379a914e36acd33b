#include "nn/kernels/dense_products.h"

#include "nn/kernels/product.h"

namespace prune::kernels {

namespace {

/// Pieces of a row-major matrix, as they are.
template <class Scalar>
auto rowsOf(const Scalar* x, Index stride) {
  return [=](Scalar* panel, Index firstRow, Index rows, Index firstColumn, Index columns, Index width) {
    for (Index i = 0; i < rows; ++i) {
      const Scalar* from = x + (firstRow + i) * stride + firstColumn;
      Scalar* to = panel + i * width;
      for (Index j = 0; j < columns; ++j) to[j] = from[j];
      for (Index j = columns; j < width; ++j) to[j] = 0;
    }
  };
}

/// Pieces of the transposed matrix.
template <class Scalar>
auto columnsOf(const Scalar* x, Index stride) {
  return [=](Scalar* panel, Index firstRow, Index rows, Index firstColumn, Index columns, Index width) {
    const Scalar* from = x + firstColumn * stride + firstRow;
    for (Index i = 0; i < rows; ++i) {
      for (Index j = 0; j < columns; ++j) panel[i * width + j] = from[j * stride + i];
      for (Index j = columns; j < width; ++j) panel[i * width + j] = 0;
    }
  };
}

/// One sample: `Rows` sums at once, four packets long each, then the packets added up.
template <Index Rows, class Scalar>
void dotRows(const Scalar* weights, Index columns, const Scalar* x, Scalar* y, bool add) {
  Packet<Scalar> sum[Rows] = {};
  Index j = 0;
  for (; j + kLanes<Scalar> <= columns; j += kLanes<Scalar>) {
    const Packet<Scalar> right = load(x + j);
    for (Index r = 0; r < Rows; ++r) sum[r] += load(weights + r * columns + j) * right;
  }
  for (Index r = 0; r < Rows; ++r) {
    Scalar total = sumOf<Scalar>(sum[r]);
    for (Index k = j; k < columns; ++k) total += weights[r * columns + k] * x[k];
    y[r] = add ? y[r] + total : total;
  }
}

template <class Scalar>
void multiplyOne(const Matrix<Scalar>& weights, const Scalar* x, Scalar* y, bool add) {
  constexpr Index kRows = 8;
  const Index columns = weights.cols();
  Index i = 0;
  for (; i + kRows <= weights.rows(); i += kRows) dotRows<kRows>(weights.data() + i * columns, columns, x, y + i, add);
  for (; i < weights.rows(); ++i) dotRows<1>(weights.data() + i * columns, columns, x, y + i, add);
}

}  // namespace

template <class Scalar>
void multiply(const Matrix<Scalar>& weights, const Scalar* x, Scalar* y, Index batch, bool add) {
  if (batch == 1) return multiplyOne(weights, x, y, add);
  product<Scalar>({weights.data(), weights.cols(), 1}, {weights.rows(), weights.cols(), batch}, y, batch, add,
                  rowsOf(x, batch));
}

template <class Scalar>
void multiplyTransposed(const Matrix<Scalar>& weights, const Scalar* dy, Scalar* dx, Index batch, bool add) {
  product<Scalar>({weights.data(), 1, weights.cols()}, {weights.cols(), weights.rows(), batch}, dx, batch, add,
                  rowsOf(dy, batch));
}

template <class Scalar>
void weightGradient(const Scalar* dy, const Scalar* x, Scalar* gradient, Index outputs, Index inputs, Index batch,
                    bool add) {
  product<Scalar>({dy, batch, 1}, {outputs, batch, inputs}, gradient, inputs, add, columnsOf(x, batch));
}

template void multiply(const Matrix<float>&, const float*, float*, Index, bool);
template void multiply(const Matrix<double>&, const double*, double*, Index, bool);
template void multiplyTransposed(const Matrix<float>&, const float*, float*, Index, bool);
template void multiplyTransposed(const Matrix<double>&, const double*, double*, Index, bool);
template void weightGradient(const float*, const float*, float*, Index, Index, Index, bool);
template void weightGradient(const double*, const double*, double*, Index, Index, Index, bool);

}  // namespace prune::kernels
