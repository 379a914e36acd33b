#include "prune/criteria/from_loss/obs.h"

#include <doctest/doctest.h>

#include <Eigen/LU>
#include <algorithm>
#include <cmath>
#include <set>
#include <utility>
#include <vector>

#include "core/prune/criteria/scoring.h"
#include "prune/derivatives/derivatives.h"
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
  return score("test", kObsJoint, input);
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
  CHECK(largestDistance(score("test", kObsJoint, input)[0], Matrix<double>{{9 * 19 / 8.0, 4 * 19 / 10.0}}) < 1e-4);
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
  const Scores scores = scored.score("obs-joint")[0];
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
  const Scores scores = score("test", kObsJoint, input)[0];
  CHECK(scores.allFinite());
  CHECK((scores.array() >= 0).all());
  // Each can be made up for by the other.
  CHECK(scores.maxCoeff() < 1e-3);
}

TEST_CASE("layer-wise, each row has the inverse over the columns that it keeps") {
  Scored scored = randomScored("30-60-3 relu", {1, 30}, "mean-squared-error", 50);
  const std::vector<Scores> whole = scored.score("obs-joint");
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
  const Scores scores = scored.score("obs-joint")[0];
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
  CHECK(equal(scored.score("obs-joint")[0], Matrix<double>{{0, 0}}));
}

TEST_CASE("one at a time by hand: the second goes at 1, then the first, which has become 2, at 4: 5 in all") {
  // H = [2 1; 1 1], w = (3, -2); together they are worth 1/2 w^T H w.
  ScoreInput input;
  const Scored scored = twoWeights();
  input = scored.input();
  input.damping = kNoDamping;
  CHECK(largestDistance(score("test", kObs, input)[0], Matrix<double>{{5, 1}}) < 2e-5);
}

TEST_CASE("the cheapest has the score that it has alone, and in the order of the others each counts anew") {
  const Scored scored = randomScored("5-6-3 tanh", {1, 5});
  const std::vector<Scores> sums = scored.score("obs");
  const std::vector<Scores> alone = scored.score("obs-joint");
  double least = 1e300;
  double leastAlone = 1e300;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    least = std::min(least, sums[i].minCoeff());
    leastAlone = std::min(leastAlone, alone[i].minCoeff());
  }
  CHECK(least == doctest::Approx(leastAlone).epsilon(1e-9));
  // All sums differ: they are a ranking.
  std::set<double> different;
  for (const Scores& part : sums) different.insert(part.data(), part.data() + part.size());
  CHECK(different.size() == 5 * 6 + 6 * 3);
}

TEST_CASE("a removed weight has 0, and a closed one goes never: the others make up for each other without it") {
  Scored scored = randomScored("4-3 tanh", {1, 4});
  scored.network.layer(0).weights()->setMask(Mask{{1, 0, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 0}});
  const std::vector<Mask> open{Mask{{1, 1, 1, 0}, {1, 1, 1, 1}, {0, 1, 1, 1}}};
  ScoreInput input = scored.input();
  const Scores free = score("test", kObs, input)[0];
  CHECK(free(0, 1) == 0);
  CHECK(free(2, 3) == 0);
  CHECK((free.array() > 0).count() == 10);
  input.open = &open;
  const Scores some = score("test", kObs, input)[0];
  CHECK((some.array() > 0).count() == 8);
}

TEST_CASE("layer-wise, each row is taken apart by itself, and of all rows the least next rise goes first") {
  Scored scored = randomScored("30-40-3 relu", {1, 30}, "mean-squared-error", 50);
  const std::vector<Scores> sums = scored.score("obs");
  const std::vector<Scores> alone = scored.score("obs-joint");
  std::vector<std::pair<double, double>> least;  // of each row: the first sum, and the first rise
  for (std::size_t i = 0; i < sums.size(); ++i)
    for (Index row = 0; row < sums[i].rows(); ++row) {
      Index first = 0;
      sums[i].row(row).minCoeff(&first);
      least.emplace_back(sums[i](row, first), alone[i].row(row).minCoeff());
      CHECK(alone[i](row, first) == doctest::Approx(least.back().second).epsilon(1e-6));
    }
  std::sort(least.begin(), least.end());
  CHECK(least.front().first == doctest::Approx(least.front().second).epsilon(1e-6));
  for (std::size_t k = 1; k < least.size(); ++k) CHECK(least[k].second >= least[k - 1].second * (1 - 1e-6));
}

TEST_CASE("the form of a surgery follows from the criterion, the healing and the weights that are left") {
  const auto form = [](const char* criterionId, const char* healingId, const Network<float>& network) {
    return surgeryForm(criterion("test", criterionId), healing("test", healingId), network);
  };
  std::vector<std::string_view> ids;
  for (const SurgeryForm& one : surgeryForms()) ids.push_back(one.id);
  CHECK(ids == std::vector<std::string_view>{"one-by-one", "together", "rows-one-by-one", "rows-together"});
  const Network<float> small = randomScored("4-8-2", {1, 4}).network;
  const Network<float> wide = randomScored("60-20-2", {1, 60}).network;       // 1,240 weights
  const Network<float> large = randomScored("784-300-10", {1, 784}).network;  // 300 x 784^3 / 3 multiplications
  CHECK(form("obs", "obs-update", small) == "one-by-one");
  CHECK(form("obs-joint", "obs-update", small) == "together");
  CHECK(form("obs", "none", wide) == "rows-one-by-one");
  CHECK(form("obs", "obs-update", large) == "rows-together");
  CHECK(form("magnitude", "obs-update", wide) == "rows-together");
  CHECK(form("magnitude", "none", small).empty());
  Network<float> cut = wide;
  cut.layer(0).weights()->setMask(Mask::Zero(20, 60));
  CHECK(form("obs", "obs-update", cut) == "one-by-one");
}

TEST_CASE("obs refuses damping outside its range, and layers that are too wide for a matrix") {
  const Scored scored = twoWeights();
  ScoreInput input = scored.input();
  input.damping = -1e-9;
  CHECK(errorOf([&] { return score("test", kObsJoint, input); }) ==
        "out-of-range: [obs] damping must be in [0, 1000000], got -1e-9");
  input.damping = 1e7;
  CHECK(errorOf([&] { return score("test", kObsJoint, input); }) ==
        "out-of-range: [obs] damping must be in [0, 1000000], got 10000000");
  const Scored wide =
      scoredWith("2049-1", {1, 2049}, {Matrix<float>::Ones(1, 2049)}, Matrix<float>::Ones(2049, 1), Matrix<float>{{1}});
  CHECK(errorOf([&] { return wide.score("obs-joint"); }) ==
        "out-of-range: [obs] columns of weight layer 0 must be in [1, 2048], got 2049");
}

}  // namespace obs_test
