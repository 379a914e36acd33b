/// When a training ends, and with which network.

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "core/train/trainer_fixture.h"

namespace trainer_stop_test {

using namespace prune;
using prune::testing::halves;
using prune::testing::plane;
using prune::testing::TrainerFixture;
using prune::testing::trainToEnd;

namespace {

/// Few samples with many wrong labels and a large network: the validation loss soon rises.
TrainerFixture overfitting(std::string_view text, Index patience) {
  TrainerFixture fixture(halves(72, 4), text);
  fixture.options.patience = patience;
  fixture.options.epochs = 60;
  return fixture;
}

const EpochReport& best(const Trainer& trainer) {
  return *std::min_element(
      trainer.history().begin(), trainer.history().end(),
      [](const EpochReport& a, const EpochReport& b) { return a.validationLoss < b.validationLoss; });
}

}  // namespace

TEST_CASE("with patience it ends so many epochs after the best, and the network is that of the best") {
  for (const char* text : {"2-32-2", "2-40-bn-32-dropout(0.1)-2"})
    for (const Index patience : {1, 3}) {
      CAPTURE(text);
      CAPTURE(patience);
      TrainerFixture fixture = overfitting(text, patience);
      Trainer trainer = fixture.trainer();
      trainToEnd(trainer);
      CHECK(trainer.progress().reason == StopReason::Patience);
      CHECK(stopReasonId(trainer.progress().reason) == "patience");
      CHECK(trainer.history().back().epoch == best(trainer).epoch + patience);
      CHECK(trainer.history().back().epoch < 60);
      // Bit for bit: weights, biases and the moments of the batch norm are the ones of then.
      CHECK(trainer.evaluate(fixture.split.validation).loss() == best(trainer).validationLoss);
      CHECK(trainer.evaluate(fixture.split.train).loss() == best(trainer).trainLoss);
    }
}

TEST_CASE("the best is restored when the epochs run out first, too") {
  TrainerFixture fixture = overfitting("2-32-2", 50);
  fixture.options.epochs = 40;
  Trainer trainer = fixture.trainer();
  trainToEnd(trainer);
  CHECK(trainer.progress().reason == StopReason::Epochs);
  REQUIRE(best(trainer).epoch < 40);
  CHECK(trainer.evaluate(fixture.split.validation).loss() == best(trainer).validationLoss);
}

TEST_CASE("without patience the network stays as it is at the end") {
  TrainerFixture fixture = overfitting("2-32-2", 0);
  Trainer trainer = fixture.trainer();
  trainToEnd(trainer);
  CHECK(trainer.history().size() == 61);
  CHECK(trainer.evaluate(fixture.split.validation).loss() == trainer.history().back().validationLoss);
}

TEST_CASE("the best is restored with compressed weights, and value() shows it") {
  TrainerFixture fixture = overfitting("2-40-32-2", 2);
  Rng rng(1);
  Mask mask(32, 40);
  for (Index k = 0; k < mask.size(); ++k) mask.data()[k] = rng.uniform() < 0.2 ? 1 : 0;
  Trainer trainer = fixture.trainer();
  trainer.setMask(2, mask);
  REQUIRE(fixture.network.layer(2).weights()->isCompressed());
  trainToEnd(trainer);
  CHECK(trainer.progress().reason == StopReason::Patience);
  CHECK(trainer.evaluate(fixture.split.validation).loss() == best(trainer).validationLoss);
  const Weights<float>& weights = *fixture.network.layer(2).weights();
  Weights<float> copy = weights;
  for (Index k = 0; k < weights.trainableCount(); ++k)
    CHECK(copy.trainable()[k] == weights.value().data()[weights.place(k)]);
}

TEST_CASE("a mask in the middle forgets the best so far: what is restored has the mask") {
  TrainerFixture fixture = overfitting("2-32-2", 3);
  Trainer trainer = fixture.trainer();
  trainer.advance(20);
  Mask mask = Mask::Ones(32, 2);
  mask.topRows(16).setZero();
  trainer.setMask(0, mask);
  trainToEnd(trainer);
  CHECK(fixture.network.layer(0).weights()->value().topRows(16).isZero(0));
  CHECK(trainer.progress().reason == StopReason::Patience);
}

TEST_CASE("a training whose loss is no number any more stops as diverged, at once") {
  for (const char* text : {"2-8-1", "2-8-1 tanh", "2-8-bn-1"})
    for (const char* optimiser : {"sgd", "momentum", "nesterov"}) {
      CAPTURE(text);
      CAPTURE(optimiser);
      TrainerFixture fixture(plane(72), text);
      fixture.options.step.optimiser = &prune::optimiser<float>("test", optimiser);
      fixture.options.learningRate = 100;
      fixture.options.epochs = 100;
      Trainer trainer = fixture.trainer();
      trainToEnd(trainer);
      CHECK(trainer.progress().reason == StopReason::Diverged);
      CHECK(stopReasonId(trainer.progress().reason) == "diverged");
      CHECK(trainer.advance(10) == 0);
      CHECK(trainer.history().size() < 100);
    }
}

TEST_CASE("NaN in any layer is seen: no activation hides it") {
  for (const char* text : {"2-8-4-2", "2-8-4-2 leaky-relu", "2-8-pool(1)-4-2 softmax"})
    for (const Index layer : {0, 1}) {
      CAPTURE(text);
      TrainerFixture fixture(halves(72), text);
      Index seen = 0;
      for (Index i = 0; i < fixture.network.layerCount(); ++i)
        if (Weights<float>* weights = fixture.network.layer(i).weights(); weights && seen++ == layer)
          weights->setValue(
              Matrix<float>::Constant(weights->rows(), weights->columns(), std::numeric_limits<float>::quiet_NaN()));
      Trainer trainer = fixture.trainer();
      trainToEnd(trainer);
      CHECK(trainer.progress().reason == StopReason::Diverged);
    }
}

TEST_CASE("a diverged training with patience goes back to its best") {
  TrainerFixture fixture(plane(72), "2-8-1");
  fixture.options.step.optimiser = &optimiser<float>("test", "sgd");
  fixture.options.learningRate = 10;
  fixture.options.epochs = 100;
  fixture.options.patience = 100;
  const std::string start = fixture.fingerprint();
  Trainer trainer = fixture.trainer();
  trainToEnd(trainer);
  CHECK(trainer.progress().reason == StopReason::Diverged);
  CHECK(best(trainer).epoch == 0);
  CHECK(fixture.fingerprint() == start);
}

TEST_CASE("restart after a change from outside goes on with epochs and history") {
  TrainerFixture fixture(halves(72), "2-6-2");
  Trainer trainer = fixture.trainer();
  trainer.advance(12);
  fixture.network.layer(0).weights()->setValue(Matrix<float>::Zero(6, 2));
  trainer.restart();
  CHECK(trainer.history().size() == 2);
  trainToEnd(trainer);
  CHECK(trainer.history().size() == 5);
}

}  // namespace trainer_stop_test
