#include "nn/layers/pool.h"

#include <doctest/doctest.h>

#include "core/nn/layers/run_layer.h"
#include "support/distance.h"

namespace pool_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::LayerRun;

namespace {

// a = 1, 5, 5, 2, 9; b = -1, -2, -2, -8, -3
const Matrix<double> kSample{{1, -1, 5, -2, 5, -2, 2, -8, 9, -3}};

}  // namespace

TEST_CASE("a maximum pool takes the largest of each group, each channel for itself; left over steps go") {
  MaxPool<double> layer({5, 2}, {.size = 2, .stride = 2});
  CHECK(layer.output() == Shape{2, 2});
  CHECK(equal(LayerRun<double>(layer, kSample).outputs(), Matrix<double>{{5, -1, 5, -2}}));
}

TEST_CASE("its gradient goes to the largest, on a tie to the first one") {
  MaxPool<double> layer({5, 2}, {.size = 3, .stride = 2});
  LayerRun<double> run(layer, kSample);
  CHECK(equal(run.outputs(), Matrix<double>{{5, -1, 9, -2}}));
  // Groups 1 5 5 and 5 2 9; -1 -2 -2 and -2 -8 -3.
  CHECK(equal(run.backward(Matrix<double>{{1, 2, 3, 4}}), Matrix<double>{{0, 2, 1, 0, 0, 4, 0, 0, 3, 0}}));
}

TEST_CASE("where groups overlap a number gets the gradient of each that it leads") {
  MaxPool<double> layer({5, 2}, {.size = 2, .stride = 1});
  LayerRun<double> run(layer, kSample);
  CHECK(equal(run.outputs(), Matrix<double>{{5, -1, 5, -2, 5, -2, 9, -3}}));
  CHECK(equal(run.backward(Matrix<double>{{1, 1, 10, 10, 100, 100, 1000, 1000}}),
              Matrix<double>{{0, 1, 11, 10, 100, 100, 0, 0, 1000, 1000}}));
}

TEST_CASE("all equal: the first step of every group gets everything") {
  MaxPool<double> layer({4, 1}, {.size = 2, .stride = 2});
  LayerRun<double> run(layer, Matrix<double>{{7, 7, 7, 7}, {0, -0.0, 0, 0}});
  CHECK(equal(run.backward(Matrix<double>{{1, 2}, {3, 4}}), Matrix<double>{{1, 0, 2, 0}, {3, 0, 4, 0}}));
}

TEST_CASE("an average pool takes the mean and shares the gradient out") {
  AveragePool<double> layer({5, 2}, {.size = 2, .stride = 2});
  LayerRun<double> run(layer, kSample);
  CHECK(equal(run.outputs(), Matrix<double>{{3, -1.5, 3.5, -5}}));
  CHECK(equal(run.backward(Matrix<double>{{2, 4, 6, 8}}), Matrix<double>{{1, 2, 1, 2, 3, 4, 3, 4, 0, 0}}));
}

TEST_CASE("shares of overlapping groups add up") {
  AveragePool<double> layer({3, 1}, {.size = 2, .stride = 1});
  LayerRun<double> run(layer, Matrix<double>{{1, 3, 5}});
  CHECK(equal(run.outputs(), Matrix<double>{{2, 4}}));
  CHECK(equal(run.backward(Matrix<double>{{2, 20}}), Matrix<double>{{1, 11, 10}}));
}

TEST_CASE("a pool over all steps gives one step") {
  MaxPool<double> largest({5, 2}, {.size = 5, .stride = 5});
  CHECK(equal(LayerRun<double>(largest, kSample).outputs(), Matrix<double>{{9, -1}}));
  AveragePool<double> mean({5, 2}, {.size = 5, .stride = 5});
  // One rounding of a fifth.
  CHECK(prune::testing::largestDistance(LayerRun<double>(mean, kSample).outputs(), Matrix<double>{{4.4, -3.2}}) <
        1e-15);
  CHECK(mean.output() == Shape{1, 2});
}

TEST_CASE("groups of one change nothing") {
  MaxPool<double> largest({5, 2}, {.size = 1, .stride = 1});
  AveragePool<double> mean({5, 2}, {.size = 1, .stride = 1});
  CHECK(equal(LayerRun<double>(largest, kSample).outputs(), kSample));
  CHECK(equal(LayerRun<double>(mean, kSample).outputs(), kSample));
}

}  // namespace pool_test
