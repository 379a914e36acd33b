#include "prune/ranking/select.h"

#include <doctest/doctest.h>

#include <limits>

#include "support/distance.h"
#include "support/error_of.h"

namespace select_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

Scores scores() {
  return Scores{{0.1, 0.5, 0.2}, {0.3, 0.5, 0.6}};
}

}  // namespace

TEST_CASE("keepFromThreshold removes strictly below, ties stay") {
  CHECK(equal(keepFromThreshold(scores(), 0.5), Mask{{0, 1, 0}, {0, 1, 1}}));
}

TEST_CASE("the next number above a tie removes it") {
  CHECK(equal(keepFromThreshold(scores(), 0.5000000000000001), Mask{{0, 0, 0}, {0, 0, 1}}));
}

TEST_CASE("a threshold at the lowest score keeps all, one above the highest removes all") {
  CHECK(equal(keepFromThreshold(scores(), 0.1), Mask{{1, 1, 1}, {1, 1, 1}}));
  CHECK(equal(keepFromThreshold(scores(), 0.7), Mask{{0, 0, 0}, {0, 0, 0}}));
}

TEST_CASE("0 and -0 are a tie") {
  CHECK(equal(keepFromThreshold(Scores{{-0.0, 0.0}}, 0.0), Mask{{1, 1}}));
  CHECK(equal(keepFromThreshold(Scores{{-0.0, 0.0}}, -0.0), Mask{{1, 1}}));
}

TEST_CASE("infinite scores and thresholds compare as numbers do") {
  CHECK(equal(keepFromThreshold(Scores{{-kInfinity, 0, kInfinity}}, 0), Mask{{0, 1, 1}}));
  CHECK(equal(keepFromThreshold(Scores{{-kInfinity, 0, kInfinity}}, kInfinity), Mask{{0, 0, 1}}));
  CHECK(equal(keepFromThreshold(Scores{{-kInfinity, 0, kInfinity}}, -kInfinity), Mask{{1, 1, 1}}));
}

TEST_CASE("one score gives one entry, no scores give none") {
  CHECK(equal(keepFromThreshold(Scores{{2}}, 1), Mask{{1}}));
  CHECK(equal(keepFromThreshold(Scores(0, 3), 1), Mask(0, 3)));
}

TEST_CASE("NaN is refused, as threshold and among the scores") {
  CHECK(errorOf([] { return keepFromThreshold(scores(), kNaN); }) ==
        "invalid-argument: [select] threshold must be a number, got NaN");
  CHECK(errorOf([] {
          return keepFromThreshold(Scores{{1, 2}, {3, kNaN}}, 1);
        }) == "invalid-argument: [select] scores must be numbers, got NaN");
}

}  // namespace select_test
