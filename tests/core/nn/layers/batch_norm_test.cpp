#include "nn/layers/batch_norm.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/nn/layers/run_layer.h"
#include "support/distance.h"

namespace batch_norm_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::largestDistance;
using prune::testing::LayerRun;
using prune::testing::setTrainable;

namespace {

constexpr Pass kTraining{.isTraining = true};

Vector<double> moment(BatchNorm<double>& layer, std::size_t which) {
  return *layer.moments()[which].second;
}

}  // namespace

TEST_CASE("in training each channel gets the batch's mean 0 and biased variance 1, less the 1e-5") {
  BatchNorm<double> layer({1, 2});
  // Means 2 and 10, variances 1 and 100.
  const LayerRun<double> run(layer, Matrix<double>{{1, 0}, {3, 20}}, kTraining);
  const double first = 1 / std::sqrt(1.00001);
  const double second = 10 / std::sqrt(100.00001);
  // Some last bits of numbers near 1.
  CHECK(largestDistance(run.outputs(), Matrix<double>{{-first, -second}, {first, second}}) < 1e-15);
}

TEST_CASE("the moments are taken over samples and steps") {
  BatchNorm<double> layer({2, 1});
  const LayerRun<double> run(layer, Matrix<double>{{1, 3}, {5, 7}}, kTraining);
  const double unit = 1 / std::sqrt(5.00001);
  CHECK(largestDistance(run.outputs(), Matrix<double>{{-3 * unit, -unit}, {unit, 3 * unit}}) < 1e-15);
}

TEST_CASE("scale and shift follow") {
  BatchNorm<double> layer({1, 1});
  setTrainable<double>(layer, "scale", {3});
  setTrainable<double>(layer, "shift", {10});
  const LayerRun<double> run(layer, Matrix<double>{{1}, {3}}, kTraining);
  const double unit = 3 / std::sqrt(1.00001);
  CHECK(largestDistance(run.outputs(), Matrix<double>{{10 - unit}, {10 + unit}}) < 1e-14);
}

TEST_CASE("a tenth of each batch goes into the running moments, the variance unbiased") {
  BatchNorm<double> layer({1, 1});
  CHECK(moment(layer, 0)[0] == 0);
  CHECK(moment(layer, 1)[0] == 1);
  LayerRun<double>(layer, Matrix<double>{{1}, {3}}, kTraining);
  CHECK(moment(layer, 0)[0] == doctest::Approx(0.2).epsilon(1e-14));
  CHECK(moment(layer, 1)[0] == doctest::Approx(1.1).epsilon(1e-14));
  LayerRun<double>(layer, Matrix<double>{{4}, {4}}, kTraining);
  CHECK(moment(layer, 0)[0] == doctest::Approx(0.58).epsilon(1e-14));
  CHECK(moment(layer, 1)[0] == doctest::Approx(0.99).epsilon(1e-14));
}

TEST_CASE("outside training it is factor times x plus term, and no moment changes") {
  BatchNorm<double> layer({1, 2});
  setTrainable<double>(layer, "scale", {2, -1});
  setTrainable<double>(layer, "shift", {5, 6});
  LayerRun<double>(layer, Matrix<double>{{1, 4}, {3, 8}, {0, 0}}, kTraining);
  const Vector<double> mean = moment(layer, 0);
  const Vector<double> variance = moment(layer, 1);
  const Matrix<double> samples{{1, 2}, {-3, 4}};
  const Matrix<double> wanted = ((samples * layer.factor().asDiagonal()).rowwise() + layer.term().transpose()).matrix();
  // (x - mean) factor + shift and x factor + (shift - mean factor) differ by a few roundings of numbers below 20.
  CHECK(largestDistance(LayerRun<double>(layer, samples).outputs(), wanted) < 1e-14);
  CHECK(equal(moment(layer, 0), mean));
  CHECK(equal(moment(layer, 1), variance));
  CHECK(layer.factor()[0] == doctest::Approx(2 / std::sqrt(variance[0] + 1e-5)).epsilon(1e-14));
}

TEST_CASE("one sample of one step has no spread: the shift comes out, and the running variance stays") {
  BatchNorm<double> layer({1, 1});
  setTrainable<double>(layer, "shift", {4});
  CHECK(LayerRun<double>(layer, Matrix<double>{{7}}, kTraining).outputs()(0, 0) == 4);
  CHECK(moment(layer, 1)[0] == 1);
  CHECK(moment(layer, 0)[0] == doctest::Approx(0.7).epsilon(1e-14));
}

TEST_CASE("its gradient is 0 along what it takes out: a constant, and a multiple of the sample itself") {
  BatchNorm<double> layer({1, 1});
  LayerRun<double> run(layer, Matrix<double>{{1}, {3}, {8}}, kTraining);
  // Rounding only.
  CHECK(largestDistance(run.backward(Matrix<double>{{5}, {5}, {5}}), Matrix<double>{{0}, {0}, {0}}) < 1e-15);
  // The 1e-5 beside the variance of 8.7 leaves a millionth.
  CHECK(largestDistance(run.backward(run.outputs()), Matrix<double>{{0}, {0}, {0}}) < 1e-6);
  CHECK(run.gradient()[0] == doctest::Approx(3).epsilon(1e-5));
}

TEST_CASE("initialise makes it new") {
  BatchNorm<double> layer({1, 2});
  setTrainable<double>(layer, "scale", {3, 4});
  setTrainable<double>(layer, "shift", {3, 4});
  LayerRun<double>(layer, Matrix<double>{{1, 2}, {3, 7}}, kTraining);
  Rng rng(1);
  layer.initialise(initialisation("test", "he-normal"), rng);
  CHECK(equal(moment(layer, 0), Vector<double>{{0, 0}}));
  CHECK(equal(moment(layer, 1), Vector<double>{{1, 1}}));
  CHECK(equal(layer.term(), Vector<double>{{0, 0}}));
  CHECK(rng.next() == Rng(1).next());  // nothing was drawn
}

}  // namespace batch_norm_test
