#include "prune/criteria/layers/layer_scan.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/prune/criteria/scoring.h"
#include "support/distance.h"

namespace layer_scan_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("by hand: the trapezoids under the loss increase") {
  // Of W = [1 2; 3 -1] the smallest 2 (40 to 60 %), 3 (70 and 80 %) and 4 (90 and 95 %) go: the loss is 1, 41 and 42.5,
  // so that the increase is 0 up to 60 %, then 40, 40, 41.5, 41.5.
  const std::vector<Scores> scores = byHand().score("layer-scan");
  REQUIRE(scores.size() == 1);
  CHECK(largestDistance(scores[0], Matrix<double>{{0.1 * 20 + 0.1 * 40 + 0.1 * 40.75 + 0.05 * 41.5}}) < kTenDigits);
}

TEST_CASE("one number a hidden layer; a layer to which nobody listens has 0") {
  Scored scored = randomScored("4-7-5-2 relu", {1, 4});
  const std::vector<Scores> scores = scored.score("layer-scan");
  REQUIRE(scores.size() == 2);
  CHECK(scores[0].size() == 1);
  Weights<float>& last = *scored.network.layer(weightLayers(scored.network)[2]).weights();
  last.setValue(Matrix<float>::Zero(2, 5));
  CHECK(scored.score("layer-scan")[0](0, 0) == 0);
  CHECK(scored.score("layer-scan")[1](0, 0) == 0);
}

TEST_CASE("the shares are of what is left of the layer, as they are in the network without what is gone") {
  Scored scored = byHand();
  scored.network.layer(0).weights()->setMask(Mask{{0, 1}, {1, 0}});
  // Of 2 and 3 one goes from 30 to 70 %, both from 80 % on: the increase is 0, 0, 40 five times, then 41.5.
  const double area = 0.1 * 20 + 0.4 * 40 + 0.1 * 40.75 + 0.15 * 41.5;
  CHECK(largestDistance(scored.score("layer-scan")[0], Matrix<double>{{area}}) < kTenDigits);
}

}  // namespace layer_scan_test
