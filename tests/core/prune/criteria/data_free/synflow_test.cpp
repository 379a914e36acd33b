#include "prune/criteria/data_free/synflow.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/prune/criteria/scoring.h"
#include "support/distance.h"

namespace synflow_test {

using namespace prune;
using namespace prune::testing;

namespace {

/// The largest share by which the sum of a layer's scores is off that of the first.
double imbalance(const std::vector<Scores>& scores) {
  double largest = 0;
  for (const Scores& layer : scores) largest = std::max(largest, std::abs(layer.sum() / scores.front().sum() - 1));
  return largest;
}

}  // namespace

TEST_CASE("by hand: all paths through a weight; each layer divided by its largest row sum") {
  // |W| 1 = (3, 4), R = 2 * 3 + 1 * 4 = 10; the largest row sums are 4 and 3.
  const std::vector<Scores> scores = byHand().score("synflow");
  // Single precision: 24 bits.
  CHECK(largestDistance(12 * scores[0], Matrix<double>{{2, 4}, {3, 1}}) < 1e-6);
  CHECK(largestDistance(12 * scores[1], Matrix<double>{{6, 4}}) < 1e-6);
}

TEST_CASE("without a network the weights are a chain of dense layers") {
  const Scored scored = byHand();
  ScoreInput input = scored.input();
  input.network = nullptr;
  const std::vector<Scores> scores = synflowScores(input);
  CHECK(largestDistance(12 * scores[0], Matrix<double>{{2, 4}, {3, 1}}) < 1e-6);
  CHECK(largestDistance(12 * scores[1], Matrix<double>{{6, 4}}) < 1e-6);
  CHECK(synflowScores({}).empty());
}

TEST_CASE("the scores of every layer add up to the same, through convolution, batch norm and pooling too") {
  // Single precision, sums of up to a few hundred scores.
  CHECK(imbalance(randomScored("6-8-5-3 relu", {1, 6}).score("synflow")) < 1e-5);
  CHECK(imbalance(randomScored("conv(4,3)-relu-pool(2)-conv(3,2)-relu-flatten-6-relu-2", {12, 2}).score("synflow")) <
        1e-5);
  CHECK(
      imbalance(randomScored("conv(4,3)-bn-tanh-avgpool(2)-dropout(0.5)-flatten-5-relu-3", {10, 2}).score("synflow")) <
      1e-5);
}

TEST_CASE("biases, signs, data and activations do not count") {
  const Scored scored = randomScored("6-8-3 relu", {1, 6});
  Scored other{parseNetwork("6-8-3 tanh", {1, 6}), makeNetwork<float>(parseNetwork("6-8-3 tanh", {1, 6})), {}};
  for (const Index layer : weightLayers(other.network))
    other.network.layer(layer).weights()->setValue(-scored.network.layer(layer).weights()->value());
  other.calibration = scored.calibration;
  for (std::size_t i = 0; i < 2; ++i) CHECK(equal(scored.score("synflow")[i], other.score("synflow")[i]));
}

TEST_CASE("a removed weight is no path") {
  Scored scored = byHand();
  scored.network.layer(0).weights()->setMask(Mask{{1, 0}, {1, 1}});
  // |W| 1 = (1, 4), R = 2 + 4 = 6; the largest row sums are 4 and 3.
  const std::vector<Scores> scores = scored.score("synflow");
  CHECK(largestDistance(12 * scores[0], Matrix<double>{{2, 0}, {3, 1}}) < 1e-6);
  CHECK(largestDistance(12 * scores[1], Matrix<double>{{2, 4}}) < 1e-6);
}

TEST_CASE("large weights in many layers do not overflow, small ones do not vanish") {
  for (const float scale : {1e30F, 1e-30F}) {
    Scored scored = randomScored("20-20-20-20-20-20-20-20-5 relu", {1, 20});
    for (const Index layer : weightLayers(scored.network)) {
      Weights<float>& weights = *scored.network.layer(layer).weights();
      weights.setValue(scale * weights.value());
    }
    const std::vector<Scores> scores = scored.score("synflow");
    CHECK(imbalance(scores) < 1e-5);
    CHECK(scores.front().minCoeff() > 0);
  }
}

TEST_CASE("a layer of zeros ends all paths") {
  const Scored scored = scoredWith("2-2-1 relu", {1, 2}, {Matrix<float>{{0, 0}, {0, 0}}, Matrix<float>{{2, -1}}},
                                   Matrix<float>{{1}, {1}}, Matrix<float>{{1}});
  CHECK(equal(scored.score("synflow")[0], Matrix<double>::Zero(2, 2)));
  CHECK(equal(scored.score("synflow")[1], Matrix<double>::Zero(1, 2)));
}

}  // namespace synflow_test
