#include "data/signals/stress.h"

#include <doctest/doctest.h>

#include "core/data/made.h"

namespace stress_test {

using namespace prune;
using namespace prune::testing;

namespace {

/// Deviation from second to second: what the high band is seen by.
double fastVariation(const Dataset& data, Index sample) {
  std::vector<double> x = channelOf(data, sample, 0);
  for (std::size_t t = 0; t + 1 < x.size(); ++t) x[t] = x[t + 1] - x[t];
  x.pop_back();
  return deviationOf(x);
}

/// Seconds in which the skin's conductance rises steeply.
double rises(const Dataset& data, Index sample) {
  const std::vector<double> x = channelOf(data, sample, 1);
  double count = 0;
  for (std::size_t t = 1; t < x.size(); ++t) count += x[t] - x[t - 1] > 0.2 ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("stress: windows of 64 seconds of two channels, two classes, thirty-six people") {
  const Dataset data = made("stress", 144);
  CHECK(data.shape.steps == 64);
  CHECK(data.shape.channels == 2);
  CHECK(data.outputs() == 2);
  CHECK(*std::max_element(data.subjects.begin(), data.subjects.end()) == 35);
  CHECK(dataSource("test", "stress").samples == 2400);
}

TEST_CASE("stress: intervals are those of a heart, conductance is positive, at any noise") {
  for (const double noise : {0.0, 0.3, 1.0}) {
    const Dataset data = made("stress", 144, noise);
    for (Index i = 0; i < 144; ++i)
      for (Index t = 0; t < 64; ++t) {
        CHECK(data.values(i, 2 * t) >= 300);
        CHECK(data.values(i, 2 * t) <= 2000);
        CHECK(data.values(i, 2 * t + 1) > 0);
      }
  }
}

TEST_CASE("stress: the interval gets shorter, its fast variation smaller, responses of the skin more frequent") {
  const Dataset data = made("stress", 720, 0);
  const auto interval = [&](Index i) { return meanOf(channelOf(data, i, 0)); };
  const auto variation = [&](Index i) { return fastVariation(data, i); };
  const auto responses = [&](Index i) { return rises(data, i); };
  const double mean = classMean(data, 0, interval);
  CHECK(mean > 860);
  CHECK(mean < 990);
  CHECK(classMean(data, 1, interval) < mean - 20);
  CHECK(classMean(data, 1, variation) < 0.8 * classMean(data, 0, variation));
  CHECK(classMean(data, 1, responses) > 3 * classMean(data, 0, responses));
}

}  // namespace stress_test
