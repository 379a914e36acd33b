#include "prune/criteria/layers/layer_ablation.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/prune/criteria/scoring.h"
#include "prune/surgery/bridge.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace layer_ablation_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("over linear units least squares bridges exactly: nothing is lost") {
  // 20 samples of 4 numbers fix the bridge; its ridge costs next to nothing.
  const Scored scored = randomScored("4-6-2 identity", {1, 4}, "mean-squared-error", 20);
  const std::vector<Scores> scores = scored.score("layer-ablation");
  REQUIRE(scores.size() == 1);
  CHECK(std::abs(scores[0](0, 0)) < 1e-3);
}

TEST_CASE("it is the loss over the bridge less the loss of the whole") {
  const Scored scored = randomScored("4-6-5-2 relu", {1, 4}, "cross-entropy", 20);
  const std::vector<Scores> scores = scored.score("layer-ablation");
  REQUIRE(scores.size() == 2);
  for (Index group = 0; group < 2; ++group) {
    const Model<float> smaller =
        removeLayer(Model<float>{scored.description, scored.network}, group, "least-squares", scored.calibration);
    CHECK(scores[static_cast<std::size_t>(group)](0, 0) ==
          meanLoss(smaller.network, scored.calibration) - meanLoss(scored.network, scored.calibration));
  }
}

TEST_CASE("a convolution before one of the same shape goes over the identity") {
  const Scored scored = randomScored("conv(2,3,1,1)-relu-conv(2,3,1,1)-relu-flatten-3", {6, 2});
  const Model<float> smaller =
      removeLayer(Model<float>{scored.description, scored.network}, 0, "identity", scored.calibration);
  CHECK(scored.score("layer-ablation")[0](0, 0) ==
        meanLoss(smaller.network, scored.calibration) - meanLoss(scored.network, scored.calibration));
}

TEST_CASE("without a bridge the number measures the cut wire") {
  const Scored scored =
      scoredWith("conv(2,2)-relu-flatten-1", {3, 1}, {Matrix<float>{{1, 1}, {2, -1}}, Matrix<float>{{1, 2, 0, 1}}},
                 Matrix<float>{{1}, {2}, {1}}, Matrix<float>{{5}});
  // Filter outputs (3, 0), (3, 3): z = 3 + 0 + 0 + 3 = 6, loss 1; with nothing arriving z = 0, loss 25.
  CHECK(largestDistance(scored.score("layer-ablation")[0], Matrix<double>{{24}}) < kTenDigits);
}

TEST_CASE("it asks for the network as plain data") {
  const Scored scored = byHand();
  ScoreInput input = scored.input();
  input.description = nullptr;
  CHECK(errorOf([&] { return score("test", kLayerAblation, input); }) ==
        "invalid-argument: [layer-ablation] description must be given: a smaller network is made from it");
}

}  // namespace layer_ablation_test
