/// Cuts, previews, truths and plans of input channels.

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "core/lab/experiment_fixture.h"
#include "lab/cutting/preview.h"
#include "lab/cutting/pruning.h"
#include "lab/measures/report.h"
#include "lab/measures/truth.h"
#include "lab/plan/plan.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace pruning_inputs_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;
using prune::testing::kAll;
using prune::testing::smallSettings;
using prune::testing::trained;

namespace {

/// Five sensors: the class is the sign of "b" + "d", the others tell nothing. With more steps than one they say the
/// same at every step, with some noise; the last ones may say it once, as static features.
ExperimentSettings sensors(const std::string& network, Index steps = 1, Index staticFeatures = 0) {
  const Shape shape{steps, 5 - staticFeatures, staticFeatures};
  ExperimentSettings settings;
  settings.data = "table";
  Table table;
  table.steps = steps;
  table.staticFeatures = staticFeatures;
  table.featureNames = {"a", "b", "c", "d", "e"};
  table.classNames = {"no", "yes"};
  table.values.resize(120, shape.size());
  Rng rng(4);
  for (Index i = 0; i < table.values.rows(); ++i) {
    Vector<double> told(5);
    for (double& value : told) value = rng.normal();
    table.labels.push_back(told[1] + told[3] > 0 ? 1 : 0);
    for (Index column = 0; column < table.values.cols(); ++column)
      table.values(i, column) = 100 + told[shape.inputOf(column)] + (steps > 1 ? 0.3 * rng.normal() : 0);
  }
  settings.table = std::move(table);
  settings.network = network;
  settings.epochs = 60;
  settings.batchSize = 16;
  settings.validationFraction = 0.2;
  return settings;
}

Experiment learned(const std::string& network, Index steps = 1, Index staticFeatures = 0) {
  Experiment experiment(sensors(network, steps, staticFeatures));
  static_cast<void>(experiment.advance(kAll));
  return experiment;
}

PruneSettings by(std::string criterion, std::string kind, double amount) {
  PruneSettings settings;
  settings.criterion = std::move(criterion);
  settings.amountKind = std::move(kind);
  settings.amount = amount;
  return settings;
}

std::vector<std::string> needed(const Experiment& experiment) {
  std::vector<std::string> names;
  for (const InputReport& input : report(experiment, nullptr).inputs)
    if (input.isNeeded) names.push_back(input.name);
  return names;
}

constexpr std::array kIds{"input-l1", "input-l2", "input-taylor", "input-leave-one-out", "input-random"};
struct Layers {
  const char* network;
  Index steps;
  Index staticFeatures = 0;
};
constexpr std::array<Layers, 6> kNetworks{{{"5-6-relu-2", 1},
                                           {"5-2", 1},
                                           {"flatten-6-relu-2", 4},
                                           {"bn-conv(4,3,1,same)-relu-pool(2)-flatten-2", 4},
                                           {"conv(4,3,1,same)-relu-pool(2)-flatten-6-relu-2", 4, 2},
                                           {"flatten-6-relu-2", 4, 2}}};

}  // namespace

TEST_CASE("by every criterion a cut removes exactly so many channels, and one always stays") {
  for (const Layers& one : kNetworks)
    for (const char* id : kIds) {
      CAPTURE(one.network);
      CAPTURE(id);
      Experiment experiment = learned(one.network, one.steps, one.staticFeatures);
      const CutResult result = cut(experiment, by(id, "count", 2));
      CHECK(result.removed == 2);
      CHECK(result.total == 5);
      CHECK(needed(experiment).size() == 3);
      CHECK(cut(experiment, by(id, "fraction", 0.8)).gone == 4);
      CHECK(cut(experiment, by(id, "fraction", 1)).gone == 4);
      CHECK(errorOf([&] { return cut(experiment, by(id, "count", 5)); }) ==
            "out-of-range: [prune] amount must be in [0, 4], got 5");
    }
}

TEST_CASE("after a cut, and after retraining, other values of a cut channel change no output of the test part") {
  for (const Layers& one : kNetworks) {
    CAPTURE(one.network);
    Experiment experiment = learned(one.network, one.steps, one.staticFeatures);
    cut(experiment, by("input-l2", "count", 2));
    experiment.retrain(2, 1);
    static_cast<void>(experiment.advance(kAll));
    const Shape shape = experiment.network().input();
    const std::vector<InputReport> inputs = report(experiment, nullptr).inputs;
    const Matrix<float> values = experiment.samples("test", kMaxSamples).values;
    const auto outputs = [&](const Matrix<float>& samples) {
      return experiment.predict(std::vector<double>(samples.data(), samples.data() + samples.size()));
    };
    Rng rng(8);
    for (std::size_t c = 0; c < inputs.size(); ++c) {
      Matrix<float> other = values;
      for (Index column = 0; column < other.cols(); ++column)
        for (Index i = 0; i < other.rows() && shape.inputOf(column) == static_cast<Index>(c); ++i)
          other(i, column) = static_cast<float>(100 + 9 * rng.normal());
      CHECK(equal(outputs(other), outputs(values)) != inputs[c].isNeeded);
    }
  }
}

TEST_CASE("the sensors that tell the class stay, by every criterion but the random one") {
  for (const Layers& one : kNetworks)
    for (const char* id : kIds) {
      // A norm has the scale of what it is over: of a channel more weights, in another layer, than of a static feature.
      const bool isNorm = std::string(id).starts_with("input-l") && std::string(id) != "input-leave-one-out";
      if (std::string(id) == "input-random" || (isNorm && one.staticFeatures > 0)) continue;
      CAPTURE(one.network);
      CAPTURE(id);
      Experiment experiment = learned(one.network, one.steps, one.staticFeatures);
      cut(experiment, by(id, "count", 3));
      CHECK(needed(experiment) == std::vector<std::string>{"b", "d"});
    }
}

TEST_CASE("a preview of inputs is what a cut does, in each kind of amount") {
  for (const auto& given :
       std::vector<std::pair<std::string, double>>{{"count", 3}, {"fraction", 0.4}, {"macs", 30}, {"sigma", 0.9}}) {
    const std::string kind = given.first;
    const double amount = given.second;
    CAPTURE(kind);
    Experiment experiment = learned("5-6-relu-2");
    PreviewKeeper keeper;
    const PruneSettings settings = by("input-taylor", kind, amount);
    const CutEffect effect = keeper.effects(experiment, settings, std::array{amount}, "test")[0];
    const CutResult result = cut(experiment, settings);
    CHECK(effect.selection.gone == result.gone);
    CHECK(effect.loss == experiment.evaluate("test").loss());
    if (kind == "macs") CHECK(result.gone == 2);  // 3 x 6 + 6 x 2 = 30 are left
  }
}

TEST_CASE("the truth of channels is told by leave-one-out, and what is repaired counts the mean of a channel") {
  TruthSettings settings;
  settings.criteria = {"input-leave-one-out", "input-l2"};
  const Truth joined = truth(learned("conv(4,3,1,same)-relu-pool(2)-flatten-6-relu-2", 4, 2), settings);
  REQUIRE(joined.points.size() == 5);
  CHECK(joined.predictions[0].spearman == doctest::Approx(1).epsilon(1e-12));
  const Experiment experiment = learned("flatten-6-relu-2", 4);
  const Truth plain = truth(experiment, settings);
  REQUIRE(plain.points.size() == 5);
  CHECK(plain.predictions[0].spearman == doctest::Approx(1).epsilon(1e-12));
  CHECK(plain.predictions[0].regret == 0);
  settings.healing = "bias-folding";
  // Standardised by channel over all steps of the training part, whose samples these are: means of 0 at the channel,
  // but not at each step.
  const Truth folded = truth(experiment, settings);
  for (std::size_t i = 0; i < 5; ++i) CHECK(std::abs(folded.points[i].change - plain.points[i].change) < 0.2);
  settings.layers = {1};
  settings.entries = {3};
  REQUIRE(truth(experiment, settings).points.size() == 1);
  CHECK(truth(experiment, settings).points[0].change == folded.points[3].change);
}

TEST_CASE("plans of inputs: one-shot, iterative, gradual and layer by layer, with a floor") {
  for (const char* plan : {"one-shot", "iterative", "gradual"}) {
    CAPTURE(plan);
    Experiment experiment = learned("5-6-relu-2");
    PlanSettings settings;
    settings.criterion = "input-leave-one-out";
    settings.plan = plan;
    settings.amount = 0.6;
    settings.rounds = 3;
    settings.retrain = 1;
    PlanRun run(experiment, settings);
    while (run.advance(1000) > 0) continue;
    CHECK(needed(experiment) == std::vector<std::string>{"b", "d"});
    CHECK(run.progress().end == PlanEnd::Rounds);
  }
  Experiment experiment = learned("5-6-relu-2");
  PlanSettings settings;
  settings.criterion = "input-leave-one-out";
  settings.plan = "layer-by-layer";
  settings.amount = 0.4;
  settings.rounds = 5;
  settings.retrain = 0;
  settings.floor = 0.85;
  PlanRun run(experiment, settings);
  while (run.advance(1000) > 0) continue;
  CHECK_FALSE(run.rounds().empty());
  CHECK(run.rounds().front().layer == 0);
  CHECK(experiment.evaluate("validation").accuracy() >= 0.85);
  CHECK(needed(experiment).size() < 5);
}

TEST_CASE("bias folding puts a cut channel at its mean: exact for a channel that never changes") {
  ExperimentSettings settings = sensors("5-6-relu-2");
  Experiment experiment(settings);
  static_cast<void>(experiment.advance(kAll));
  const Network<float> before = experiment.network();
  Calibration<float> samples = experiment.calibration(100);
  samples.samples.row(2).setConstant(0.7F);
  std::vector<Mask> kept = keptOf(before, Grain::Input);
  kept[0](2, 0) = 0;
  Network<float> after = withMasks(before, masksWith(before, Grain::Input, kept));
  CHECK(largestDifference(before, after, samples.samples) > 1e-3);
  heal(healing("test", "bias-folding"), before, after, samples);
  // Sums of some numbers about 1, in single precision.
  CHECK(largestDifference(before, after, samples.samples) < 1e-5);
}

TEST_CASE("what inputs cannot be cut by is refused in a sentence") {
  Experiment experiment = learned("5-6-relu-2");
  const auto error = [&](auto change) {
    PlanSettings settings;
    settings.criterion = "input-l2";
    settings.plan = "one-shot";
    settings.retrain = 0;
    change(settings);
    return errorOf([&] { return PlanRun(experiment, settings); });
  };
  CHECK(error([](PlanSettings& settings) { settings.scope = "row"; }) ==
        "invalid-argument: [prune] scope must be global or layer for units and inputs, which have no rows, got row");
  CHECK(error([](PlanSettings& settings) { settings.layers = {2}; }) ==
        "invalid-argument: [prune] layers must be the first one with weights for input channels, which it reads, got "
        "dense2");
  CHECK(
      error([](PlanSettings& settings) { settings.restart = "from-scratch"; }) ==
      "invalid-argument: [plan] restart from-scratch must go with a criterion of units, got input-l2; for weights and "
      "inputs take reinitialise");
  CHECK(error([](PlanSettings& settings) { settings.amountKind = "n-of-m"; }) ==
        "invalid-argument: [prune] criterion must be one of weights for n-of-m, got input-l2");
  Experiment mixed(sensors("softmax-5-6-relu-2"));
  CHECK(errorOf([&] { return cut(mixed, by("input-l2", "count", 1)); }) ==
        "invalid-argument: [prune] input channels can be cut only where no softmax stands before the first weights and "
        "mixes them, got a network with one");
}

}  // namespace pruning_inputs_test
