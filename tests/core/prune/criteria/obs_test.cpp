#include "prune/criteria/obs.h"

#include <doctest/doctest.h>

#include <Eigen/LU>
#include <cmath>

#include "core/prune/criteria/scoring.h"
#include "prune/derivatives.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace obs_test {

using namespace prune;
using namespace prune::testing;

namespace {

constexpr double kNoDamping = 0;  // the least, 1e-6, is taken: it moves the sixth digit

std::vector<Scores> undamped(const Scored& scored) {
  ScoreInput input = scored.input();
  input.damping = kNoDamping;
  return score("test", kObs, input);
}

/// One output, w = (3, -2), and the mean of x x^T = [1 0.5; 0.5 0.5].
Scored twoWeights() {
  return scoredWith("2-1", {1, 2}, {Matrix<float>{{3, -2}}}, Matrix<float>{{1, 1}, {0, 1}}, Matrix<float>{{1, 1}});
}

}  // namespace

TEST_CASE("by hand: H = [2 1; 1 1] has the inverse [1 -1; -1 2]") {
  // w = (3, -2): 9 / (2 * 1) and 4 / (2 * 2); OBD says 9 and 2.
  // The root of 2 is taken in single precision.
  CHECK(largestDistance(undamped(twoWeights())[0], Matrix<double>{{4.5, 1}}) < 2e-5);
  CHECK(largestDistance(twoWeights().score("obd")[0], Matrix<double>{{9, 2}}) < 1e-5);
}

TEST_CASE("damping adds that share of the mean diagonal") {
  const Scored scored = twoWeights();
  ScoreInput input = scored.input();
  input.damping = 2;
  // H + 2 * 1.5 I = [5 1; 1 4], its inverse [4 -1; -1 5] / 19.
  CHECK(largestDistance(score("test", kObs, input)[0], Matrix<double>{{9 * 19 / 8.0, 4 * 19 / 10.0}}) < 1e-4);
}

TEST_CASE("a removed weight is not in H") {
  Scored scored = twoWeights();
  scored.network.layer(0).weights()->setMask(Mask{{1, 0}});
  // H = 2: OBS of a weight that is alone is OBD.
  CHECK(largestDistance(undamped(scored)[0], Matrix<double>{{9, 0}}) < 1e-5);
}

TEST_CASE("for a linear layer at its optimum obs is the loss change after surgery, and never above obd") {
  const Scored scored = fittedLayer();
  const Scores scores = undamped(scored)[0];
  const Scores obd = scored.score("obd")[0];
  const Calibration<double> calibration = scored.exactCalibration();
  Network<double> network = scored.exactNetwork();
  const Matrix<double> weights = network.layer(0).weights()->value();
  const double loss = meanLoss(network, calibration);
  const Matrix<double> inverse = gaussNewton(network, calibration).inverse();
  for (Index q = 0; q < scores.size(); ++q) {
    Matrix<double> healed = weights;
    // dw = -w_q / [H^-1]_qq H^-1 e_q
    for (Index k = 0; k < healed.size(); ++k) healed.data()[k] -= weights.data()[q] / inverse(q, q) * inverse(k, q);
    CHECK(std::abs(healed.data()[q]) < 1e-12);
    network.layer(0).weights()->setValue(healed);
    // H in single precision; its condition number is some tens.
    CHECK(scores.data()[q] == doctest::Approx(meanLoss(network, calibration) - loss).epsilon(1e-4));
    CHECK(scores.data()[q] <= obd.data()[q] * (1 + 1e-6));
  }
}

TEST_CASE("with a diagonal H obs is obd") {
  const Scored scored = scoredWith("3-2", {1, 3}, {Matrix<float>{{1, -2, 3}, {0.5F, 4, -1}}},
                                   Matrix<float>{{1, 0, 0}, {0, 2, 0}, {0, 0, -3}}, Matrix<float>::Ones(2, 3));
  const Scores obd = scored.score("obd")[0];
  CHECK(largestDistance(undamped(scored)[0], obd) < 1e-5 * obd.maxCoeff());
}

TEST_CASE("above the full matrix it is layer-wise: H is the mean of x x^T of what enters") {
  Rng rng(1);
  Matrix<float> first(400, 3);
  Matrix<float> second(1, 400);
  for (Index k = 0; k < first.size(); ++k) first.data()[k] = static_cast<float>(rng.normal());
  for (Index k = 0; k < second.size(); ++k) second.data()[k] = static_cast<float>(rng.normal());
  const Scored scored = scoredWith("3-400-1 relu", {1, 3}, {first, second},
                                   Matrix<float>{{1, 0, 0, 1}, {0, 2, 0, 0}, {0, 0, -3, 1}}, Matrix<float>::Ones(1, 4));
  Matrix<double> moments{{0.5, 0, 0.25}, {0, 1, 0}, {0.25, 0, 2.5}};
  moments.diagonal().array() += 1e-3 * 4 / 3;
  const Vector<double> inverse = moments.inverse().diagonal();
  const Scores scores = scored.score("obs")[0];
  for (Index row : {0, 57, 399})
    for (Index column = 0; column < 3; ++column) {
      const auto w = static_cast<double>(first(row, column));
      CHECK(scores(row, column) == doctest::Approx(w * w / (2 * inverse[column])).epsilon(1e-12));
    }
}

TEST_CASE("without damping twice the same input still has scores: the least is taken") {
  const Scored twins =
      scoredWith("2-1", {1, 2}, {Matrix<float>{{3, -2}}}, Matrix<float>{{1, 2}, {1, 2}}, Matrix<float>{{1, 1}});
  ScoreInput input = twins.input();
  input.damping = 0;
  const Scores scores = score("test", kObs, input)[0];
  CHECK(scores.allFinite());
  CHECK((scores.array() >= 0).all());
  // Each can be made up for by the other.
  CHECK(scores.maxCoeff() < 1e-3);
}

TEST_CASE("layer-wise, each row has the inverse over the columns that it keeps") {
  Scored scored = randomScored("30-60-3 relu", {1, 30}, "mean-squared-error", 50);
  const std::vector<Scores> whole = scored.score("obs");
  Weights<float>& first = *scored.network.layer(0).weights();
  Mask mask = randomMask(60, 30, 0.95);
  mask.middleRows(10, 10) = randomMask(10, 30, 0.3);
  mask.row(38) = mask.row(39);
  mask.row(0).setOnes();
  mask.row(1).setZero();
  first.setMask(mask);
  REQUIRE(first.kept() > kMostFullCurvature);
  const Matrix<double> x = scored.calibration.samples.cast<double>();
  Matrix<double> moments = x * x.transpose() / 50;
  moments.diagonal().array() += 1e-3 * moments.diagonal().mean();
  const Scores scores = scored.score("obs")[0];
  for (Index row = 0; row < 60; ++row) {
    std::vector<Index> kept;
    for (Index column = 0; column < 30; ++column)
      if (mask(row, column) != 0) kept.push_back(column);
    const Matrix<double> inverse = Matrix<double>(moments(kept, kept)).inverse();
    for (std::size_t k = 0; k < kept.size(); ++k) {
      const auto w = static_cast<double>(first.value()(row, kept[k]));
      const auto at = static_cast<Index>(k);
      // The moments are summed in single precision.
      CHECK(scores(row, kept[k]) == doctest::Approx(w * w / (2 * inverse(at, at))).epsilon(1e-4));
    }
    for (Index column = 0; column < 30; ++column)
      if (mask(row, column) == 0) CHECK(scores(row, column) == 0);
  }
  CHECK(largestDistance(scores.row(0), whole[0].row(0)) < 1e-12);
}

TEST_CASE("without curvature nothing costs anything") {
  const Scored scored =
      scoredWith("2-1", {1, 2}, {Matrix<float>{{3, -2}}}, Matrix<float>{{0}, {0}}, Matrix<float>{{1}});
  CHECK(equal(scored.score("obs")[0], Matrix<double>{{0, 0}}));
}

TEST_CASE("obs refuses damping outside its range, and layers that are too wide for a matrix") {
  const Scored scored = twoWeights();
  ScoreInput input = scored.input();
  input.damping = -1e-9;
  CHECK(errorOf([&] { return score("test", kObs, input); }) ==
        "out-of-range: [obs] damping must be in [0, 1000000], got -1e-9");
  input.damping = 1e7;
  CHECK(errorOf([&] { return score("test", kObs, input); }) ==
        "out-of-range: [obs] damping must be in [0, 1000000], got 10000000");
  const Scored wide =
      scoredWith("2049-1", {1, 2049}, {Matrix<float>::Ones(1, 2049)}, Matrix<float>::Ones(2049, 1), Matrix<float>{{1}});
  CHECK(errorOf([&] { return wide.score("obs"); }) ==
        "out-of-range: [obs] columns of weight layer 0 must be in [1, 2048], got 2049");
}

}  // namespace obs_test
