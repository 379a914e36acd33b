/// Copies that go on by themselves: of experiments, of replays, of plans and of truths.

#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "core/lab/plan_fixture.h"
#include "lab/measures/truth.h"
#include "support/distance.h"

namespace experiment_copy_test {

using namespace prune;
using prune::testing::deep;
using prune::testing::equal;
using prune::testing::finish;
using prune::testing::kAll;
using prune::testing::planOf;
using prune::testing::smallSettings;
using prune::testing::told;

TEST_CASE("a copy of an experiment goes on in the same bits, and neither changes the other") {
  ExperimentSettings settings = smallSettings("2-8-bn-8-2");
  settings.epochs = 6;
  settings.patience = 2;
  Experiment experiment(settings);
  experiment.recordMovement(true);
  experiment.advance(11);
  experiment.setMask(0, std::vector<double>{1, 1, 1, 0, 1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1});
  const std::string before = experiment.fingerprint();
  const std::unique_ptr<Experiment> copy = experiment.copy();
  CHECK(copy->fingerprint() == before);
  copy->advance(kAll);
  CHECK(experiment.fingerprint() == before);
  experiment.advance(kAll);
  CHECK(experiment.fingerprint() == copy->fingerprint());
  CHECK(experiment.fingerprint() != before);
  REQUIRE(experiment.history().size() == copy->history().size());
  CHECK(experiment.history().back().validationLoss == copy->history().back().validationLoss);
  CHECK(equal(experiment.movement()->front(), copy->movement()->front()));
}

TEST_CASE("a copy of a replay goes on in the same bits") {
  const Experiment experiment(smallSettings());
  const std::unique_ptr<TrainingReplay> replay = experiment.replay();
  replay->advance(5, 100);
  const std::unique_ptr<TrainingReplay> copy = experiment.copyOf(*replay);
  CHECK(equal(weightsOf(copy->network)[0], weightsOf(replay->network)[0]));
  const Matrix<double> before = weightsOf(replay->network)[0];
  copy->advance(100, 7);
  CHECK(equal(weightsOf(replay->network)[0], before));
  replay->advance(100, 7);
  CHECK(equal(weightsOf(copy->network)[0], weightsOf(replay->network)[0]));
  CHECK(!equal(weightsOf(replay->network)[0], before));
}

TEST_CASE("a copy of a plan goes on in the same bits, from its rewinding, its watching and its rounds") {
  std::vector<PlanSettings> plans(3, planOf("iterative", 0.7, 3, 1));
  plans[0].restart = "rewind";
  plans[0].rewindTo = 6;
  plans[1].criterion = "movement";
  plans[2].plan = "layer-by-layer";
  for (const PlanSettings& settings : plans)
    for (const Index steps : {2, 14}) {
      CAPTURE(settings.plan + " " + settings.restart + " " + settings.criterion);
      CAPTURE(steps);
      Experiment experiment = deep();
      PlanRun run(experiment, settings);
      run.advance(steps);
      const std::unique_ptr<Experiment> copied = experiment.copy();
      PlanRun copy(run, *copied);
      finish(copy);
      finish(run);
      CHECK(copied->fingerprint() == experiment.fingerprint());
      CHECK(told(copy) == told(run));
    }
}

TEST_CASE("a truth goes on with a copy of its experiment") {
  Experiment experiment = deep();
  TruthSettings settings;
  settings.criteria = {"magnitude"};
  settings.limit = 20;
  const Truth whole = truth(experiment, settings);
  TruthRun run(experiment, settings);
  run.advance(7);
  const std::unique_ptr<Experiment> copy = experiment.copy();
  run.follow(*copy);
  experiment.reset();
  while (run.advance(7) > 0) continue;
  REQUIRE(run.truth().points.size() == 20);
  for (std::size_t i = 0; i < 20; ++i) CHECK(run.truth().points[i].change == whole.points[i].change);
}

}  // namespace experiment_copy_test
