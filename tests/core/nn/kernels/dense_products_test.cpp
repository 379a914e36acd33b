#include "nn/kernels/dense_products.h"

#include <doctest/doctest.h>

#include "core/nn/kernels/plain_products.h"

namespace dense_products_test {

using namespace prune;
using prune::testing::byLanes;
using prune::testing::forEach;
using prune::testing::inOrder;
using prune::testing::oddShapes;
using prune::testing::ProductShape;
using prune::testing::someMatrix;
using prune::testing::someNumbers;

namespace {

/// What a product must add to: 0, or what is there.
template <class Scalar>
Scalar startOf(const std::vector<Scalar>& old, Index place, bool add) {
  return add ? old[static_cast<std::size_t>(place)] : Scalar(0);
}

}  // namespace

TEST_CASE_TEMPLATE("y = W x adds the columns in order, one sample by lanes, to 0 or to what is there", Scalar, float,
                   double) {
  Rng rng(1);
  forEach(oddShapes(), [&](Index outputs, Index inputs, Index batch, bool add) {
    const Matrix<Scalar> weights = someMatrix<Scalar>(outputs, inputs, rng);
    const std::vector<Scalar> x = someNumbers<Scalar>(inputs * batch, rng);
    const std::vector<Scalar> old = someNumbers<Scalar>(outputs * batch, rng);
    std::vector<Scalar> wanted = old;
    for (Index i = 0; i < outputs; ++i)
      for (Index b = 0; b < batch; ++b) {
        const Scalar* row = weights.data() + i * inputs;
        const auto term = [&](Index k) { return row[k] * x[static_cast<std::size_t>(k * batch + b)]; };
        const Scalar start = startOf(old, i * batch + b, add);
        wanted[static_cast<std::size_t>(i * batch + b)] =
            batch == 1 ? byLanes(start, inputs, term) : inOrder(start, inputs, term);
      }
    std::vector<Scalar> y = old;
    kernels::multiply(weights, x.data(), y.data(), batch, add);
    CHECK(y == wanted);
  });
}

TEST_CASE_TEMPLATE("dx = W^T dy adds the rows in order, to 0 or to what is there", Scalar, float, double) {
  Rng rng(2);
  forEach(oddShapes(), [&](Index outputs, Index inputs, Index batch, bool add) {
    const Matrix<Scalar> weights = someMatrix<Scalar>(outputs, inputs, rng);
    const std::vector<Scalar> dy = someNumbers<Scalar>(outputs * batch, rng);
    const std::vector<Scalar> old = someNumbers<Scalar>(inputs * batch, rng);
    std::vector<Scalar> wanted = old;
    for (Index j = 0; j < inputs; ++j)
      for (Index b = 0; b < batch; ++b) {
        const Scalar* column = weights.data() + j;
        const auto term = [&](Index i) { return column[i * inputs] * dy[static_cast<std::size_t>(i * batch + b)]; };
        wanted[static_cast<std::size_t>(j * batch + b)] = inOrder(startOf(old, j * batch + b, add), outputs, term);
      }
    std::vector<Scalar> dx = old;
    kernels::multiplyTransposed(weights, dy.data(), dx.data(), batch, add);
    CHECK(dx == wanted);
  });
}

TEST_CASE_TEMPLATE("the gradient adds the samples in order, to 0 or to what is there", Scalar, float, double) {
  Rng rng(3);
  std::vector<ProductShape> shapes = oddShapes();
  shapes.push_back({3, 18, 1030});
  forEach(shapes, [&](Index outputs, Index inputs, Index batch, bool add) {
    const std::vector<Scalar> dy = someNumbers<Scalar>(outputs * batch, rng);
    const std::vector<Scalar> x = someNumbers<Scalar>(inputs * batch, rng);
    const std::vector<Scalar> old = someNumbers<Scalar>(outputs * inputs, rng);
    std::vector<Scalar> wanted = old;
    for (Index i = 0; i < outputs; ++i)
      for (Index j = 0; j < inputs; ++j) {
        const Scalar* left = dy.data() + i * batch;
        const Scalar* right = x.data() + j * batch;
        const auto term = [&](Index b) { return left[b] * right[b]; };
        wanted[static_cast<std::size_t>(i * inputs + j)] = inOrder(startOf(old, i * inputs + j, add), batch, term);
      }
    std::vector<Scalar> gradient = old;
    kernels::weightGradient(dy.data(), x.data(), gradient.data(), outputs, inputs, batch, add);
    CHECK(gradient == wanted);
  });
}

}  // namespace dense_products_test
