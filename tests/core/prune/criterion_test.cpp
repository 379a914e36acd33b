#include "prune/criterion.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <set>
#include <string>
#include <vector>

#include "base/check.h"
#include "core/prune/criteria/scoring.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace criterion_test {

using namespace prune;
using prune::testing::byHand;
using prune::testing::equal;
using prune::testing::errorOf;
using prune::testing::randomScored;
using prune::testing::Scored;

namespace {

std::string errorOfScore(std::string_view id, const ScoreInput& input) {
  return errorOf([&] { return score("test", criterion("test", id), input); });
}

/// The ids of the entries for which something holds, joined by spaces.
template <class Holds>
std::string idsWhere(Holds holds) {
  std::string ids;
  for (const Criterion& entry : criteria())
    if (holds(entry)) ids += (ids.empty() ? "" : " ") + std::string(entry.id);
  return ids;
}

}  // namespace

TEST_CASE("every criterion has its own id, both names, a formula and a citation") {
  std::set<std::string_view> ids;
  for (const Criterion& entry : criteria()) {
    CAPTURE(entry.id);
    CHECK(ids.insert(entry.id).second);
    CHECK(!entry.name.zh.empty());
    CHECK(!entry.name.en.empty());
    CHECK(!entry.formula.empty());
    CHECK(!entry.citation.empty());
    CHECK(entry.iterations >= 1);
    CHECK(entry.score != nullptr);
  }
}

TEST_CASE("the table, by grain and by what is needed") {
  const auto fits = [](Grain grain, Needs needs) {
    return idsWhere([=](const Criterion& entry) { return entry.grain == grain && entry.needs == needs; });
  };
  CHECK(fits(Grain::Weight, Needs::Nothing) ==
        "magnitude definition row column matrix magnitude-max magnitude-sigma lamp look-ahead synflow random");
  CHECK(fits(Grain::Weight, Needs::Activations) == "wanda");
  CHECK(fits(Grain::Weight, Needs::Gradients) == "snip gradient-weight gradient-weight-batch fisher");
  CHECK(fits(Grain::Weight, Needs::Curvature) == "taylor-second obd obs obs-joint grasp");
  CHECK(fits(Grain::Weight, Needs::Training) == "movement");
  CHECK(fits(Grain::Unit, Needs::Nothing) == "unit-in-l1 unit-in-l2 unit-out-l1 unit-out-l2 unit-product unit-random");
  CHECK(fits(Grain::Unit, Needs::Activations) == "unit-apoz unit-variance unit-energy unit-signed unit-leave-one-out");
  CHECK(fits(Grain::Unit, Needs::Gradients) == "unit-taylor unit-taylor-batch unit-taylor-abs");
  CHECK(fits(Grain::Input, Needs::Nothing) == "input-l1 input-l2 input-random");
  CHECK(fits(Grain::Input, Needs::Activations) == "input-leave-one-out");
  CHECK(fits(Grain::Input, Needs::Gradients) == "input-taylor");
  CHECK(fits(Grain::Layer, Needs::Activations) == "layer-ablation layer-scan");
  CHECK(criteria().size() == 43);
}

TEST_CASE("only GraSP and APoZ cut the highest; only SynFlow is scored anew on the way") {
  CHECK(idsWhere([](const Criterion& entry) { return entry.cutsHighest; }) == "grasp unit-apoz");
  CHECK(idsWhere([](const Criterion& entry) { return entry.iterations != 1; }) == "synflow");
  CHECK(criterion("test", "synflow").iterations == 100);
}

TEST_CASE("grains, needs and what is predicted have ids") {
  CHECK(grainId(Grain::Weight) == "weight");
  CHECK(grainId(Grain::Unit) == "unit");
  CHECK(grainId(Grain::Input) == "input");
  CHECK(grainId(Grain::Layer) == "layer");
  CHECK(needsId(Needs::Nothing) == "nothing");
  CHECK(needsId(Needs::Activations) == "activations");
  CHECK(needsId(Needs::Gradients) == "gradients");
  CHECK(needsId(Needs::Curvature) == "curvature");
  CHECK(needsId(Needs::Training) == "training");
  CHECK(predictedQuantityId(PredictedQuantity::SizeOrder) == "order-of-size");
  CHECK(predictedQuantityId(PredictedQuantity::ChangeOrder) == "order-of-change");
  CHECK(predictedQuantityId(PredictedQuantity::Change) == "change");
  CHECK(predictedQuantityId(PredictedQuantity::Size) == "size");
  CHECK(predictedQuantityId(PredictedQuantity::Square) == "square");
}

TEST_CASE("criteria that need nothing score weights alone, each layer for itself") {
  const ScoreInput input{.weights = {Matrix<double>{{3, -4}, {6, 8}}, Matrix<double>{{5, 12}}}};
  const auto scores = [&](std::string_view id) { return score("test", criterion("test", id), input); };
  CHECK(equal(scores("magnitude")[0], Scores{{3, 4}, {6, 8}}));
  CHECK(equal(scores("magnitude")[1], Scores{{5, 12}}));
  CHECK(equal(scores("definition")[0], Scores{{1, 1}, {1, 1}}));
  CHECK(equal(scores("row")[0], Scores{{0.6, 0.8}, {0.6, 0.8}}));
  CHECK(equal(scores("column")[1], Scores{{1, 1}}));
  CHECK(equal(scores("matrix")[1], Scores{{5.0 / 13, 12.0 / 13}}));
}

TEST_CASE("every criterion scores every network in the shape of its grain, in numbers, and leaves it as it was") {
  const std::pair<const char*, Shape> cases[] = {
      {"5-6-4-3 relu", {1, 5}},
      {"conv(3,2)-bn-relu-pool(2)-flatten-4-tanh-dropout(0.2)-3", {6, 2}},
      {"conv(3,2)-bn-relu-pool(2)-flatten-4-tanh-dropout(0.2)-3", {6, 2, 3}},
  };
  for (const auto& one : cases) {
    const std::string_view text = one.first;
    Scored scored = randomScored(text, one.second);
    scored.network.layer(0).weights()->setMask(prune::testing::randomMask(
        scored.network.layer(0).weights()->rows(), scored.network.layer(0).weights()->columns(), 0.7));
    const std::vector<Matrix<double>> weights = weightsOf(scored.network);
    const std::vector<Mask> masks = masksOf(scored.network);
    ScoreInput input = scored.input();
    input.movement = &weights;
    for (const Criterion& entry : criteria()) {
      CAPTURE(text);
      CAPTURE(entry.id);
      if (entry.id == "unit-apoz" && text.find("tanh") != std::string_view::npos) continue;
      const std::vector<Scores> scores = score("test", entry, input);
      const bool isInput = entry.grain == Grain::Input;
      REQUIRE(scores.size() == (isInput ? 1 : weights.size() - (entry.grain == Grain::Weight ? 0 : 1)));
      for (std::size_t i = 0; i < scores.size(); ++i) {
        const Index units = isInput ? scored.network.input().inputs() : weights[i].rows();
        CHECK(scores[i].rows() == (entry.grain == Grain::Layer ? 1 : units));
        CHECK(scores[i].cols() == (entry.grain == Grain::Weight ? weights[i].cols() : 1));
        CHECK(scores[i].allFinite());
      }
    }
    for (std::size_t i = 0; i < weights.size(); ++i) {
      CHECK(equal(weightsOf(scored.network)[i], weights[i]));
      CHECK(equal(masksOf(scored.network)[i], masks[i]));
    }
  }
}

TEST_CASE("score names what is missing") {
  const Scored scored = byHand();
  ScoreInput input{.weights = weightsOf(scored.network)};
  CHECK(errorOfScore("obd", input) == "invalid-argument: [test] criterion \"obd\" needs a network, and got none");
  CHECK(errorOfScore("movement", input) ==
        "invalid-argument: [test] criterion \"movement\" needs the movement over a training, and got none");
  input.network = &scored.network;
  CHECK(errorOfScore("wanda", input) == "invalid-argument: [test] criterion \"wanda\" needs samples, and got none");
  Calibration<float> calibration = scored.calibration;
  input.calibration = &calibration;
  CHECK(errorOfScore("wanda", input) == "no error");
  calibration.targets.resize(0, 0);
  CHECK(errorOfScore("snip", input) == "invalid-argument: [test] criterion \"snip\" needs answers, and got none");
  calibration.samples.resize(2, 0);
  CHECK(errorOfScore("snip", input) == "invalid-argument: [test] criterion \"snip\" needs samples, and got none");
}

TEST_CASE("score names what does not fit") {
  const Scored scored = byHand();
  ScoreInput input = scored.input();
  input.weights.pop_back();
  CHECK(errorOfScore("magnitude", input) == "shape-mismatch: [test] weights must have 2 entries, got 1");
  input = scored.input();
  input.weights[1].resize(1, 3);
  CHECK(errorOfScore("magnitude", input) == "shape-mismatch: [test] columns of weights[1] must have 2 entries, got 3");
  input = scored.input();
  const std::vector<Scores> movement{Scores::Zero(2, 2), Scores::Zero(2, 2)};
  input.movement = &movement;
  CHECK(errorOfScore("movement", input) == "shape-mismatch: [test] rows of movement[1] must have 1 entries, got 2");
  Calibration<float> calibration = scored.calibration;
  input.calibration = &calibration;
  calibration.labels = {0};
  CHECK(errorOfScore("snip", input) == "shape-mismatch: [test] labels must have 2 entries, got 1");
  calibration.labels.clear();
  calibration.targets.resize(1, 3);
  CHECK(errorOfScore("snip", input) == "shape-mismatch: [test] targets must have 2 entries, got 3");
  calibration.samples.resize(3, 2);
  CHECK(errorOfScore("snip", input) == "shape-mismatch: [test] samples must have 2 entries, got 3");
}

TEST_CASE("score refuses weights that are no finite numbers, whatever the criterion, and says which") {
  Scored scored = byHand();
  std::vector<Matrix<double>> weights = weightsOf(scored.network);
  for (const double bad : {std::nan(""), std::numeric_limits<double>::infinity(), -HUGE_VAL}) {
    Matrix<float> value = scored.network.layer(0).weights()->value();
    value(1, 0) = static_cast<float>(bad);
    scored.network.layer(0).weights()->setValue(value);
    ScoreInput input = scored.input();
    input.movement = &weights;
    for (const Criterion& entry : criteria()) {
      CAPTURE(entry.id);
      CHECK(errorOf([&] { return score("test", entry, input); }) ==
            "invalid-argument: [test] weights[0](1, 0) must be a finite number, got " + toText(bad));
    }
  }
}

TEST_CASE("score takes finite weights of which the sum is none") {
  const ScoreInput input{.weights = {Matrix<double>::Constant(2, 2, 1e308)}};
  CHECK(equal(score("test", criterion("test", "magnitude"), input)[0], input.weights[0]));
}

TEST_CASE("a removed weight may come back as what is no number: it does not count") {
  Scored scored = byHand();
  Weights<float>& weights = *scored.network.layer(0).weights();
  Matrix<float> value = weights.value();
  value(1, 0) = std::nanf("");
  weights.setMask(Mask{{1, 1}, {0, 1}});
  weights.setValue(value);
  CHECK(errorOfScore("magnitude", scored.input()) == "no error");
}

TEST_CASE("criterion answers a bad id with the valid ones") {
  const std::string error = errorOf([] { return criterion("score", "hessian"); });
  CHECK(error.starts_with(
      "unknown-id: [score] unknown criterion \"hessian\"; one of: magnitude, definition, row, column, matrix, "));
  CHECK(error.ends_with(", layer-ablation, layer-scan"));
}

}  // namespace criterion_test
