#include "prune/criteria/from_loss/wanda.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/prune/criteria/scoring.h"
#include "support/distance.h"

namespace wanda_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("by hand: magnitude times the norm of what comes in") {
  // The inputs have norms 1 and 2, the hidden outputs sqrt(1 + 16) and 3.
  const std::vector<Scores> scores = byHand().score("wanda");
  CHECK(equal(scores[0], Matrix<double>{{1, 4}, {3, 2}}));
  CHECK(largestDistance(scores[1], Matrix<double>{{2 * std::sqrt(17.0), 3}}) < kTenDigits);
}

TEST_CASE("with equal input norms it is magnitude") {
  Scored scored = byHand();
  scored.calibration.samples = Matrix<float>{{3, -4}, {0, 5}};
  CHECK(equal(scored.score("wanda")[0] / 5, scored.score("magnitude")[0]));
}

TEST_CASE("a filter meets every place, the padding counts as 0") {
  // One filter of 3 steps over 3 steps with padding 1: column 0 meets 0, 1, 2; column 1 meets 1, 2, 2; column 2 meets
  // 2, 2, 0.
  const Scored scored = scoredWith("conv(1,3,1,1)", {3, 1}, {Matrix<float>{{1, 1, 1}}}, Matrix<float>{{1}, {2}, {2}},
                                   Matrix<float>{{0}, {0}, {0}});
  CHECK(largestDistance(scored.score("wanda")[0], Matrix<double>{{std::sqrt(5.0), 3, std::sqrt(8.0)}}) < kTenDigits);
}

}  // namespace wanda_test
