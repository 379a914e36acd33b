#include "data/signals/recording.h"

#include <doctest/doctest.h>

#include "core/data/made.h"
#include "support/distance.h"

namespace recording_test {

using namespace prune;
using namespace prune::testing;

namespace {

struct Somebody {
  double height;
};

Somebody meet(Rng& rng) {
  return {rng.uniform()};
}

void record(const Somebody& subject, int label, double noise, Rng& rng, std::span<double> window) {
  for (std::size_t k = 0; k < window.size(); ++k)
    window[k] = subject.height + label + noise * rng.normal() + static_cast<double>(k);
}

Dataset recorded(Index samples, double noise = 0) {
  return signals::recordWindows<Somebody>({.samples = samples, .noise = noise, .seed = 3}, {4, 2, 3, 5}, meet, record);
}

}  // namespace

TEST_CASE("classes take turns, then subjects do") {
  const Dataset data = recorded(33);
  for (int i = 0; i < 33; ++i) {
    CHECK(data.labels[static_cast<std::size_t>(i)] == i % 3);
    CHECK(data.subjects[static_cast<std::size_t>(i)] == i / 3 % 5);
  }
  CHECK(data.shape.steps == 4);
  CHECK(data.shape.channels == 2);
}

TEST_CASE("a subject stays the same from window to window, and differs from the next") {
  const Dataset data = recorded(33);
  CHECK(equal(data.values.row(0), data.values.row(15)));
  CHECK(!equal(data.values.row(0), data.values.row(3)));
  CHECK(data.values(0, 7) - data.values(0, 0) == doctest::Approx(7).epsilon(1e-6));
}

TEST_CASE("wrap brings an angle into [-pi, pi)") {
  CHECK(signals::wrap(0.5) == 0.5);
  CHECK(signals::wrap(kPi) == -kPi);
  CHECK(std::abs(signals::wrap(0.5 + 6 * kPi) - 0.5) < 1e-14);
  CHECK(std::abs(signals::wrap(-0.5 - 6 * kPi) + 0.5) < 1e-14);
}

TEST_CASE("spread is normal within two and a half deviations, factor is around 1") {
  Rng rng(1);
  std::vector<double> values;
  std::vector<double> logs;
  for (int i = 0; i < 10000; ++i) values.push_back(signals::spread(rng));
  for (int i = 0; i < 10000; ++i) logs.push_back(std::log(signals::factor(0.2, rng)));
  const auto [low, high] = std::minmax_element(values.begin(), values.end());
  CHECK(*low == -2.5);
  CHECK(*high == 2.5);
  // Four standard errors, 4 / 100; the cut takes 1 % off the deviation.
  CHECK(std::abs(meanOf(values)) < 0.04);
  CHECK(std::abs(deviationOf(values) - 0.99) < 0.04);
  CHECK(std::abs(deviationOf(logs) - 0.198) < 0.008);
}

}  // namespace recording_test
