#include "prune/criteria/units/unit_leave_one_out.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/prune/criteria/scoring.h"
#include "support/distance.h"

namespace unit_leave_one_out_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("by hand: without the first unit the loss is 41, without the second 8.5, with both 1") {
  CHECK(largestDistance(byHand().score("unit-leave-one-out")[0], Matrix<double>{{40}, {7.5}}) < kTenDigits);
}

TEST_CASE("it is the loss change when the columns that listen to the unit are 0") {
  const Scored scored = randomScored("conv(3,2)-relu-flatten-5-relu-2", {6, 2});
  const std::vector<Scores> scores = scored.score("unit-leave-one-out");
  REQUIRE(scores.size() == 2);
  const double loss = meanLoss(scored.network, scored.calibration);
  for (std::size_t group = 0; group < 2; ++group)
    for (Index unit = 0; unit < scores[group].rows(); ++unit) {
      Network<float> cut = scored.network;
      Weights<float>& next = *cut.layer(weightLayers(cut)[group + 1]).weights();
      Matrix<float> value = next.value();
      for (Index column = unit; column < value.cols(); column += scores[group].rows()) value.col(column).setZero();
      next.setValue(value);
      // Losses in single precision, about 1.
      CHECK(std::abs(scores[group](unit, 0) - (meanLoss(cut, scored.calibration) - loss)) < 1e-6);
    }
}

TEST_CASE("a unit that is gone costs nothing; without hidden units there are no scores") {
  Scored scored = byHand();
  scored.network.layer(0).weights()->setMask(Mask{{1, 1}, {0, 0}});
  CHECK(scored.score("unit-leave-one-out")[0](1, 0) == 0);
  CHECK(randomScored("4-2", {1, 4}).score("unit-leave-one-out").empty());
}

}  // namespace unit_leave_one_out_test
