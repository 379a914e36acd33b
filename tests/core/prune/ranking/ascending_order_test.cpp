#include "prune/ranking/ascending_order.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <numeric>

#include "base/arithmetic/rng.h"

namespace ascending_order_test {

using namespace prune;

namespace {

std::vector<std::int32_t> bySorting(const std::vector<double>& values) {
  std::vector<std::int32_t> order(values.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
    return values[static_cast<std::size_t>(a)] < values[static_cast<std::size_t>(b)];
  });
  return order;
}

}  // namespace

TEST_CASE("the lowest comes first, equal values in the order in which they are given") {
  constexpr double kInfinity = std::numeric_limits<double>::infinity();
  CHECK(ascendingOrder(std::vector<double>{}).empty());
  CHECK(ascendingOrder(std::vector<double>{7}) == std::vector<std::int32_t>{0});
  CHECK(ascendingOrder(std::vector<double>{2, 1, 2, 1}) == std::vector<std::int32_t>{1, 3, 0, 2});
  CHECK(ascendingOrder(std::vector<double>{kInfinity, 1, -1, -kInfinity, 1e308, -1e-308}) ==
        std::vector<std::int32_t>{3, 2, 5, 1, 4, 0});
}

TEST_CASE("-0 and 0 are equal") {
  CHECK(ascendingOrder(std::vector<double>{0.0, -0.0, 0.0, -1, -0.0}) == std::vector<std::int32_t>{3, 0, 1, 2, 4});
}

TEST_CASE("it is the order of a stable sort, for values that share digits and values that do not") {
  Rng rng(1);
  for (const std::size_t size : {2U, 100U, 5000U})
    for (int kind = 0; kind < 5; ++kind) {
      CAPTURE(size);
      CAPTURE(kind);
      std::vector<double> values(size);
      for (double& value : values) {
        const double normal = rng.normal();
        const double kinds[] = {normal, static_cast<double>(static_cast<float>(normal)),
                                static_cast<double>(rng.below(5)), normal * 1e-310, 3.0};
        value = kinds[kind];
      }
      CHECK(ascendingOrder(values) == bySorting(values));
    }
}

}  // namespace ascending_order_test
