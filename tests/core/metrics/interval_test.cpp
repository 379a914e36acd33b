#include "metrics/interval.h"

#include <doctest/doctest.h>

#include <cmath>

namespace interval_test {

using namespace prune;

namespace {

bool isNone(const Interval& interval) {
  return std::isnan(interval.low) && std::isnan(interval.high);
}

}  // namespace

TEST_CASE("wilson gives the published limits") {
  // Newcombe: Two-sided confidence intervals for the single proportion, Statistics in Medicine 17, 1998, table I.
  const Interval many = wilson({81, 263});
  CHECK(many.low == doctest::Approx(0.2553).epsilon(1e-3));
  CHECK(many.high == doctest::Approx(0.3662).epsilon(1e-3));
  const Interval few = wilson({0, 20});
  CHECK(few.low == 0);
  CHECK(few.high == doctest::Approx(0.1611).epsilon(1e-3));
  CHECK(wilson({1, 29}).low == doctest::Approx(0.0061).epsilon(2e-2));
  CHECK(wilson({29, 29}).high == 1);
}

TEST_CASE("wilson's interval has the share in it, stays in [0, 1], and narrows with the samples") {
  for (const double trials : {1.0, 2.0, 17.0, 1000.0})
    for (double hits = 0; hits <= trials; hits += std::max(1.0, trials / 7)) {
      const Interval interval = wilson({hits, trials});
      CHECK(interval.low >= 0);
      CHECK(interval.low <= hits / trials);
      CHECK(interval.high >= hits / trials);
      CHECK(interval.high <= 1);
      const Interval narrower = wilson({4 * hits, 4 * trials});
      CHECK(narrower.high - narrower.low < interval.high - interval.low);
    }
  CHECK(isNone(wilson({0, 0})));
}

TEST_CASE("the difference of shares has the published limits, and turns its sign with them") {
  // Newcombe 1998 (difference), table II, method 10: 56/70 - 48/80.
  const Interval difference = wilsonOfDifference({48, 80}, {56, 70});
  CHECK(difference.low == doctest::Approx(0.0524).epsilon(1e-2));
  CHECK(difference.high == doctest::Approx(0.3339).epsilon(1e-3));
  const Interval turned = wilsonOfDifference({56, 70}, {48, 80});
  CHECK(turned.low == doctest::Approx(-difference.high).epsilon(1e-12));
  CHECK(turned.high == doctest::Approx(-difference.low).epsilon(1e-12));
  CHECK(isNone(wilsonOfDifference({0, 0}, {1, 2})));
}

TEST_CASE(
    "the interval of a mean of shares is that of the share when there is one, and leaves out those without trials") {
  const Interval one = wilson({30, 40});
  const std::vector<Share> alone{{30, 40}, {0, 0}};
  CHECK(wilsonOfMean(alone).low == doctest::Approx(one.low).epsilon(1e-12));
  CHECK(wilsonOfMean(alone).high == doctest::Approx(one.high).epsilon(1e-12));
  const std::vector<Share> two{{30, 40}, {30, 40}};
  CHECK(wilsonOfMean(two).high - wilsonOfMean(two).low == doctest::Approx((one.high - one.low) / std::sqrt(2.0)));
  CHECK(isNone(wilsonOfMean({})));
}

TEST_CASE("the interval of a mean is 1.96 standard errors to each side; one value has none") {
  // 1, 2, 3: mean 2, deviation 1.
  const Interval interval = ofMean(6, 14, 3);
  CHECK(interval.high - 2 == doctest::Approx(1.959964 / std::sqrt(3.0)).epsilon(1e-6));
  CHECK(2 - interval.low == doctest::Approx(interval.high - 2).epsilon(1e-12));
  CHECK(isNone(ofMean(6, 36, 1)));
}

}  // namespace interval_test
