#include "nn/dense/dense_layer.h"

#include <doctest/doctest.h>

#include "support/distance.h"

namespace dense_layer_test {

using namespace prune;
using prune::testing::equal;

namespace {

/// W = [1 2 3; 4 5 6], b = (0.5, -1).
template <class Scalar>
DenseLayer<Scalar> layer() {
  DenseLayer<Scalar> result(3, 2, activation("test", "relu"));
  result.weights.value = Matrix<Scalar>{{1, 2, 3}, {4, 5, 6}};
  result.bias = Vector<Scalar>{{0.5, -1}};
  return result;
}

}  // namespace

TEST_CASE("a new layer is out x in, all 0, with its own activation") {
  const DenseLayer<double> fresh(3, 2, activation("test", "tanh"));
  CHECK(fresh.inputs() == 3);
  CHECK(fresh.outputs() == 2);
  CHECK(equal(fresh.weights.value, Matrix<double>{{0, 0, 0}, {0, 0, 0}}));
  CHECK(equal(fresh.bias, Vector<double>{{0, 0}}));
  CHECK(fresh.activation->id == "tanh");
}

TEST_CASE_TEMPLATE("preactivation is x W^T + b, a row for each sample", Scalar, float, double) {
  CHECK(
      equal(preactivation(layer<Scalar>(), Matrix<Scalar>{{1, 0, 1}, {0, 1, 0}}), Matrix<Scalar>{{4.5, 9}, {2.5, 4}}));
}

TEST_CASE("preactivation leaves removed weights out and keeps the bias") {
  DenseLayer<double> pruned = layer<double>();
  pruned.weights.mask = Mask{{1, 1, 0}, {1, 0, 1}};
  CHECK(equal(preactivation(pruned, Matrix<double>{{1, 0, 1}, {0, 1, 0}}), Matrix<double>{{1.5, 9}, {2.5, -1}}));
  pruned.weights.mask.setZero();
  CHECK(equal(preactivation(pruned, Matrix<double>{{1, 0, 1}}), Matrix<double>{{0.5, -1}}));
}

TEST_CASE("preactivation of no samples has no rows and all columns") {
  CHECK(equal(preactivation(layer<double>(), Matrix<double>(0, 3)), Matrix<double>(0, 2)));
}

TEST_CASE("activate goes entry by entry and keeps the shape") {
  CHECK(equal(activate(activation("test", "relu"), Matrix<double>{{-1, 2, 0}, {3, -4, 0.5}}),
              Matrix<double>{{0, 2, 0}, {3, 0, 0.5}}));
  CHECK(equal(activate(activation("test", "relu"), Matrix<double>(0, 4)), Matrix<double>(0, 4)));
}

TEST_CASE("activate in single precision rounds the double value once") {
  // sigmoid(0.1f) = 0.52497918785..., and the float nearest to it.
  CHECK(activate(activation("test", "sigmoid"), Matrix<float>{{0.1F}})(0, 0) == 0.52497918785F);
}

}  // namespace dense_layer_test
