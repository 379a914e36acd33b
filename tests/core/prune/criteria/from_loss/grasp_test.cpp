#include "prune/criteria/from_loss/grasp.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "core/prune/criteria/scoring.h"
#include "prune/derivatives/derivatives.h"
#include "prune/derivatives/parameters.h"
#include "prune/surgery/shrink.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace grasp_test {

using namespace prune;
using namespace prune::testing;

namespace {

double flow(const Scored& scored) {
  double squares = 0;
  for (const Scores& layer : gradients(scored.network, scored.calibration)) squares += layer.squaredNorm();
  return squares;
}

}  // namespace

TEST_CASE("by hand: -w (H g)") {
  // g = [2 -4; -1 0] and [-3 3]; H g = [19 -106; -8 0] and [-91 32].
  const std::vector<Scores> scores = byHand().score("grasp");
  // H g is a difference of gradients in single precision: some five digits.
  CHECK(largestDistance(scores[0], Matrix<double>{{-19, 212}, {24, 0}}) < 0.02);
  CHECK(largestDistance(scores[1], Matrix<double>{{182, 32}}) < 0.02);
}

TEST_CASE("grasp is minus w times the slope of half the squared gradient") {
  const Scored scored = randomScored("4-5-3 tanh", {1, 4});
  const std::vector<Scores> scores = scored.score("grasp");
  const Calibration<double> calibration = scored.exactCalibration();
  const auto halfFlow = [&](std::size_t place, Index entry, double step) {
    Network<double> network = scored.exactNetwork();
    Weights<double>& weights = *network.layer(weightLayers(network)[place]).weights();
    Matrix<double> value = weights.value();
    value.data()[entry] += step;
    weights.setValue(value);
    double squares = 0;
    for (const Scores& layer : gradients(network, calibration)) squares += layer.squaredNorm() / 2;
    return squares;
  };
  const std::vector<Matrix<double>> weights = weightsOf(scored.network);
  for (std::size_t i = 0; i < scores.size(); ++i)
    for (Index k = 0; k < scores[i].size(); ++k) {
      const double slope = (halfFlow(i, k, 1e-5) - halfFlow(i, k, -1e-5)) / 2e-5;
      // As above, in units of the largest score.
      CHECK(std::abs(scores[i].data()[k] + weights[i].data()[k] * slope) < 1e-3 * scores[i].cwiseAbs().maxCoeff());
    }
}

TEST_CASE(
    "without weight q the squared gradient of a quadratic changes by 2 S_q and w_q^2 |H e_q|^2: high ones hold it "
    "back") {
  // L = mean of (w x - y)^2: H = 2 mean of x x^T = [2 1; 1 1], w = (0.5, -0.25), g = H w - 2 mean of y x.
  const Scored scored =
      scoredWith("2-1", {1, 2}, {Matrix<float>{{0.5F, -0.25F}}}, Matrix<float>{{1, 1}, {0, 1}}, Matrix<float>{{-1, 2}});
  // g = (1 - 0.25, 0.5 - 0.25) - (1, 2) = (-0.25, -1.75), H g = (-2.25, -2), S = (1.125, -0.5).
  const Scores scores = scored.score("grasp")[0];
  CHECK(largestDistance(scores, Matrix<double>{{1.125, -0.5}}) < 1e-3);
  const double before = flow(scored);
  CHECK(before == doctest::Approx(3.125));
  const auto without = [&](Index q) {
    Scored cut = scored;
    Mask mask = Mask::Ones(1, 2);
    mask(0, q) = 0;
    cut.network.layer(0).weights()->setMask(mask);
    return flow(cut) - before;
  };
  CHECK(without(0) == doctest::Approx(2 * 1.125 + 0.25 * 5));
  CHECK(without(1) == doctest::Approx(2 * -0.5 + 0.0625 * 2));
  // Removing the highest leaves more gradient than removing the lowest.
  CHECK(kGrasp.cutsHighest);
  CHECK(without(0) > without(1));
}

TEST_CASE("a temperature divides the outputs: two classes of one input by hand, and the second output layer's share") {
  // z = (w1, w2) / T for x = 1, p = softmax(z), wanted class 0: g = (p1 - 1, p2) / T = p2 (-1, 1) / T,
  // H = p1 p2 [1 -1; -1 1] / T^2, H g = p1 p2^2 (-2, 2) / T^3.
  Scored scored = randomScored("1-2", {1, 1}, "cross-entropy", 1);
  scored.network.layer(0).weights()->setValue(Matrix<float>{{3}, {-1}});
  for (const Trainable<float>& one : scored.network.trainables())
    if (!one.weights) std::fill_n(one.values, one.size, 0.0F);
  scored.calibration.samples.setOnes();
  scored.calibration.labels = {0};
  for (const double t : {1.0, 2.0, 200.0}) {
    ScoreInput input = scored.input();
    input.temperature = t;
    const double p2 = 1 / (1 + std::exp(4 / t));
    const double change = 2 * (1 - p2) * p2 * p2 / (t * t * t);
    const Scores scores = score("test", kGrasp, input)[0];
    CHECK(scores(0, 0) == doctest::Approx(3 * change).epsilon(1e-5));
    CHECK(scores(1, 0) == doctest::Approx(1 * change).epsilon(1e-5));
  }
}

TEST_CASE("a temperature is as if the last weights were divided, for the layers before them too") {
  const Scored scored = randomScored("4-5-3 tanh", {1, 4});
  Scored soft = scored;
  Weights<float>& last = *soft.network.layer(weightLayers(soft.network)[1]).weights();
  last.setValue(last.value() / 4);
  biasOf(soft.network.layer(weightLayers(soft.network)[1])) /= 4.0F;
  // Half the squared gradient over all weights, of which the last layer's are a quarter of those of the soft network.
  const auto halfFlow = [&](Index entry, double step) {
    Network<double> network = soft.exactNetwork();
    Weights<double>& weights = *network.layer(0).weights();
    Matrix<double> value = weights.value();
    value.data()[entry] += step;
    weights.setValue(value);
    const std::vector<Scores> slopes = gradients(network, soft.exactCalibration());
    return (slopes[0].squaredNorm() + slopes[1].squaredNorm() / 16) / 2;
  };
  ScoreInput input = scored.input();
  input.temperature = 4;
  const Scores scores = score("test", kGrasp, input)[0];
  for (Index k = 0; k < scores.size(); ++k) {
    const double slope = (halfFlow(k, 1e-5) - halfFlow(k, -1e-5)) / 2e-5;
    CHECK(std::abs(scores.data()[k] + weightsOf(scored.network)[0].data()[k] * slope) <
          1e-3 * scores.cwiseAbs().maxCoeff());
  }
}

TEST_CASE("a temperature is refused out of range, where numbers are learned, and after layers without weights") {
  Scored scored = randomScored("4-5-3 tanh", {1, 4}, "mean-squared-error");
  ScoreInput input = scored.input();
  input.temperature = 2;
  CHECK(errorOf([&] { return score("test", kGrasp, input); }) ==
        "invalid-argument: [grasp] temperature must be 1 where numbers are learned, got 2");
  input.temperature = 0;
  CHECK(errorOf([&] { return score("test", kGrasp, input); }) ==
        "out-of-range: [grasp] temperature must be in [0.01, 10000], got 0");
  Scored pooled = randomScored("conv(3,3)-gap", {6, 4});
  ScoreInput unweighted = pooled.input();
  unweighted.temperature = 2;
  CHECK(errorOf([&] { return score("test", kGrasp, unweighted); }) ==
        "invalid-argument: [grasp] temperature must be 1 for a network whose last layer has no weights, got 2");
}

TEST_CASE("the scores of a masked network are those of the one that it shrinks to") {
  Scored scored = randomScored("5-7-6-3 tanh", {1, 5});
  std::vector<Mask> masks = masksOf(scored.network);
  masks[1].col(2).setZero();              // nobody hears unit 2 of the first layer
  masks[0].row(4).setZero();              // unit 4 hears nothing
  masks[1].row(5).leftCols(4).setZero();  // unit 5 of the second layer hears only units 4, ...
  masks[1].row(5).tail(2).setZero();
  masks[2].col(0).setZero();  // and nobody hears its unit 0
  masks[0](0, 0) = masks[1](1, 1) = masks[2](2, 3) = 0;
  const std::vector<Index> layers = weightLayers(scored.network);
  for (std::size_t i = 0; i < layers.size(); ++i) scored.network.layer(layers[i]).weights()->setMask(masks[i]);
  Model<float> small = shrink(Model<float>{scored.description, scored.network});
  const Scored shrunk{small.description, small.network, scored.calibration};
  const std::vector<Scores> masked = scored.score("grasp");
  const std::vector<Scores> scores = shrunk.score("grasp");
  const std::vector<Index> first{0, 1, 3, 5, 6};
  const std::vector<Index> second{1, 2, 3, 4};
  REQUIRE(scores[0].rows() == 5);
  REQUIRE(scores[1].rows() == 4);
  const auto compare = [](const Scores& ours, const Scores& theirs, const Mask& mask) {
    // Two orders of adding up in single precision.
    for (Index k = 0; k < ours.size(); ++k)
      if (mask.data()[k] != 0)
        CHECK(std::abs(ours.data()[k] - theirs.data()[k]) < 1e-5 * (1 + theirs.cwiseAbs().maxCoeff()));
  };
  compare(masked[0](first, Eigen::indexing::all), scores[0], masksOf(shrunk.network)[0]);
  compare(masked[1](second, first), scores[1], masksOf(shrunk.network)[1]);
  compare(masked[2](Eigen::indexing::all, second), scores[2], masksOf(shrunk.network)[2]);
}

}  // namespace grasp_test
