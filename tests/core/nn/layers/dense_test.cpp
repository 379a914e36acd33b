#include "nn/layers/dense.h"

#include <doctest/doctest.h>

#include "core/nn/layers/run_layer.h"
#include "support/distance.h"

namespace dense_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::LayerRun;
using prune::testing::setTrainable;

namespace {

Dense<double> twoByThree() {
  Dense<double> layer({1, 3}, 2);
  setTrainable<double>(layer, "weights", {1, 2, 3, -4, 5, -6});
  setTrainable<double>(layer, "bias", {10, 20});
  return layer;
}

}  // namespace

TEST_CASE_TEMPLATE("a dense layer gives W x + b, each sample for itself", Scalar, float, double) {
  Dense<Scalar> layer({1, 3}, 2);
  setTrainable<Scalar>(layer, "weights", {1, 2, 3, -4, 5, -6});
  setTrainable<Scalar>(layer, "bias", {10, 20});
  const LayerRun<Scalar> run(layer, Matrix<Scalar>{{1, 0, 2}, {0, -1, 1}});
  CHECK(equal(run.outputs(), Matrix<Scalar>{{17, 4}, {11, 9}}));
}

TEST_CASE("its gradients are dy x^T, the sum of dy, and W^T dy") {
  Dense<double> layer = twoByThree();
  LayerRun<double> run(layer, Matrix<double>{{1, 0, 2}, {0, -1, 1}});
  CHECK(equal(run.backward(Matrix<double>{{1, 2}, {3, -1}}), Matrix<double>{{-7, 12, -9}, {7, 1, 15}}));
  CHECK(run.gradient() == std::vector<double>{1, -3, 5, 2, 1, 3, 4, 1});
}

TEST_CASE("it takes samples with steps as one row of numbers") {
  Dense<double> layer({3, 2}, 4);
  CHECK(layer.input() == Shape{3, 2});
  CHECK(layer.output() == Shape{1, 4});
  CHECK(layer.weights()->rows() == 4);
  CHECK(layer.weights()->columns() == 6);
  CHECK(layer.macs() == 24);
}

TEST_CASE("a removed weight has no part in outputs and in the gradient of what came in") {
  Dense<double> layer = twoByThree();
  layer.weights()->setMask(Mask{{0, 1, 1}, {1, 0, 1}});
  LayerRun<double> run(layer, Matrix<double>{{1, 1, 1}});
  CHECK(equal(run.outputs(), Matrix<double>{{15, 10}}));
  CHECK(equal(run.backward(Matrix<double>{{1, 1}}), Matrix<double>{{-4, 2, -3}}));
}

TEST_CASE("a clone shares nothing with the layer") {
  Dense<double> layer = twoByThree();
  const std::unique_ptr<Layer<double>> clone = layer.clone();
  setTrainable<double>(layer, "bias", {0, 0});
  layer.weights()->setMask(Mask{{0, 0, 0}, {0, 0, 0}});
  const LayerRun<double> run(*clone, Matrix<double>{{1, 0, 2}});
  CHECK(equal(run.outputs(), Matrix<double>{{17, 4}}));
}

TEST_CASE("initialise draws row by row with the layer's fans, sets biases to 0 and keeps the mask") {
  Dense<double> layer = twoByThree();
  layer.weights()->setMask(Mask{{1, 1, 1}, {1, 1, 0}});
  Rng rng(1);
  const Initialisation& scheme = initialisation("test", "glorot-uniform");
  layer.initialise(scheme, rng);
  Rng again(1);
  for (Index k = 0; k < 5; ++k) CHECK(layer.weights()->value().data()[k] == scheme.draw(3, 2, again));
  CHECK(layer.weights()->value()(1, 2) == 0);
  std::vector<Trainable<double>> list;
  layer.addTrainables(list);
  CHECK(list[1].values[0] == 0);
  CHECK(list[1].values[1] == 0);
  layer.weights()->setMask(Mask::Ones(2, 3));
  CHECK(layer.weights()->value()(1, 2) == scheme.draw(3, 2, again));
}

}  // namespace dense_test
