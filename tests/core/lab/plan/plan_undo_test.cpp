#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/lab/plan_fixture.h"
#include "support/error_of.h"

namespace plan_undo_test {

using namespace prune;
using prune::testing::deep;
using prune::testing::errorOf;
using prune::testing::finish;
using prune::testing::kAll;
using prune::testing::keptWeights;
using prune::testing::planOf;
using prune::testing::told;

namespace {

/// Plans of three rounds, one for each way on after a cut.
std::vector<PlanSettings> allKinds() {
  std::vector<PlanSettings> list(6, planOf("iterative", 0.7, 3, 1));
  list[1].restart = "rewind";
  list[2].restart = "reinitialise";
  list[3].restart = "from-scratch";
  list[3].criterion = "unit-in-l2";
  list[4].plan = "layer-by-layer";
  list[5].criterion = "movement";
  return list;
}

}  // namespace

TEST_CASE("undone to any round, a plan goes on in the bits that it had without") {
  for (const PlanSettings& settings : allKinds()) {
    CAPTURE(settings.plan + " " + settings.restart + " " + settings.criterion);
    Experiment experiment = deep();
    PlanRun run(experiment, settings);
    std::vector<std::string> after;
    while (run.progress().stage == PlanStage::Watch) run.advance(1000);
    after.push_back(experiment.fingerprint());
    while (run.advance(1000) > 0)
      if (run.rounds().size() == after.size()) after.push_back(experiment.fingerprint());
    REQUIRE(after.size() == 4);
    const std::string report = told(run);
    for (const std::size_t round : {2U, 0U, 1U, 3U}) {
      CAPTURE(round);
      run.undoTo(static_cast<double>(round));
      CHECK(experiment.fingerprint() == after[round]);
      CHECK(run.rounds().size() == round);
      finish(run);
      CHECK(experiment.fingerprint() == after[3]);
      CHECK(told(run) == report);
      CHECK(run.progress().end == PlanEnd::Rounds);
    }
  }
}

TEST_CASE("in the middle of a round, undone to its start or to an earlier one, a plan goes on in the same bits") {
  for (const PlanSettings& settings : allKinds()) {
    CAPTURE(settings.plan + " " + settings.restart + " " + settings.criterion);
    Experiment experiment = deep();
    PlanRun run(experiment, settings);
    finish(run);
    const std::string wanted = experiment.fingerprint();
    for (const double round : {0, 1}) {
      Experiment other = deep();
      PlanRun again(other, settings);
      while (again.rounds().size() < 1 || again.progress().stage != PlanStage::Retrain) again.advance(1000);
      again.advance(5);
      again.undoTo(round);
      CHECK(again.progress().stage == PlanStage::Cut);
      finish(again);
      CHECK(other.fingerprint() == wanted);
    }
  }
}

TEST_CASE("a plan that has ended stays so when it is undone to its end, though the network was trained since") {
  Experiment experiment = deep();
  PlanRun run(experiment, planOf("iterative", 0.7, 2, 1));
  finish(run);
  const std::string end = experiment.fingerprint();
  experiment.retrain(1, 1);
  experiment.advance(kAll);
  CHECK(experiment.fingerprint() != end);
  run.undoTo(2);
  CHECK(experiment.fingerprint() == end);
  CHECK(run.progress().end == PlanEnd::Rounds);
  CHECK(run.advance(1) == 0);
}

TEST_CASE("undone while it watches, a plan starts to watch again") {
  const PlanSettings settings = allKinds()[5];
  Experiment experiment = deep();
  const std::string before = experiment.fingerprint();
  PlanRun run(experiment, settings);
  run.advance(5);
  CHECK(experiment.fingerprint() != before);
  run.undoTo(0);
  CHECK(experiment.fingerprint() == before);
  CHECK(run.progress().stage == PlanStage::Watch);
  finish(run);
  Experiment other = deep();
  PlanRun straight(other, settings);
  finish(straight);
  CHECK(experiment.fingerprint() == other.fingerprint());
  CHECK(told(run) == told(straight));
}

TEST_CASE("undone before its first cut, a plan is as new") {
  Experiment experiment = deep();
  const std::string before = experiment.fingerprint();
  PlanRun run(experiment, planOf("iterative", 0.7, 2));
  run.undoTo(0);
  CHECK(run.progress().stage == PlanStage::Cut);
  CHECK(experiment.fingerprint() == before);
  finish(run);
  CHECK(keptWeights(experiment) == 96);
}

TEST_CASE("rounds that are not there cannot be undone to") {
  Experiment experiment = deep();
  PlanRun run(experiment, planOf("iterative", 0.7, 2));
  finish(run);
  const std::string end = experiment.fingerprint();
  const auto undone = [&](double round) { return errorOf([&] { return run.undoTo(round), 0; }); };
  CHECK(undone(3) == "out-of-range: [undoPlan] round must be in [0, 2], got 3");
  CHECK(undone(-1) == "out-of-range: [undoPlan] round must be in [0, 2], got -1");
  CHECK(undone(0.5) == "invalid-argument: [undoPlan] round must be a whole number, got 0.5");
  CHECK(experiment.fingerprint() == end);
  CHECK(run.rounds().size() == 2);
}

}  // namespace plan_undo_test
