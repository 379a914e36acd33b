#include "lab/plan/plan_settings.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "core/lab/plan_fixture.h"
#include "support/error_of.h"

namespace plan_settings_test {

using namespace prune;
using prune::testing::deep;
using prune::testing::errorOf;
using prune::testing::finish;
using prune::testing::keptWeights;
using prune::testing::planOf;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// The kept weights after each round, without retraining, when so many were gone before.
std::vector<Index> keptBy(const PlanSettings& settings, double goneBefore = 0) {
  Experiment experiment = deep();
  PruneSettings before;
  before.amount = goneBefore;
  cut(experiment, before);
  PlanRun run(experiment, settings);
  finish(run);
  std::vector<Index> kept;
  for (const PlanRound& round : run.rounds()) kept.push_back(round.kept);
  CHECK(kept.back() == keptWeights(experiment));
  return kept;
}

}  // namespace

TEST_CASE("iterative leaves the same share each round, of what was there before the first") {
  CHECK(keptBy(planOf("iterative", 0.9375, 4)) == std::vector<Index>{160, 80, 40, 20});
  CHECK(keptBy(planOf("iterative", 0.96875, 4), 0.5) == std::vector<Index>{80, 40, 20, 10});
  CHECK(keptBy(planOf("iterative", 0.5, 1)) == std::vector<Index>{160});
  // More has gone than is asked for: nothing more goes.
  CHECK(keptBy(planOf("iterative", 0.5, 2), 0.75) == std::vector<Index>{80, 80});
  PlanSettings count = planOf("iterative", 300, 4);
  count.amountKind = "count";
  CHECK(keptBy(count) == std::vector<Index>{160, 80, 40, 20});
}

TEST_CASE("gradual goes by the cubic rule, from what was there before the first") {
  // 64 + 256 (1 - r/4)^3, and 96 + 64 (1 - r/4)^3
  CHECK(keptBy(planOf("gradual", 0.8, 4)) == std::vector<Index>{172, 96, 68, 64});
  CHECK(keptBy(planOf("gradual", 0.7, 4), 0.5) == std::vector<Index>{123, 104, 97, 96});
  PlanSettings count = planOf("gradual", 256, 4);
  count.amountKind = "count";
  CHECK(keptBy(count) == std::vector<Index>{172, 96, 68, 64});
}

TEST_CASE("bytes and macs go down by the rule of the plan to the target, no round below its own") {
  for (const auto& [id, target] : std::vector<std::pair<std::string, double>>{{"macs", 20}, {"bytes", 400}}) {
    const std::string kind = id;
    CAPTURE(kind);
    PlanSettings settings = planOf("iterative", target, 4);
    settings.amountKind = kind;
    Experiment experiment = deep();
    PlanRun run(experiment, settings);
    finish(run);
    REQUIRE(run.rounds().size() == 4);
    // 4 (320 + 34) bytes dense; a cut takes one weight less than would be too many: 4 bytes, and its place in the
    // index.
    const double first = kind == "macs" ? 320 : 1416;
    for (int r = 1; r <= 4; ++r) {
      const PlanRound& round = run.rounds()[static_cast<std::size_t>(r - 1)];
      const double wanted = first * std::pow(target / first, r / 4.0);
      const auto reached = static_cast<double>(kind == "macs" ? round.macs : round.bytes);
      CHECK(round.amount == doctest::Approx(wanted));
      CHECK(reached <= wanted + 1e-9);
      CHECK(reached > wanted - 10);
    }
  }
}

TEST_CASE("wrong settings of a plan are named, and the experiment is as before") {
  struct Case {
    void (*spoil)(PlanSettings&);
    std::string text;
  };
  const std::vector<Case> list{
      {[](PlanSettings& s) { s.plan = "someday"; },
       "unknown-id: [plan] unknown plan \"someday\"; one of: one-shot, iterative, gradual, listed, layer-by-layer"},
      {[](PlanSettings& s) { s.restart = "again"; },
       "unknown-id: [plan] unknown restart \"again\"; one of: none, rewind, reinitialise, from-scratch"},
      {[](PlanSettings& s) { s.rounds = 0; }, "out-of-range: [plan] rounds must be in [1, 1000], got 0"},
      {[](PlanSettings& s) { s.rounds = 2.5; }, "invalid-argument: [plan] rounds must be a whole number, got 2.5"},
      {[](PlanSettings& s) { s.retrain = -1; }, "out-of-range: [plan] retrain must be in [0, 100000], got -1"},
      {[](PlanSettings& s) { s.retrainRate = 101; }, "out-of-range: [plan] retrainRate must be in [0, 100], got 101"},
      {[](PlanSettings& s) { s.rewindTo = 10; }, "out-of-range: [plan] rewindTo must be in [0, 9], got 10"},
      {[](PlanSettings& s) { s.floor = 1.5; }, "out-of-range: [plan] floor must be in [-1000000000, 1], got 1.5"},
      {[](PlanSettings& s) { s.floor = kNaN; }, "invalid-argument: [plan] floor must be a "},
      {[](PlanSettings& s) { s.mostBytes = -1; }, "out-of-range: [plan] mostBytes must be in [0, 1000000000000], got"},
      {[](PlanSettings& s) { s.mostMacs = -1; }, "out-of-range: [plan] mostMacs must be in [0, 1000000000000], got"},
      {[](PlanSettings& s) { s.amount = 2; }, "out-of-range: [prune] amount must be in [0, 1], got 2"},
      {[](PlanSettings& s) { s.layers = {1}; },
       "invalid-argument: [prune] layers must be ones with weights, got relu1"},
      {[](PlanSettings& s) { s.plan = "layer-by-layer", s.amountKind = "count"; },
       "invalid-argument: [plan] amountKind must be fraction for layer-by-layer, got count"},
      {[](PlanSettings& s) { s.amountKind = "n-of-m"; },
       "invalid-argument: [plan] amountKind must be fraction, count, bytes or macs for iterative, got n-of-m"},
      {[](PlanSettings& s) { s.plan = "gradual", s.amountKind = "sigma"; },
       "invalid-argument: [plan] amountKind must be fraction, count, bytes or macs for gradual, got sigma"},
      {[](PlanSettings& s) { s.restart = "from-scratch"; },
       "invalid-argument: [plan] restart from-scratch must go with a criterion of units, got magnitude; for weights "
       "and inputs take reinitialise"},
      {[](PlanSettings& s) { s.criterion = "movement", s.retrain = 0; },
       "invalid-argument: [plan] retrain must be at least 1 for movement, which watches training, got 0"},
      {[](PlanSettings& s) { s.criterion = "layer-scan"; },
       "invalid-argument: [prune] criterion must be one of weights, units or inputs to cut by, got layer-scan"},
      {[](PlanSettings& s) { s.criterion = "luck"; }, "unknown-id: [prune] unknown criterion \"luck\"; one of: "},
      {[](PlanSettings& s) { s.healing = "hope"; }, "unknown-id: [prune] unknown healing \"hope\"; one of: "},
  };
  Experiment experiment = deep();
  const std::string before = experiment.fingerprint();
  const Index revision = experiment.revision();
  for (const Case& one : list) {
    PlanSettings settings = planOf("iterative", 0.5, 2, 1);
    one.spoil(settings);
    const std::string text = errorOf([&] { return PlanRun(experiment, settings).progress(); });
    CAPTURE(text);
    CHECK(text.starts_with(one.text));
    CHECK(experiment.fingerprint() == before);
    CHECK(experiment.revision() == revision);
    CHECK(experiment.movement() == nullptr);
  }
}

TEST_CASE("rewind takes a loaded network only when it began with the weights of this seed") {
  PlanSettings settings = planOf("one-shot", 0.5, 1);
  settings.restart = "rewind";
  ExperimentSettings of = prune::testing::smallSettings("2-16-16-2");
  Experiment mine(of);
  mine.advance(prune::testing::kAll);
  of.seed = 7;
  Experiment other(of);
  other.advance(prune::testing::kAll);
  Experiment taker(prune::testing::smallSettings("2-16-16-2"));
  taker.setTensors(mine.tensors(), mine.start());
  CHECK_NOTHROW(resolvePlan(taker, settings));
  const std::string sentence =
      "invalid-argument: [plan] restart rewind must go back to the weights that the seed of this experiment gave, but "
      "the network was loaded and began with others, or tells nothing of them";
  taker.setTensors(other.tensors(), other.start());
  CHECK(errorOf([&] { resolvePlan(taker, settings); }) == sentence);
  taker.setTensors(mine.tensors());
  CHECK(errorOf([&] { resolvePlan(taker, settings); }) == sentence);
  taker.reset();
  CHECK_NOTHROW(resolvePlan(taker, settings));
}

TEST_CASE("an end that no cut comes to is refused before the first round") {
  Experiment experiment(prune::testing::smallSettings("2-16-16-2"));
  const auto error = [&](std::string criterion, std::string kind, double amount) {
    PlanSettings settings = planOf("gradual", amount, 4);
    settings.criterion = std::move(criterion);
    settings.amountKind = std::move(kind);
    return errorOf([&] { resolvePlan(experiment, settings); });
  };
  CHECK(error("magnitude", "count", 321) == "out-of-range: [prune] amount must be in [0, 320], got 321");
  CHECK(error("unit-in-l2", "count", 31) == "out-of-range: [prune] amount must be in [0, 30], got 31");
  CHECK(error("magnitude", "bytes", 20) ==
        "out-of-range: [prune] amount must be at least 148 bytes, what is left when all that may go has gone, got 20");
  CHECK(error("unit-in-l2", "macs", 4) ==
        "out-of-range: [prune] amount must be at least 5 macs, what is left when all that may go has gone, got 4");
  PlanSettings all = planOf("iterative", 1, 2);
  CHECK(errorOf([&] { resolvePlan(experiment, all); }) ==
        "invalid-argument: [plan] amount must leave something for iterative, whose rounds take the same share of what "
        "is left, got 1");
}

TEST_CASE("rewind refuses a network of which units have been taken out") {
  Experiment experiment = deep();
  PruneSettings units;
  units.criterion = "unit-in-l2";
  cut(experiment, units);
  PlanSettings settings = planOf("iterative", 0.5, 2, 1);
  settings.restart = "rewind";
  // Masks alone are no other layers.
  CHECK(errorOf([&] { return PlanRun(experiment, settings).progress(); }) == "no error");
  shrinkExperiment(experiment);
  CHECK(errorOf([&] { return PlanRun(experiment, settings).progress(); }) ==
        "invalid-argument: [plan] restart rewind must find the layers as they were in the beginning; some units or "
        "layers have been taken out");
}

TEST_CASE("a listed plan reaches each of its amounts, and ends with the last") {
  PlanSettings settings = planOf("listed", 0, 1);
  settings.amounts = {0.5, 0.75, 0.9375};
  CHECK(keptBy(settings) == std::vector<Index>{160, 80, 20});
  settings.amountKind = "count";
  settings.amounts = {100, 300};
  CHECK(keptBy(settings) == std::vector<Index>{220, 20});
  settings.amountKind = "macs";
  settings.amounts = {200, 100};
  CHECK(keptBy(settings).size() == 2);
}

TEST_CASE("amounts go with the plan listed alone, and each cuts more than the one before") {
  const Experiment experiment = deep();
  const auto refused = [&](const PlanSettings& settings) {
    return errorOf([&] { return resolvePlan(experiment, settings); });
  };
  PlanSettings settings = planOf("listed", 0.5, 1);
  CHECK(refused(settings) ==
        "invalid-argument: [plan] amounts must be given with the plan listed, and with no other; the plan is listed");
  settings.amounts = {0.5, 0.5};
  CHECK(refused(settings) ==
        "invalid-argument: [plan] amounts must each cut more than the one before, got 0.5 after 0.5");
  settings.plan = "iterative";
  CHECK(
      refused(settings) ==
      "invalid-argument: [plan] amounts must be given with the plan listed, and with no other; the plan is iterative");
}

TEST_CASE("a floor is of the measure that is asked for") {
  for (const Measure& one : measures()) {
    PlanSettings settings = planOf("iterative", 0.99, 8);
    settings.floorMeasure = one.id;
    settings.floor = 0.8;
    Experiment experiment = deep();
    PlanRun run(experiment, settings);
    finish(run);
    for (const PlanRound& round : run.rounds()) CHECK(round.isKept == (one.of(round.judged.retrained) >= 0.8));
    CHECK(run.progress().end == PlanEnd::Floor);
  }
}

TEST_CASE("a round has all of the part that judges it: its accuracy is that of the reports") {
  Experiment experiment = deep();
  PlanRun run(experiment, planOf("iterative", 0.9, 3, 1));
  finish(run);
  for (const PlanRound& round : run.rounds()) {
    CHECK(round.judged.part == "validation");
    CHECK(round.judged.before.accuracy() == round.before.validationAccuracy);
    CHECK(round.judged.cut.accuracy() == round.cut.validationAccuracy);
    CHECK(round.judged.retrained.accuracy() == round.retrained.validationAccuracy);
  }
}

}  // namespace plan_settings_test
