#include "data/signals/heart.h"

#include <doctest/doctest.h>

#include "core/data/made.h"

namespace heart_test {

using namespace prune;
using namespace prune::testing;

namespace {

constexpr Index kMiddle = 70;  // where a beat is found, give or take 12

/// The largest change from one sample to the next.
double largestStep(const std::vector<double>& x, Index from, Index to) {
  double largest = 0;
  for (Index t = from; t < to; ++t)
    largest = std::max(largest, std::abs(x[static_cast<std::size_t>(t)] - x[static_cast<std::size_t>(t) - 1]));
  return largest;
}

}  // namespace

TEST_CASE("heart: windows of 128 samples of one channel, four classes, thirty people") {
  const Dataset data = made("heart", 240);
  CHECK(data.shape.steps == 128);
  CHECK(data.shape.channels == 1);
  CHECK(data.outputs() == 4);
  CHECK(*std::max_element(data.subjects.begin(), data.subjects.end()) == 29);
  CHECK(dataSource("test", "heart").samples == 2400);
}

TEST_CASE("heart: without noise a normal beat is steepest at its R peak in the middle, at millivolts") {
  const Dataset data = made("heart", 240, 0);
  for (Index i = 0; i < 240; i += 4) {
    const std::vector<double> x = channelOf(data, i, 0);
    const double inside = largestStep(x, kMiddle - 20, kMiddle + 20);
    CHECK(inside > 0.1);
    CHECK(inside > largestStep(x, kMiddle + 20, 110));
    const auto [low, high] = std::minmax_element(x.begin(), x.end());
    CHECK(*high - *low > 0.5);
    CHECK(*high - *low < 4);
  }
}

TEST_CASE("heart: without noise a ventricular-like beat is less steep than a normal one") {
  const Dataset data = made("heart", 240, 0);
  const auto steepness = [&](Index i) { return largestStep(channelOf(data, i, 0), kMiddle - 20, kMiddle + 20); };
  CHECK(classMean(data, 1, steepness) < 0.7 * classMean(data, 0, steepness));
}

TEST_CASE("heart: an early beat shows the one before it in the window more often than a normal one does") {
  const Dataset data = made("heart", 240, 0);
  const auto hasBeatBefore = [&](Index i) {
    return largestStep(channelOf(data, i, 0), 1, kMiddle - 25) > 0.08 ? 1.0 : 0.0;
  };
  CHECK(classMean(data, 1, hasBeatBefore) > 0.8);
  CHECK(classMean(data, 2, hasBeatBefore) > 0.8);
  CHECK(classMean(data, 0, hasBeatBefore) < 0.4);
}

TEST_CASE("heart: noise is rougher than any beat") {
  const Dataset data = made("heart", 240, 0);
  const auto roughness = [&](Index i) {
    const std::vector<double> x = channelOf(data, i, 0);
    double sum = 0;
    for (std::size_t t = 2; t < x.size(); ++t) sum += std::abs(x[t] - 2 * x[t - 1] + x[t - 2]);
    return sum;
  };
  for (const int beat : {0, 1, 2}) CHECK(classMean(data, 3, roughness) > 2 * classMean(data, beat, roughness));
}

}  // namespace heart_test
