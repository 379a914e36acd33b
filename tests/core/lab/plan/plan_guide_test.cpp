#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/lab/plan_fixture.h"
#include "lab/measures/storage.h"

namespace plan_guide_test {

using namespace prune;
using prune::testing::deep;
using prune::testing::finish;
using prune::testing::kAll;
using prune::testing::keptWeights;
using prune::testing::planOf;
using prune::testing::smallSettings;

namespace {

PlanSettings guide(double amount, double rounds, double retrain = 0) {
  return planOf("layer-by-layer", amount, rounds, retrain);
}

Index goneIn(const Experiment& experiment, double layer) {
  return (experiment.mask(layer).array() == 0).count();
}

std::vector<Index> goneInEach(const Experiment& experiment) {
  return {goneIn(experiment, 0), goneIn(experiment, 2), goneIn(experiment, 4)};
}

/// What the loss on the scored samples gains when a layer alone loses so many of its weights all in all.
double growthBy(double layer, double count) {
  Experiment experiment = deep();
  PruneSettings settings;
  settings.layers = {layer};
  settings.amountKind = "count";
  settings.amount = count;
  const CutResult result = cut(experiment, settings);
  return result.lossCut - result.lossBefore;
}

/// One that is right nearly always, so that a cut too many is seen.
Experiment good() {
  ExperimentSettings settings = smallSettings("2-16-16-2");
  settings.samples = 300;
  settings.epochs = 30;
  settings.learningRate = 0.01;
  Experiment experiment(settings);
  experiment.advance(kAll);
  return experiment;
}

/// Squared errors in plain descent: no rate above 1 survives its first epoch of 24 steps.
Experiment fragile(std::string data) {
  ExperimentSettings settings = smallSettings("2-16-16-");
  settings.data = std::move(data);
  settings.loss = "mean-squared-error";
  settings.optimiser = "sgd";
  settings.learningRate = 0.05;
  settings.batchSize = 2;
  Experiment experiment(settings);
  experiment.advance(kAll);
  return experiment;
}

}  // namespace

TEST_CASE("the guide cuts its share of the layer whose loss grows least, and of no other") {
  Experiment experiment = deep();
  PlanRun run(experiment, guide(0.5, 1));
  finish(run);
  const PlanRound& round = run.rounds()[0];
  const std::vector<double> wanted{growthBy(0, 16), growthBy(2, 128), growthBy(4, 16)};
  REQUIRE(round.growth.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) CHECK(round.growth[i] == wanted[i]);
  const auto least = static_cast<std::size_t>(std::min_element(wanted.begin(), wanted.end()) - wanted.begin());
  CHECK(round.layer == 2 * static_cast<Index>(least));
  CHECK(round.amount == 0.5);
  std::vector<Index> gone{0, 0, 0};
  gone[least] = least == 1 ? 128 : 16;
  CHECK(goneInEach(experiment) == gone);
  CHECK(round.result.lossCut - round.result.lossBefore == wanted[least]);
}

TEST_CASE("each round takes the share of what is left in its layer, scanned anew") {
  Experiment experiment = deep();
  PlanRun run(experiment, guide(0.5, 6));
  std::vector<Index> left{32, 256, 32};
  while (run.advance(1) > 0) {
    const PlanRound& round = run.rounds().back();
    const auto part = static_cast<std::size_t>(round.layer / 2);
    CHECK(round.growth[part] == *std::min_element(round.growth.begin(), round.growth.end()));
    CHECK(round.result.removed == left[part] / 2);
    left[part] -= left[part] / 2;
    CHECK(goneInEach(experiment) == std::vector<Index>{32 - left[0], 256 - left[1], 32 - left[2]});
  }
  CHECK(run.rounds().size() == 6);
  CHECK(run.progress().end == PlanEnd::Rounds);
}

TEST_CASE("of units the guide takes the share of those that may go") {
  Experiment experiment = deep();
  PlanSettings settings = guide(0.5, 20);
  settings.criterion = "unit-in-l2";
  PlanRun run(experiment, settings);
  // 15 of 16 may go: 8, 4 (of 7: 3 1/2, upwards), 2, 1.
  std::vector<std::vector<Index>> taken(2);
  while (run.advance(1) > 0)
    if (run.progress().end != PlanEnd::Layers)
      taken[static_cast<std::size_t>(run.rounds().back().layer / 2)].push_back(run.rounds().back().result.removed);
  CHECK(taken[0] == std::vector<Index>{8, 4, 2, 1});
  CHECK(taken[1] == taken[0]);
  CHECK(run.rounds()[0].growth.size() == 2);
  CHECK(run.progress().end == PlanEnd::Layers);
}

TEST_CASE("the guide ends with `layers` when nothing is left; a layer without weights is closed") {
  Experiment experiment = deep();
  PlanRun run(experiment, guide(1, 10));
  finish(run);
  CHECK(run.progress().end == PlanEnd::Layers);
  REQUIRE(run.rounds().size() == 3);
  CHECK(keptWeights(experiment) == 0);
  std::set<Index> taken;
  for (std::size_t r = 0; r < 3; ++r) {
    const PlanRound& round = run.rounds()[r];
    for (const Index layer : taken) CHECK(std::isnan(round.growth[static_cast<std::size_t>(layer / 2)]));
    taken.insert(round.layer);
  }
  CHECK(taken == std::set<Index>{0, 2, 4});
}

TEST_CASE("only the chosen layers are scanned and lose") {
  Experiment experiment = deep();
  PlanSettings settings = guide(1, 10);
  settings.layers = {0, 4};
  PlanRun run(experiment, settings);
  finish(run);
  CHECK(run.progress().end == PlanEnd::Layers);
  CHECK(goneInEach(experiment) == std::vector<Index>{32, 0, 32});
  for (const PlanRound& round : run.rounds()) CHECK(std::isnan(round.growth[1]));
}

TEST_CASE("the guide takes a round back that broke the floor, closes its layer and goes on with the others") {
  Experiment experiment = good();
  PlanSettings settings = guide(0.7, 40);
  settings.floor = experiment.evaluate("validation").accuracy() - 0.05;
  PlanRun run(experiment, settings);
  std::set<Index> closed;
  bool hasGoneOn = false;
  std::string before = experiment.fingerprint();
  while (run.advance(1) > 0 && run.progress().end != PlanEnd::Layers) {
    const PlanRound& round = run.rounds().back();
    hasGoneOn |= !closed.empty();
    CHECK(closed.count(round.layer) == 0);
    for (const Index layer : closed) CHECK(std::isnan(round.growth[static_cast<std::size_t>(layer / 2)]));
    CHECK(round.isKept == (round.retrained.validationAccuracy >= *settings.floor));
    CHECK((experiment.fingerprint() == before) == !round.isKept);
    if (!round.isKept) closed.insert(round.layer);
    before = experiment.fingerprint();
  }
  // Without one of its layers the network is blind: each is closed in its time.
  CHECK(closed == std::set<Index>{0, 2, 4});
  CHECK(run.rounds().size() > 3);
  CHECK(hasGoneOn);
  CHECK(run.progress().end == PlanEnd::Layers);
  CHECK(experiment.evaluate("validation").accuracy() >= *settings.floor);
}

TEST_CASE("a floor takes the round that ends below it back, and ends the plan") {
  Experiment experiment = good();
  PlanSettings settings = planOf("iterative", 0.99, 12, 1);
  settings.floor = experiment.evaluate("validation").accuracy() - 0.1;
  REQUIRE(*settings.floor > 0.7);
  PlanRun run(experiment, settings);
  std::string before = experiment.fingerprint();
  Index kept = keptWeights(experiment);
  std::size_t rounds = 0;
  while (run.progress().end == PlanEnd::None) {
    run.advance(1000);
    if (run.rounds().size() == rounds || !run.rounds().back().isKept) continue;
    CHECK(run.rounds().back().retrained.validationAccuracy >= *settings.floor);
    rounds = run.rounds().size();
    before = experiment.fingerprint();
    kept = keptWeights(experiment);
  }
  REQUIRE(run.progress().end == PlanEnd::Floor);
  CHECK_FALSE(run.rounds().back().isKept);
  CHECK(run.rounds().back().retrained.validationAccuracy < *settings.floor);
  CHECK(run.rounds().back().kept < kept);
  CHECK(experiment.fingerprint() == before);
  CHECK(run.advance(1) == 0);
}

TEST_CASE("the floor is held against validation, else test, else training") {
  for (const auto& [test, validation] : std::vector<std::pair<double, double>>{{0.2, 0.25}, {0.2, 0}, {0, 0}}) {
    ExperimentSettings settings = smallSettings("2-16-16-2");
    settings.testFraction = test;
    settings.validationFraction = validation;
    settings.samples = 200;
    Experiment experiment(settings);
    experiment.advance(kAll);
    PlanSettings plan = planOf("one-shot", 0.9, 1);
    Experiment probe(settings);
    probe.advance(kAll);
    cut(probe, plan);
    const double reached = probe.evaluate(validation > 0 ? "validation" : test > 0 ? "test" : "train").accuracy();
    CHECK(reached < 1);
    // Only a floor between what this part reaches and the next number above tells the parts apart.
    for (const bool isKept : {true, false}) {
      const ExperimentState state = experiment.state();
      plan.floor = isKept ? reached : reached + 1e-9;
      PlanRun run(experiment, plan);
      finish(run);
      CHECK(run.rounds()[0].isKept == isKept);
      experiment.restore(state);
    }
  }
}

TEST_CASE("a budget ends a plan in the round that reaches it, in bytes, in macs, or both") {
  for (const char* plan : {"iterative", "layer-by-layer"}) {
    CAPTURE(plan);
    for (const int which : {1, 2, 3}) {
      Experiment experiment = deep();
      PlanSettings settings = planOf(plan, std::string(plan) == "iterative" ? 0.95 : 0.3, 60);
      if (which != 2) settings.mostBytes = 900;
      if (which != 1) settings.mostMacs = 150;
      PlanRun run(experiment, settings);
      finish(run);
      CHECK(run.progress().end == PlanEnd::Budget);
      const std::vector<PlanRound>& rounds = run.rounds();
      REQUIRE(rounds.size() > 1);
      for (const PlanRound& round : rounds) {
        const bool fits = static_cast<double>(round.bytes) <= settings.mostBytes.value_or(1e9) &&
                          static_cast<double>(round.macs) <= settings.mostMacs.value_or(1e9);
        CHECK(fits == (&round == &rounds.back()));
      }
      CHECK(rounds.back().bytes == smallestBytes(experiment.network(), masksOf(experiment.network())));
      CHECK(rounds.back().macs == keptMacs(experiment.network(), masksOf(experiment.network())));
    }
  }
}

TEST_CASE("a plan whose rounds are done is complete only within its budget; else it says by how much it missed it") {
  for (const double most : {100.0, 1e6}) {
    Experiment experiment = deep();
    PlanSettings settings = planOf("iterative", 0.5, 2);
    settings.mostBytes = most;
    settings.mostMacs = 40;
    PlanRun run(experiment, settings);
    CHECK(run.progress().overBytes == 0);
    finish(run);
    const PlanRound& last = run.rounds().back();
    CHECK(run.progress().end == PlanEnd::Missed);
    CHECK(planEndId(run.progress().end) == "missed");
    CHECK(last.macs == 160);
    CHECK(run.progress().overMacs == 120);
    CHECK(run.progress().overBytes == std::max<Index>(0, last.bytes - static_cast<Index>(most)));
    CHECK((run.progress().overBytes > 0) == (most == 100));
    run.undoTo(1);
    CHECK(run.progress().overMacs == 0);
    CHECK(run.progress().end == PlanEnd::None);
  }
  Experiment experiment = deep();
  PlanRun without(experiment, planOf("iterative", 0.5, 2));
  finish(without);
  CHECK(without.progress().end == PlanEnd::Rounds);
}

TEST_CASE("a plan that ends below its floor says what it misses of its budget, of the network that is left") {
  Experiment experiment = deep();
  PlanSettings settings = planOf("iterative", 0.9, 2);
  settings.floor = 1;
  settings.mostBytes = 100;
  PlanRun run(experiment, settings);
  finish(run);
  REQUIRE(run.progress().end == PlanEnd::Floor);
  CHECK(run.progress().overBytes == smallestBytes(experiment.network(), masksOf(experiment.network())) - 100);
}

TEST_CASE("a round names the format of its bytes") {
  Experiment experiment = deep();
  PlanRun run(experiment, planOf("iterative", 0.9, 4));
  finish(run);
  for (const PlanRound& round : run.rounds()) CHECK(!round.format.empty());
  CHECK(run.rounds().back().format == smallestSize(experiment.network(), masksOf(experiment.network())).format);
}

TEST_CASE("a plan that diverges ends so; what it ends with is measured, and undone it is well again") {
  Experiment experiment = fragile("plane");
  const std::string before = experiment.fingerprint();
  PlanSettings settings = planOf("iterative", 0.5, 3, 5);
  settings.retrainRate = 100;
  PlanRun run(experiment, settings);
  finish(run);
  CHECK(run.progress().end == PlanEnd::Diverged);
  CHECK(run.progress().stage == PlanStage::Done);
  REQUIRE(run.rounds().size() == 1);
  CHECK(std::isfinite(run.rounds()[0].cut.trainLoss));
  CHECK_FALSE(std::isfinite(run.rounds()[0].retrained.trainLoss));
  run.undoTo(0);
  CHECK(experiment.fingerprint() == before);
  CHECK(std::isfinite(experiment.evaluate("train").loss()));
}

TEST_CASE("with a floor a round that diverges is taken back, also where what is no number guesses right") {
  for (const char* data : {"plane", "circle"}) {
    CAPTURE(data);
    Experiment experiment = fragile(data);
    const std::string before = experiment.fingerprint();
    PlanSettings settings = planOf("iterative", 0.5, 3, 5);
    settings.retrainRate = 100;
    settings.floor = std::string(data) == "plane" ? -1e9 : 0.01;
    PlanRun run(experiment, settings);
    finish(run);
    CHECK(run.progress().end == PlanEnd::Diverged);
    CHECK_FALSE(run.rounds()[0].isKept);
    CHECK(run.rounds()[0].history.size() == 1);
    if (std::string(data) == "circle") CHECK(run.rounds()[0].retrained.validationAccuracy > 0.1);
    CHECK(experiment.fingerprint() == before);
  }
}

TEST_CASE("a watching that diverges ends the plan before any cut, and can be taken back") {
  Experiment experiment = fragile("plane");
  const std::string before = experiment.fingerprint();
  PlanSettings settings = planOf("iterative", 0.5, 3, 5);
  settings.criterion = "movement";
  settings.retrainRate = 100;
  PlanRun run(experiment, settings);
  finish(run);
  CHECK(run.progress().end == PlanEnd::Diverged);
  CHECK(run.rounds().empty());
  run.undoTo(0);
  CHECK(experiment.fingerprint() == before);
  CHECK(run.progress().stage == PlanStage::Watch);
}

}  // namespace plan_guide_test
