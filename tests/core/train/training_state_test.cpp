/// A training that is saved under way and goes on is the training that was never stopped.

#include "train/training_state.h"

#include <doctest/doctest.h>

#include "core/train/trainer_fixture.h"

namespace training_state_test {

using namespace prune;
using prune::testing::halves;
using prune::testing::TrainerFixture;
using prune::testing::trainToEnd;

namespace {

TrainerFixture fixtureOf(std::string_view optimiser, Index patience) {
  TrainerFixture fixture(halves(80, 6), "2-6-dropout(0.2)-bn-4-2");
  fixture.options.step.optimiser = &prune::optimiser<float>("test", optimiser);
  fixture.options.schedule = &schedule("test", "cosine");
  fixture.options.patience = patience;
  return fixture;
}

}  // namespace

TEST_CASE("a training that goes on from a state ends with the same bits and the same history, wherever it was saved") {
  for (const char* optimiser : {"sgd", "momentum", "adam", "adamw"})
    for (const Index patience : {0, 2}) {
      TrainerFixture whole = fixtureOf(optimiser, patience);
      Trainer trainer = whole.trainer();
      trainToEnd(trainer);
      // In the first epoch, in an evaluation, at the start of an epoch, in the last one.
      for (const Index steps : {4, 9, 11, 23, 27}) {
        CAPTURE(optimiser);
        CAPTURE(patience);
        CAPTURE(steps);
        TrainerFixture one = fixtureOf(optimiser, patience);
        Trainer first = one.trainer();
        first.advance(steps);
        REQUIRE(!first.isDone());
        const TrainingState state = first.state();
        TrainerFixture two = fixtureOf(optimiser, patience);
        two.network = one.network;
        Trainer second = two.trainer(99);
        REQUIRE(second.isPossible(state));
        second.restore(state);
        CHECK(second.state().fingerprint() == state.fingerprint());
        trainToEnd(second);
        CHECK(two.fingerprint() == whole.fingerprint());
        REQUIRE(second.history().size() == trainer.history().size());
        CHECK(second.history().back().testLoss == trainer.history().back().testLoss);
      }
    }
}

TEST_CASE("a state of other samples, another optimiser or a place that is none is not possible") {
  TrainerFixture fixture = fixtureOf("adam", 0);
  Trainer trainer = fixture.trainer();
  trainer.advance(8);
  const TrainingState good = trainer.state();
  CHECK(trainer.isPossible(good));
  const auto isPossible = [&](auto change) {
    TrainingState state = good;
    change(state);
    CHECK(state.fingerprint() != good.fingerprint());
    return trainer.isPossible(state);
  };
  CHECK(!isPossible([](TrainingState& s) { s.order.pop_back(); }));
  CHECK(!isPossible([](TrainingState& s) { s.order[0] = s.order[1]; }));
  CHECK(!isPossible([](TrainingState& s) { s.step += 1; }));
  CHECK(!isPossible([](TrainingState& s) { s.epoch = 5; }));
  CHECK(!isPossible([](TrainingState& s) { s.history.clear(); }));
  CHECK(!isPossible([](TrainingState& s) { s.best = {1}; }));
  CHECK(!isPossible([](TrainingState& s) { s.optimiser.second[1].clear(); }));
  CHECK(!isPossible([](TrainingState& s) { s.optimiser.first.pop_back(); }));
  CHECK(isPossible([](TrainingState& s) { s.rng.words[0] += 1; }));
}

}  // namespace training_state_test
