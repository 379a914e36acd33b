/// Layers that work where their input lies: activations and flatten.

#include <doctest/doctest.h>

#include "core/nn/layers/run_layer.h"
#include "nn/layers/activation_layer.h"
#include "nn/layers/flatten.h"
#include "support/distance.h"

namespace in_place_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::LayerRun;

TEST_CASE("an activation layer applies its function to every number, and its slope to the gradient") {
  ActivationLayer<double> layer({1, 3}, activationKernel<double>("test", "relu"));
  CHECK(layer.isInPlace());
  CHECK(layer.function() == "relu");
  CHECK(layer.output() == Shape{1, 3});
  LayerRun<double> run(layer, Matrix<double>{{1, -2, 0}, {-4, 5, 6}});
  CHECK(equal(run.outputs(), Matrix<double>{{1, 0, 0}, {0, 5, 6}}));
  CHECK(equal(run.backward(Matrix<double>{{1, 2, 3}, {4, 5, 6}}), Matrix<double>{{1, 0, 0}, {0, 5, 6}}));
}

TEST_CASE("flatten changes the shape alone") {
  Flatten<double> layer({2, 3});
  CHECK(layer.output() == Shape{1, 6});
  const Matrix<double> sample{{1, 2, 3, 4, 5, 6}};
  LayerRun<double> run(layer, sample);
  CHECK(equal(run.outputs(), sample));
  CHECK(equal(run.backward(sample), sample));
  CHECK(layer.weights() == nullptr);
  CHECK(layer.macs() == 0);
}

}  // namespace in_place_test
