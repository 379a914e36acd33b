#include "data/signals/pulse.h"

#include <doctest/doctest.h>

#include "core/data/made.h"

namespace pulse_test {

using namespace prune;
using namespace prune::testing;

namespace {

double maxima(const Dataset& data, Index sample) {
  const std::vector<double> x = channelOf(data, sample, 0);
  double count = 0;
  for (std::size_t t = 1; t + 1 < x.size(); ++t) count += x[t] > x[t - 1] && x[t] >= x[t + 1] ? 1 : 0;
  return count;
}

}  // namespace

TEST_CASE("pulse: windows of 128 samples of one channel, three qualities, twenty-five people") {
  const Dataset data = made("pulse", 150);
  CHECK(data.shape.steps == 128);
  CHECK(data.shape.channels == 1);
  CHECK(data.outputs() == 3);
  CHECK(*std::max_element(data.subjects.begin(), data.subjects.end()) == 24);
  CHECK(dataSource("test", "pulse").samples == 2400);
}

TEST_CASE("pulse: without noise an excellent beat has a second top, which an acceptable one lacks") {
  const Dataset data = made("pulse", 450, 0);
  const auto tops = [&](Index i) { return maxima(data, i); };
  CHECK(classMean(data, 0, tops) > classMean(data, 1, tops) + 0.5);
}

TEST_CASE("pulse: without noise an unfit signal has less of a pulse than an excellent one") {
  const Dataset data = made("pulse", 450, 0);
  const auto size = [&](Index i) { return deviationOf(channelOf(data, i, 0)); };
  CHECK(classMean(data, 2, size) < 0.7 * classMean(data, 0, size));
}

TEST_CASE("pulse: a window has two to four beats") {
  const Dataset data = made("pulse", 450, 0);
  // Of acceptable signals: one top a beat, of 0.65 to 1.1 s and a deviation, in 2.56 s.
  for (Index i = 1; i < 450; i += 3) {
    CHECK(maxima(data, i) >= 1);
    CHECK(maxima(data, i) <= 9);
  }
  CHECK(classMean(data, 1, [&](Index i) { return maxima(data, i); }) > 2);
}

}  // namespace pulse_test
