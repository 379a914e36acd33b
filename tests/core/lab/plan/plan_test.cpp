#include "lab/plan/plan.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "core/lab/plan_fixture.h"
#include "support/distance.h"

namespace plan_test {

using namespace prune;
using prune::testing::deep;
using prune::testing::equal;
using prune::testing::fingerprintOf;
using prune::testing::finish;
using prune::testing::kAll;
using prune::testing::keptWeights;
using prune::testing::networkAfter;
using prune::testing::planOf;
using prune::testing::smallSettings;
using prune::testing::told;

namespace {

/// Whether each kept weight is that of the other network, bit for bit, and each removed one is 0.
bool isMasked(const Network<float>& network, const Network<float>& whole) {
  for (const Index layer : weightLayers(network)) {
    const Weights<float>& weights = *network.layer(layer).weights();
    if (!equal(weights.value(), whole.layer(layer).weights()->value().cwiseProduct(weights.mask().cast<float>())))
      return false;
  }
  return true;
}

}  // namespace

TEST_CASE("one-shot is a cut and a retraining by hand, in the same bits, whatever the number of rounds") {
  for (const char* id : {"magnitude", "snip", "unit-in-l2", "synflow"}) {
    CAPTURE(id);
    PlanSettings settings = planOf("one-shot", 0.6, 7, 2);
    settings.criterion = id;
    settings.healing = "least-squares";
    settings.retrainRate = 0.5;
    Experiment byHand = deep();
    const CutResult result = cut(byHand, settings);
    byHand.retrain(2, 0.5);
    byHand.advance(kAll);
    Experiment experiment = deep();
    const std::string before = experiment.fingerprint();
    PlanRun run(experiment, settings);
    CHECK(experiment.fingerprint() == before);
    CHECK(run.progress().rounds == 1);
    finish(run);
    CHECK(experiment.fingerprint() == byHand.fingerprint());
    REQUIRE(run.rounds().size() == 1);
    const PlanRound& round = run.rounds()[0];
    CHECK(round.result.removed == result.removed);
    CHECK(round.result.lossHealed == result.lossHealed);
    CHECK(round.history.size() == 3);
    CHECK(round.retrained.testLoss == byHand.history().back().testLoss);
    CHECK(run.progress().end == PlanEnd::Rounds);
    CHECK(run.progress().stage == PlanStage::Done);
    CHECK(run.advance(1) == 0);
  }
}

TEST_CASE("restarts are what one does by hand between cut and retraining") {
  for (const char* restart : {"reinitialise", "from-scratch"}) {
    CAPTURE(restart);
    PlanSettings settings = planOf("one-shot", 0.5, 1, 2);
    settings.criterion = "unit-in-l2";
    settings.restart = restart;
    Experiment byHand = deep();
    cut(byHand, settings);
    if (settings.restart == "from-scratch") shrinkExperiment(byHand);
    byHand.redraw();
    byHand.retrain(2, 1);
    byHand.advance(kAll);
    CHECK(fingerprintOf(settings) == byHand.fingerprint());
  }
}

TEST_CASE("a plan done a piece of work at a time is the plan done in one go, in the same bits") {
  for (const auto& [plan, id] : std::vector<std::pair<std::string, std::string>>{
           {"one-shot", "magnitude"}, {"iterative", "wanda"}, {"gradual", "unit-in-l2"}, {"layer-by-layer", "lamp"}}) {
    const std::string criterion = id;
    CAPTURE(criterion);
    PlanSettings settings = planOf(plan, 0.6, 3, 2);
    settings.criterion = criterion;
    Experiment one = deep();
    PlanRun slow(one, settings);
    finish(slow, 1);
    Experiment other = deep();
    PlanRun fast(other, settings);
    finish(fast);
    CHECK(one.fingerprint() == other.fingerprint());
    CHECK(told(slow) == told(fast));
    CHECK(fingerprintOf(settings, 7) == one.fingerprint());
  }
}

TEST_CASE("advance does at most what is asked, and one cut at most") {
  Experiment experiment = deep();
  PlanRun run(experiment, planOf("iterative", 0.9, 2, 2));
  CHECK(run.progress().stage == PlanStage::Cut);
  CHECK(run.advance(1000) == 1);
  CHECK(run.progress().stage == PlanStage::Retrain);
  const Index kept = keptWeights(experiment);
  CHECK(kept < 320);
  CHECK(run.advance(4) == 4);
  // 3 pieces of evaluation and 2 x (3 mini-batches + 3 of evaluation) are 15.
  CHECK(run.advance(1000) == 11);
  CHECK(run.progress().stage == PlanStage::Cut);
  CHECK(run.progress().round == 1);
  CHECK(keptWeights(experiment) == kept);
}

TEST_CASE("before, cut and retrained are measured at the network of that moment") {
  Experiment experiment = deep();
  const double start = experiment.evaluate("test").loss();
  PlanRun run(experiment, planOf("iterative", 0.9, 2, 2));
  run.advance(1);
  const double afterCut = experiment.evaluate("test").loss();
  finish(run);
  CHECK(run.rounds()[0].before.testLoss == start);
  CHECK(run.rounds()[0].cut.testLoss == afterCut);
  CHECK(run.rounds()[1].before.testLoss == run.rounds()[0].retrained.testLoss);
  CHECK(run.rounds()[1].retrained.testLoss == experiment.evaluate("test").loss());
  CHECK(run.rounds()[1].retrained.trainLoss != run.rounds()[1].cut.trainLoss);
}

TEST_CASE("rewind gives the kept weights of the seed's network after so many mini-batches, bit for bit") {
  for (const Index batches : {0, 1, 4, 9}) {
    CAPTURE(batches);
    Experiment experiment = deep();
    PlanSettings settings = planOf("iterative", 0.7, 2);
    settings.restart = "rewind";
    settings.rewindTo = static_cast<double>(batches);
    PlanRun run(experiment, settings);
    while (run.progress().stage == PlanStage::Rewind) run.advance(1000);
    run.advance(1);
    CHECK(isMasked(experiment.network(), networkAfter(experiment, batches)));
    if (batches == 0) CHECK(isMasked(experiment.network(), Experiment(smallSettings("2-16-16-2")).network()));
    if (batches == 9) CHECK(isMasked(experiment.network(), deep().network()));
    finish(run);
    CHECK(keptWeights(experiment) == 96);
    CHECK(isMasked(experiment.network(), networkAfter(experiment, batches)));
    CHECK(run.rounds()[0].retrained.testLoss != run.rounds()[0].before.testLoss);
  }
}

TEST_CASE("what rewind goes back to is trained in pieces, which say how far they are and do no more than asked") {
  Experiment experiment = deep();
  PlanSettings settings = planOf("iterative", 0.7, 2);
  settings.restart = "rewind";
  settings.rewindTo = 9;
  PlanRun run(experiment, settings);
  const std::string before = experiment.fingerprint();
  Index pieces = 0;
  for (; run.progress().stage == PlanStage::Rewind; ++pieces) {
    CHECK(run.progress().steps == 9);
    CHECK(run.progress().step <= pieces);
    CHECK(run.advance(1) == 1);
  }
  CHECK(pieces > 9);  // evaluations are pieces too
  CHECK(experiment.fingerprint() == before);
  CHECK(run.progress().stage == PlanStage::Cut);
  CHECK(run.progress().steps == 0);
  finish(run, 1);
  CHECK(experiment.fingerprint() == fingerprintOf(settings));
}

TEST_CASE("reinitialise has the masks of rewind and other weights, and trains to something else") {
  PlanSettings settings = planOf("one-shot", 0.7, 1);
  settings.restart = "rewind";
  Experiment rewound = deep();
  PlanRun ticket(rewound, settings);
  finish(ticket);
  settings.restart = "reinitialise";
  Experiment drawn = deep();
  PlanRun control(drawn, settings);
  finish(control);
  for (const double layer : {0, 2, 4}) {
    CHECK(equal(rewound.mask(layer), drawn.mask(layer)));
    CHECK_FALSE(equal(rewound.weights(layer), drawn.weights(layer)));
    CHECK((drawn.mask(layer).array() == 1 || drawn.weights(layer).array() == 0).all());
  }
  settings.retrain = 2;
  const std::string control2 = fingerprintOf(settings);
  settings.restart = "rewind";
  CHECK(fingerprintOf(settings) != control2);
}

TEST_CASE("from-scratch shrinks, and its later rounds reach the same counts as without shrinking") {
  for (const char* kind : {"fraction", "count"})
    for (const char* plan : {"iterative", "gradual"}) {
      CAPTURE(plan);
      PlanSettings settings = planOf(plan, std::string(kind) == "count" ? 24 : 0.75, 4, 1);
      settings.amountKind = kind;
      settings.criterion = "unit-in-l2";
      Experiment masked = deep();
      PlanRun on(masked, settings);
      finish(on);
      settings.restart = "from-scratch";
      Experiment small = deep();
      PlanRun scratch(small, settings);
      finish(scratch);
      Index units = 0;
      for (const Mask& group : keptUnits(small.network())) {
        CHECK((group.array() == 1).all());
        units += group.size();
      }
      CHECK(units == 8);
      REQUIRE(scratch.rounds().size() == 4);
      Index gone = 0;
      for (std::size_t r = 0; r < 4; ++r) {
        gone += scratch.rounds()[r].result.removed;
        CHECK(gone == on.rounds()[r].result.gone);
      }
      CHECK(keptWeights(small) == small.weights(0).size() + small.weights(2).size() + small.weights(4).size());
    }
}

TEST_CASE("from-scratch comes to its MACs though the network has become smaller on the way") {
  PlanSettings settings = planOf("iterative", 100, 3);
  settings.amountKind = "macs";
  settings.criterion = "unit-in-l2";
  settings.restart = "from-scratch";
  Experiment experiment = deep();
  PlanRun run(experiment, settings);
  finish(run);
  REQUIRE(run.rounds().size() == 3);
  for (const PlanRound& round : run.rounds()) CHECK(static_cast<double>(round.macs) <= round.amount);
  CHECK(run.rounds().back().amount == 100);
}

TEST_CASE("movement: a plan watches a training first, then cuts by what it saw, as by hand") {
  PlanSettings settings = planOf("iterative", 0.75, 2, 2);
  settings.criterion = "movement";
  Experiment byHand = deep();
  byHand.recordMovement(true);
  byHand.retrain(2, 1);
  byHand.advance(kAll);
  for (const double amount : {0.5, 0.75}) {
    settings.amount = amount;
    cut(byHand, settings);
    byHand.retrain(2, 1);
    byHand.advance(kAll);
  }
  Experiment experiment = deep();
  PlanRun run(experiment, settings);
  CHECK(run.progress().stage == PlanStage::Watch);
  CHECK(run.advance(15) == 15);
  CHECK(run.progress().stage == PlanStage::Cut);
  CHECK(keptWeights(experiment) == 320);
  REQUIRE(experiment.movement() != nullptr);
  finish(run);
  CHECK(run.rounds().size() == 2);
  CHECK(experiment.fingerprint() == byHand.fingerprint());
  // What was recorded already is what it goes by.
  Experiment watched = deep();
  watched.recordMovement(true);
  watched.retrain(1, 1);
  watched.advance(kAll);
  CHECK(PlanRun(watched, settings).progress().stage == PlanStage::Cut);
}

TEST_CASE("the ids of stages and ends") {
  CHECK(planStageId(PlanStage::Watch) == "watch");
  CHECK(planStageId(PlanStage::Done) == "done");
  CHECK(planEndId(PlanEnd::None) == "");
  CHECK(planEndId(PlanEnd::Diverged) == "diverged");
}

}  // namespace plan_test
