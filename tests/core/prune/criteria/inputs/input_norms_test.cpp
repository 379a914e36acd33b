#include "prune/criteria/inputs/input_norms.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/prune/criteria/scoring.h"
#include "support/distance.h"

namespace input_norms_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("by hand: columns (1, 3) and (2, -1) of the first weights") {
  CHECK(equal(byHand().score("input-l1")[0], Matrix<double>{{2}, {1.5}}));
  CHECK(largestDistance(byHand().score("input-l2")[0], Matrix<double>{{std::sqrt(10)}, {std::sqrt(5)}}) < kTenDigits);
}

TEST_CASE("a channel has its columns of every time step and tap") {
  const Matrix<float> first{{1, 10, 2, 20, 3, 30}};
  const Scored dense = scoredWith("flatten-1", {3, 2}, {first}, Matrix<float>::Zero(6, 1), Matrix<float>::Zero(1, 1));
  CHECK(equal(dense.score("input-l1")[0], Matrix<double>{{2}, {20}}));
  const Scored filters = scoredWith("conv(1,3)-flatten-1", {3, 2}, {first, Matrix<float>{{1}}},
                                    Matrix<float>::Zero(6, 1), Matrix<float>::Zero(1, 1));
  CHECK(largestDistance(filters.score("input-l2")[0], Matrix<double>{{std::sqrt(14)}, {std::sqrt(1400)}}) < kTenDigits);
}

TEST_CASE("without a network each column of the first weights is a channel; one layer is enough") {
  const ScoreInput input{.weights = {Matrix<double>{{3, 0, -1}}}};
  for (const char* id : {"input-l1", "input-l2"})
    CHECK(equal(score("test", criterion("test", id), input)[0], Matrix<double>{{3}, {0}, {1}}));
  CHECK(score("test", criterion("test", "input-random"), input)[0].rows() == 3);
}

}  // namespace input_norms_test
