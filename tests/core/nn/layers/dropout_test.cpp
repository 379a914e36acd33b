#include "nn/layers/dropout.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/nn/layers/run_layer.h"
#include "support/distance.h"

namespace dropout_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::LayerRun;

namespace {

constexpr Index kCount = 20'000;

Matrix<double> dropped(double rate, std::uint64_t seed) {
  Dropout<double> layer({1, kCount / 4}, rate);
  Rng rng(seed);
  return LayerRun<double>(layer, Matrix<double>::Ones(4, kCount / 4), {.isTraining = true, .rng = &rng}).outputs();
}

}  // namespace

TEST_CASE("outside training dropout changes nothing") {
  Dropout<double> layer({1, 3}, 0.9);
  Rng rng(1);
  const Matrix<double> samples{{1, -2, 3}, {4, 5, -6}};
  CHECK(equal(LayerRun<double>(layer, samples).outputs(), samples));
  CHECK(equal(LayerRun<double>(layer, samples, {.isTraining = false, .rng = &rng}).outputs(), samples));
  CHECK(rng.next() == Rng(1).next());
}

TEST_CASE("in training each number is 0 or 1 / (1 - rate) times itself, as often as the rate says") {
  for (const double rate : {0.1, 0.25, 0.5, 0.95}) {
    CAPTURE(rate);
    const Matrix<double> out = dropped(rate, 1);
    const double zeros = static_cast<double>((out.array() == 0).count());
    CHECK(static_cast<double>((out.array() == 1 / (1 - rate)).count()) + zeros == kCount);
    // Four standard errors of a share of 20000.
    CHECK(std::abs(zeros / kCount - rate) < 4 * std::sqrt(rate * (1 - rate) / kCount));
  }
}

TEST_CASE("neighbours are dropped independently of each other") {
  const Matrix<double> out = dropped(0.5, 2);
  for (const Index apart : {1, 2, 3, 4, 8}) {
    CAPTURE(apart);
    Index same = 0;
    for (Index k = apart; k < kCount; ++k) same += out.data()[k] == out.data()[k - apart] ? 1 : 0;
    // Half of the pairs, within four standard errors.
    CHECK(std::abs(static_cast<double>(same) / kCount - 0.5) < 4 * 0.5 / std::sqrt(kCount));
  }
}

TEST_CASE("a rate of 0 keeps everything, and the same seed drops the same numbers") {
  CHECK(equal(dropped(0, 1), Matrix<double>::Ones(4, kCount / 4)));
  CHECK(equal(dropped(0.5, 1), dropped(0.5, 1)));
  CHECK(!equal(dropped(0.5, 1), dropped(0.5, 2)));
}

TEST_CASE("the gradient goes where the number went") {
  Dropout<double> layer({1, 50}, 0.5);
  Rng rng(1);
  LayerRun<double> run(layer, Matrix<double>::Ones(3, 50), {.isTraining = true, .rng = &rng});
  CHECK(equal(run.backward(Matrix<double>::Constant(3, 50, 5)), (5 * run.outputs()).eval()));
}

}  // namespace dropout_test
