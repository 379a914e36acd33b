#include "nn/layers/conv1d.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/nn/layers/run_layer.h"
#include "support/distance.h"

namespace conv1d_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::LayerRun;
using prune::testing::setTrainable;

namespace {

/// One filter over two steps of two channels: y_t = 1 a_t + 2 b_t + 3 a_(t+1) + 4 b_(t+1) + 0.5.
Conv1d<double> oneFilter(Index stride, Index padding) {
  Conv1d<double> layer({4, 2}, {.filters = 1, .kernel = 2, .stride = stride, .padding = padding});
  setTrainable<double>(layer, "weights", {1, 2, 3, 4});
  setTrainable<double>(layer, "bias", {0.5});
  return layer;
}

const Matrix<double> kSample{{1, 0, 0, 1, 2, 0, 0, -1}};  // a = 1, 0, 2, 0; b = 0, 1, 0, -1

}  // namespace

TEST_CASE("a filter sees neighbouring steps with all their channels") {
  Conv1d<double> layer = oneFilter(1, 0);
  CHECK(layer.output() == Shape{3, 1});
  CHECK(equal(LayerRun<double>(layer, kSample).outputs(), Matrix<double>{{5.5, 8.5, -1.5}}));
}

TEST_CASE("a stride leaves places out, the last one when it does not fit") {
  Conv1d<double> layer = oneFilter(2, 0);
  CHECK(equal(LayerRun<double>(layer, kSample).outputs(), Matrix<double>{{5.5, -1.5}}));
  Conv1d<double> wide = oneFilter(3, 0);
  CHECK(equal(LayerRun<double>(wide, kSample).outputs(), Matrix<double>{{5.5}}));
}

TEST_CASE("padding is zeros before the first and after the last step") {
  Conv1d<double> layer = oneFilter(1, 1);
  CHECK(layer.output() == Shape{5, 1});
  CHECK(equal(LayerRun<double>(layer, kSample).outputs(), Matrix<double>{{3.5, 5.5, 8.5, -1.5, -1.5}}));
  Conv1d<double> far = oneFilter(2, 3);
  CHECK(equal(LayerRun<double>(far, kSample).outputs(), Matrix<double>{{0.5, 3.5, 8.5, -1.5, 0.5}}));
}

TEST_CASE("filters are channels of what comes out, and samples do not mix") {
  Conv1d<double> layer({2, 1}, {.filters = 2, .kernel = 1});
  setTrainable<double>(layer, "weights", {2, -1});
  setTrainable<double>(layer, "bias", {0, 10});
  CHECK(equal(LayerRun<double>(layer, Matrix<double>{{1, 2}, {3, 4}}).outputs(),
              Matrix<double>{{2, 9, 4, 8}, {6, 7, 8, 6}}));
}

TEST_CASE("its gradients are sums over places and samples") {
  Conv1d<double> layer = oneFilter(2, 0);
  LayerRun<double> run(layer, kSample);
  CHECK(equal(run.backward(Matrix<double>{{1, 10}}), Matrix<double>{{1, 2, 3, 4, 10, 20, 30, 40}}));
  // Step pairs (1 0, 0 1) and (2 0, 0 -1), once and ten times.
  CHECK(run.gradient() == std::vector<double>{21, 0, 0, -9, 11});
}

TEST_CASE("what falls on the padding is lost on the way back, what overlaps adds up") {
  Conv1d<double> layer = oneFilter(1, 1);
  LayerRun<double> run(layer, kSample);
  CHECK(equal(run.backward(Matrix<double>{{1, 10, 100, 1000, 10000}}),
              Matrix<double>{{13, 24, 130, 240, 1300, 2400, 13000, 24000}}));
  CHECK(run.gradient().back() == 11111);
}

TEST_CASE("its output's steps are those that fit") {
  CHECK(Conv1d<float>::outputSteps(128, {.kernel = 5}) == 124);
  CHECK(Conv1d<float>::outputSteps(128, {.kernel = 5, .stride = 2}) == 62);
  CHECK(Conv1d<float>::outputSteps(128, {.kernel = 5, .padding = 2}) == 128);
  CHECK(Conv1d<float>::outputSteps(5, {.kernel = 5, .stride = 4}) == 1);
  CHECK(Conv1d<float>::outputSteps(1, {.kernel = 3, .padding = 1}) == 1);
}

TEST_CASE("its work is the weights times the places") {
  Conv1d<float> layer({128, 3}, {.filters = 16, .kernel = 5, .stride = 2});
  CHECK(layer.weights()->rows() == 16);
  CHECK(layer.weights()->columns() == 15);
  CHECK(layer.macs() == 16 * 15 * 62);
}

TEST_CASE("initialise takes kernel times channels as fan in, kernel times filters as fan out") {
  Conv1d<double> layer({9, 4}, {.filters = 50, .kernel = 5});
  const struct {
    const char* scheme;
    double variance;
  } laws[] = {
      {"he-normal", 2.0 / 20}, {"he-uniform", 2.0 / 20}, {"glorot-normal", 2.0 / 270}, {"glorot-uniform", 2.0 / 270}};
  for (const auto& law : laws) {
    CAPTURE(law.scheme);
    Rng rng(1);
    layer.initialise(initialisation("test", law.scheme), rng);
    const Matrix<double>& weights = layer.weights()->value();
    // Of a thousand numbers, four standard errors: sqrt(v / 1000) for the mean, v sqrt(2 / 1000) for the variance.
    CHECK(std::abs(weights.mean()) < 4 * std::sqrt(law.variance / 1000));
    CHECK(std::abs(weights.squaredNorm() / 1000 - law.variance) < 4 * std::sqrt(0.002) * law.variance);
    CHECK(weights != Matrix<double>::Zero(50, 20));
  }
}

}  // namespace conv1d_test
