/// Laws of pruning that belong to no one file: the shares of the classic experiments, and criteria that agree.

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "core/prune/criteria/scoring.h"
#include "core/prune/surgery_fixture.h"
#include "prune/derivatives/derivatives.h"
#include "prune/healing/brain_surgeon.h"
#include "prune/measure/norms.h"
#include "prune/ranking/ranking.h"
#include "support/distance.h"
#include "support/sanitized.h"

namespace invariants_test {

using namespace prune;
using namespace prune::testing;

namespace {

Network<float> lenet() {
  return randomNetwork<float>("784-300-100-10 relu", {1, 784});
}

/// Cuts this share of what each layer still has by magnitude: one round of the lottery ticket's pruning.
void cutRound(Network<float>& network, const std::vector<double>& shares) {
  const std::vector<Index> layers = weightLayers(network);
  for (std::size_t i = 0; i < layers.size(); ++i) {
    Weights<float>& weights = *network.layer(layers[i]).weights();
    const Mask open = Mask::Ones(weights.rows(), weights.columns());
    const Ranking ranking(
        {.scores = {weights.value().cast<double>().cwiseAbs()}, .kept = {weights.mask()}, .open = {open}}, "global");
    const auto left = static_cast<double>(ranking.size() - ranking.removedBefore());
    const Mask kept = ranking.keep(ranking.removedBefore() + static_cast<Index>(std::round(shares[i] * left)))[0];
    CHECK((kept.array() > weights.mask().array()).count() == 0);
    weights.setMask(kept);
  }
}

Index keptCount(const Network<float>& network) {
  Index kept = 0;
  for (const Mask& mask : masksOf(network)) kept += mask.cast<Index>().sum();
  return kept;
}

/// What is kept when each row loses half.
std::vector<Mask> halfOfEachRow(const std::vector<Scores>& scores) {
  Candidates candidates{.scores = scores, .kept = {}, .open = {}};
  for (const Scores& part : scores) candidates.kept.emplace_back(Mask::Ones(part.rows(), part.cols()));
  candidates.open = candidates.kept;
  const Ranking ranking(candidates, "row");
  return ranking.keep(ranking.countForFraction(0.5));
}

}  // namespace

TEST_CASE("rounds of 20, 20 and 10 percent keep 80.04, 51.28, 21.07, 10.83 and 3.58 percent of LeNet-300-100" *
          doctest::skip(prune::testing::kIsSanitized)) {
  // Frankle, Carbin: The lottery ticket hypothesis, ICLR 2019; rounds 1, 3, 7, 10 and 15.
  Network<float> network = lenet();
  std::string percents;
  for (int round = 1; round <= 15; ++round) {
    cutRound(network, {0.2, 0.2, 0.1});
    if (round != 1 && round != 3 && round != 7 && round != 10 && round != 15) continue;
    percents += std::to_string(std::lround(10000.0 * static_cast<double>(keptCount(network)) / 266200)) + " ";
  }
  CHECK(percents == "8004 5128 2107 1083 358 ");
}

TEST_CASE("8, 9 and 26 percent kept are 21776 of 266200 weights: Han's LeNet-300-100, twelvefold") {
  Network<float> network = lenet();
  CHECK(keptCount(network) == 266200);
  cutRound(network, {0.92, 0.91, 0.74});
  CHECK(keptCount(network) == 21776);
}

TEST_CASE(
    "Hoyer's sparsity does not know the scale; of k equal entries among n it is (sqrt n - sqrt k) / (sqrt n - 1)") {
  Matrix<double> weights = Matrix<double>::Zero(4, 4);
  for (Index k = 1; k <= 16; ++k) {
    weights.data()[k - 1] = k % 2 == 0 ? 3 : -3;
    const double expected = (4 - std::sqrt(static_cast<double>(k))) / 3;
    CHECK(matrixNorms(weights).hoyerSparsity == doctest::Approx(expected).epsilon(1e-14));
    CHECK(matrixNorms(weights / 1024).hoyerSparsity == matrixNorms(weights).hoyerSparsity);
  }
}

TEST_CASE("when all inputs have the same norm Wanda cuts each row as magnitude does, else not") {
  Scored scored = randomScored("8-6 tanh", {1, 8});
  scored.calibration.samples = Matrix<float>::Identity(8, 8) * 2;
  scored.calibration.labels.resize(8);
  const auto cut = [&](const char* id) { return halfOfEachRow(scored.score(id))[0]; };
  CHECK(equal(cut("wanda"), cut("magnitude")));
  scored.calibration.samples(0, 0) = 200;
  CHECK(!equal(cut("wanda"), cut("magnitude")));
}

TEST_CASE("with a diagonal H the surgery of OBS takes out the weight and moves nothing else") {
  Network<double> network = makeNetwork<double>(parseNetwork("3-2", {1, 3}));
  network.layer(0).weights()->setValue(Matrix<double>{{1, -2, 3}, {0.5, 4, -1}});
  Calibration<double> calibration;
  calibration.samples = Matrix<double>{{1, 0, 0}, {0, 2, 0}, {0, 0, -3}};
  calibration.targets = Matrix<double>::Ones(2, 3);
  calibration.loss = &loss<double>("test", "mean-squared-error");
  for (Index q = 0; q < 6; ++q) {
    Mask mask = Mask::Ones(2, 3);
    mask.data()[q] = 0;
    Network<double> after = network;
    after.layer(0).weights()->setMask(mask);
    const Matrix<double> plain = after.layer(0).weights()->value();
    updateKeptWeights(network, after, calibration, 0);
    CHECK(plain.data()[q] == 0);
    CHECK(equal(after.layer(0).weights()->value(), plain));
  }
}

}  // namespace invariants_test
