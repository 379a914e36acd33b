#include "prune/measure/agreement.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

#include "support/error_of.h"

namespace agreement_test {

using namespace prune;
using prune::testing::errorOf;

namespace {

using Numbers = std::vector<double>;
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// Two square roots, a product and a division of exact sums.
constexpr double kSomeRoundings = 1e-15;

bool near(double a, double b) {
  return std::abs(a - b) < kSomeRoundings;
}

}  // namespace

TEST_CASE("spearman asks for the order alone: 1 for the same, -1 for the opposite") {
  CHECK(near(spearman(Numbers{1, 2, 3, 4}, Numbers{-5, 0, 7, 1e300}), 1));
  CHECK(near(spearman(Numbers{1, 2, 3, 4}, Numbers{kInfinity, 3, 2, -kInfinity}), -1));
  // 1 - 6 (1 + 1) / (4 * 15) and 1 - 6 * 14 / (5 * 24), by the differences of the ranks.
  CHECK(near(spearman(Numbers{1, 2, 3, 4}, Numbers{2, 1, 3, 4}), 0.8));
  CHECK(near(spearman(Numbers{1, 2, 3, 4, 5}, Numbers{2, 5, 3, 4, 1}), 1 - 6.0 * 26 / 120));
}

// Centred ranks (-1.5, 0, 0, 1.5) and (-1.5, 0.5, -0.5, 1.5): 4.5 / sqrt(4.5 * 5).
// (-1.5, -1.5, 1, 1, 1) and (1, -1.5, -1.5, 0, 2): 1.25 / sqrt(7.5 * 9.5).
TEST_CASE("ties share their mean rank; -0 ties with 0") {
  CHECK(near(spearman(Numbers{1, 2, 2, 3}, Numbers{1, 3, 2, 4}), 0.9486832980505138));
  CHECK(near(spearman(Numbers{-1, 0.0, -0.0, 3}, Numbers{1, 3, 2, 4}), 0.9486832980505138));
  CHECK(near(spearman(Numbers{1, 1, 2, 2, 2}, Numbers{3, 1, 1, 2, 5}), 0.14808721943977307));
}

TEST_CASE("spearman is NaN for a constant side and for fewer than two") {
  CHECK(std::isnan(spearman(Numbers{}, Numbers{})));
  CHECK(std::isnan(spearman(Numbers{1}, Numbers{1})));
  CHECK(std::isnan(spearman(Numbers{1, 2}, Numbers{3, 3})));
  CHECK(std::isnan(spearman(Numbers{2, 2, 2}, Numbers{1, 2, 3})));
}

TEST_CASE("regret is what the chosen k cost above the cheapest k") {
  const Numbers predicted{3, 1, 2, 4};
  const Numbers measured{0.5, 2, -1, 8};
  // Chosen 1, 2, 0, 3; the cheapest are 2, 0, 1, 3.
  CHECK(regretAt(predicted, measured, 0) == 0);
  CHECK(regretAt(predicted, measured, 1) == 3);
  CHECK(regretAt(predicted, measured, 2) == 1.5);
  CHECK(regretAt(predicted, measured, 3) == 0);
  CHECK(regretAt(predicted, measured, 4) == 0);
  CHECK(regretAt(measured, measured, 2) == 0);
  CHECK(regretAt(Numbers{}, Numbers{}, 0) == 0);
}

TEST_CASE("of equal predictions the earlier one is chosen") {
  CHECK(regretAt(Numbers{1, 1}, Numbers{5, 2}, 1) == 3);
  CHECK(regretAt(Numbers{1, 1}, Numbers{2, 5}, 1) == 0);
}

TEST_CASE("bad input is refused") {
  CHECK(errorOf([] { return spearman(Numbers{1, 2}, Numbers{1}); }).substr(0, 25) == "shape-mismatch: [spearman");
  CHECK(errorOf([] {
          return spearman(Numbers{1, kNaN}, Numbers{1, 2});
        }) == "invalid-argument: [spearman] values must be numbers, got NaN");
  CHECK(errorOf([] {
          return regretAt(Numbers{1, 2}, Numbers{1, 2}, 3);
        }) == "out-of-range: [regret] k must be in [0, 2], got 3");
}

}  // namespace agreement_test
