#include "prune/criteria/from_loss/taylor.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "core/prune/criteria/scoring.h"
#include "support/distance.h"

namespace taylor_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("by hand: the mean of squares, not the square of the mean") {
  const std::vector<Scores> scores = byHand().score("gradient-weight");
  // Of the first weight: (4^2 + 0^2) / 2 * 1^2; of the first outgoing one (2^2 + 8^2) / 2 * 2^2.
  CHECK(equal(scores[0], Matrix<double>{{8, 128}, {18, 0}}));
  CHECK(equal(scores[1], Matrix<double>{{136, 18}}));
}

TEST_CASE("gradient-weight is the mean square of each sample's slope along a factor on the weight") {
  for (const char* text : {"4-5-3 tanh", "conv(2,3)-tanh-flatten-3"}) {
    CAPTURE(text);
    const Scored scored = randomScored(text, std::string_view(text).starts_with("conv") ? Shape{6, 2} : Shape{1, 4});
    const std::vector<Scores> scores = scored.score("gradient-weight");
    std::vector<Scores> expected = scores;
    for (Scores& layer : expected) layer.setZero();
    for (Index n = 0; n < scored.calibration.size(); ++n) {
      LossOf lossOf(scored, scored.exactCalibration(n, 1));
      for (std::size_t i = 0; i < scores.size(); ++i)
        for (Index k = 0; k < scores[i].size(); ++k) {
          const double slope = lossOf.weight(i, k) * lossOf.slope(i, k);
          expected[i].data()[k] += slope * slope / static_cast<double>(scored.calibration.size());
        }
    }
    // Gradients in single precision are good to some 1e-6, their squares to twice that.
    for (std::size_t i = 0; i < scores.size(); ++i)
      CHECK(largestDistance(expected[i], scores[i]) < 1e-5 * scores[i].maxCoeff());
  }
}

TEST_CASE("per mini-batch it is the mean over batches of the square of their mean slope") {
  // One batch of both: g = [2 -4; -1 0] and [-3 3].
  const std::vector<Scores> both = byHand().score("gradient-weight-batch");
  CHECK(equal(both[0], Matrix<double>{{4, 64}, {9, 0}}));
  CHECK(equal(both[1], Matrix<double>{{36, 9}}));
  for (const char* id : {"gradient-weight", "unit-taylor"}) {
    const Scored scored = randomScored("4-5-3 tanh", {1, 4});
    ScoreInput input = scored.input();
    input.batchSize = 1;
    const std::vector<Scores> one = score("test", criterion("test", std::string(id) + "-batch"), input);
    const std::vector<Scores> each = scored.score(id);
    // Two orders of adding up in single precision.
    for (std::size_t i = 0; i < each.size(); ++i) CHECK(largestDistance(one[i], each[i]) < 1e-5 * each[i].maxCoeff());
    input.batchSize = 5;  // 5, 5 and 2 samples
    CHECK(score("test", criterion("test", std::string(id) + "-batch"), input)[0].sum() < each[0].sum());
  }
}

}  // namespace taylor_test
