#include "prune/criteria/from_loss/taylor_second.h"

#include <doctest/doctest.h>

#include "core/prune/criteria/scoring.h"
#include "support/distance.h"

namespace taylor_second_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("by hand: what the slope says, and half the curvature, each with its sign") {
  // -g w = [-2 8; 3 0] and [6 3], g the mean of both samples'; h w^2 / 2 = [2 32; 4.5 0] and [34 4.5], as obd has it.
  const std::vector<Scores> scores = byHand().score("taylor-second");
  // The root of 2 is taken in single precision.
  CHECK(largestDistance(scores[0], Matrix<double>{{0, 40}, {7.5, 0}}) < 1e-5);
  CHECK(largestDistance(scores[1], Matrix<double>{{40, 7.5}}) < 1e-5);
}

TEST_CASE("where the loss is quadratic in a weight, the score is the loss change of zeroing, anywhere") {
  const Scored scored = randomScored("4-5-3 relu", {1, 4}, "mean-squared-error");
  const Scores scores = scored.score("taylor-second")[1];
  LossOf lossOf(scored, scored.exactCalibration());
  const double loss = lossOf(1, 0, lossOf.weight(1, 0));
  for (Index k = 0; k < scores.size(); ++k) {
    const double change = lossOf(1, k, 0) - loss;
    // Derivatives are in single precision; the loss is about 1.
    CHECK(std::abs(scores.data()[k] - change) < 1e-5);
  }
  CHECK(scores.minCoeff() < 0);  // and some would be better gone, which no square says
}

TEST_CASE("at a minimum it is obd") {
  const Scored scored = fittedLayer();
  // What is left of the slope is rounding of single precision.
  CHECK(largestDistance(scored.score("taylor-second")[0], scored.score("obd")[0]) < 1e-5);
}

}  // namespace taylor_second_test
