/// The scores and cuts of the engine against PyTorch's.

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "core/prune/calibration_fixture.h"
#include "golden/torch/pruning_goldens.h"
#include "nn/description/network_text.h"
#include "prune/criterion.h"
#include "prune/derivatives/derivatives.h"
#include "prune/ranking/ranking.h"
#include "support/distance.h"

namespace torch_pruning_test {

using namespace prune;
using namespace prune::testing;

namespace {

Network<float> networkFrom(std::span<const std::int8_t> start) {
  Network<float> network = makeNetwork<float>(parseNetwork(kPruningNetwork, {1, 6}));
  std::vector<float> numbers;
  for (const std::int8_t number : start) numbers.push_back(static_cast<float>(number * kPruningUnit));
  const float* next = numbers.data();
  for (const Trainable<float>& one : network.trainables()) {
    if (one.weights)
      one.weights->setValue(Eigen::Map<const Matrix<float>>(next, one.weights->rows(), one.weights->columns()));
    else
      std::copy_n(next, one.size, one.values);
    next += one.size;
  }
  REQUIRE(next == numbers.data() + numbers.size());
  return network;
}

/// PyTorch's samples are rows, ours are columns.
Calibration<float> goldenCalibration() {
  Calibration<float> calibration;
  const Index features = static_cast<Index>(std::size(kPruningInputs)) / kPruningSamples;
  calibration.samples.resize(features, kPruningSamples);
  for (Index n = 0; n < kPruningSamples; ++n)
    for (Index i = 0; i < features; ++i)
      calibration.samples(i, n) = static_cast<float>(kPruningInputs[n * features + i] * kPruningUnit);
  calibration.labels.assign(std::begin(kPruningLabels), std::end(kPruningLabels));
  return calibration;
}

std::vector<Scores> scoresOf(const Network<float>& network, std::string_view id) {
  const Calibration<float> calibration = goldenCalibration();
  return score(
      "test", criterion("test", id),
      {.weights = weightsOf(network), .network = &network, .calibration = &calibration, .damping = kPruningDamping});
}

Vector<double> flatMasks(const std::vector<Mask>& masks) {
  std::vector<Scores> numbers;
  for (const Mask& mask : masks) numbers.emplace_back(mask.cast<double>());
  return flat(numbers);
}

std::vector<Mask> cutOf(const std::vector<Scores>& scores, const GoldenCut& golden) {
  Candidates candidates{.scores = scores, .kept = {}, .open = {}};
  for (const Scores& part : scores) candidates.kept.emplace_back(Mask::Ones(part.rows(), part.cols()));
  candidates.open = candidates.kept;
  const Ranking ranking(candidates, golden.scope);
  return ranking.keep(ranking.countForFraction(golden.fraction));
}

/// What is kept, each part's scores in ascending order (of all parts together in scope global).
std::vector<double> keptScores(const std::vector<Scores>& scores, const Vector<double>& kept, bool isGlobal) {
  std::vector<double> all;
  Index next = 0;
  for (const Scores& part : scores) {
    const auto first = isGlobal ? 0 : static_cast<std::ptrdiff_t>(all.size());
    for (Index k = 0; k < part.size(); ++k)
      if (kept[next++] != 0) all.push_back(part.data()[k]);
    std::sort(all.begin() + first, all.end());
  }
  return all;
}

}  // namespace

TEST_CASE("scores are those that PyTorch's derivatives, Jacobians and Hessians give") {
  const Network<float> network = networkFrom(kPruningStart);
  for (const GoldenScores& golden : kGoldenScores) {
    CAPTURE(golden.criterion);
    const Vector<double> theirs =
        Eigen::Map<const Vector<double>>(golden.scores.data(), static_cast<Index>(golden.scores.size()));
    const Vector<double> ours = flat(scoresOf(network, golden.criterion));
    // Five times what the script allows PyTorch's own float32 to be off, in units of the largest score.
    CHECK(largestDistance(ours, theirs) < 1e-5 * theirs.cwiseAbs().maxCoeff());
  }
}

TEST_CASE("cuts keep what torch.nn.utils.prune keeps: by layer, global, and rows and columns of units") {
  for (const GoldenCut& golden : kGoldenCuts) {
    CAPTURE(golden.criterion);
    CAPTURE(golden.scope);
    CAPTURE(golden.fraction);
    const std::vector<Scores> scores = scoresOf(networkFrom(golden.start), golden.criterion);
    const Vector<double> ours = flatMasks(cutOf(scores, golden));
    const Vector<double> theirs =
        Eigen::Map<const Vector<std::uint8_t>>(golden.kept.data(), static_cast<Index>(golden.kept.size()))
            .cast<double>();
    if (!golden.isTied) CHECK(equal(ours, theirs));
    // Of equal ones PyTorch takes others than we do, but as many.
    REQUIRE(ours.size() == theirs.size());
    const bool isGlobal = std::string_view(golden.scope) == "global";
    CHECK(keptScores(scores, ours, isGlobal) == keptScores(scores, theirs, isGlobal));
  }
}

}  // namespace torch_pruning_test
