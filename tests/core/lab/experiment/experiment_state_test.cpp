#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "core/lab/experiment_fixture.h"
#include "lab/cutting/pruning.h"
#include "lab/experiment/experiment.h"
#include "nn/description/network_text.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace experiment_state_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;
using prune::testing::kAll;
using prune::testing::networkAfter;
using prune::testing::smallSettings;
using prune::testing::trained;

namespace {

PruneSettings half(std::string criterion = "magnitude") {
  PruneSettings settings;
  settings.criterion = std::move(criterion);
  return settings;
}

/// Whether all weights of two networks of the same layers are equal.
bool haveEqualWeights(const Network<float>& a, const Network<float>& b) {
  for (const Index layer : weightLayers(a))
    if (!equal(a.layer(layer).weights()->value(), b.layer(layer).weights()->value())) return false;
  return true;
}

std::string retrainedOnce(Experiment& experiment) {
  experiment.retrain(2, 1);
  experiment.advance(kAll);
  return experiment.fingerprint();
}

/// 48 training samples, 16 a mini-batch: 3 an epoch. Each evaluation of the three parts takes a piece a part.
void advanceToBatch(Experiment& experiment, Index batches) {
  if (batches == 0) return;
  experiment.advance(static_cast<double>(batches + 3 * ((batches - 1) / 3 + 1)));
}

}  // namespace

TEST_CASE("restore brings back weights, masks, biases and moments, and starts the history anew") {
  Experiment experiment = trained("2-6-bn-5-2");
  cut(experiment, half());
  const ExperimentState state = experiment.state();
  const std::string before = experiment.fingerprint();
  cut(experiment, half("random"));
  experiment.retrain(2, 1);
  experiment.advance(kAll);
  CHECK(experiment.fingerprint() != before);
  experiment.restore(state);
  CHECK(experiment.fingerprint() == before);
  CHECK(experiment.history().empty());
  CHECK(experiment.progress().epoch == 0);
}

TEST_CASE("restore brings back layers that were taken out since, with their names and the settings' text") {
  Experiment experiment = trained("2-6-5-2");
  const ExperimentState state = experiment.state();
  const std::string before = experiment.fingerprint();
  cut(experiment, half("unit-in-l2"));
  shrinkExperiment(experiment);
  takeOutLayer(experiment, 2, "least-squares", 100);
  CHECK(experiment.layerNames().size() < 5);
  experiment.restore(state);
  CHECK(experiment.fingerprint() == before);
  CHECK(toText(experiment.description()) == toText(experiment.firstDescription()));
  CHECK(experiment.layerNames() == std::vector<std::string>{"dense1", "relu1", "dense2", "relu2", "dense3"});
  CHECK(std::get<std::string>(experiment.settings().network) == toText(experiment.description()));
  retrainedOnce(experiment);
  CHECK(experiment.fingerprint() != before);
}

TEST_CASE("what follows a restored state comes as it came the first time: retraining and new weights") {
  Experiment experiment = trained();
  retrainedOnce(experiment);
  const ExperimentState state = experiment.state();
  const std::string first = retrainedOnce(experiment);
  experiment.restore(state);
  CHECK(retrainedOnce(experiment) == first);
  CHECK(retrainedOnce(experiment) != first);
  experiment.restore(state);
  experiment.redraw();
  const std::string drawn = experiment.fingerprint();
  experiment.restore(state);
  experiment.redraw();
  CHECK(experiment.fingerprint() == drawn);
}

TEST_CASE("a state holds the movement, or that there was none") {
  Experiment experiment = trained();
  const ExperimentState quiet = experiment.state();
  experiment.recordMovement(true);
  retrainedOnce(experiment);
  const ExperimentState state = experiment.state();
  const std::vector<Scores> movement = *experiment.movement();
  retrainedOnce(experiment);
  CHECK_FALSE(equal((*experiment.movement())[0], movement[0]));
  const std::vector<Scores> after = *experiment.movement();
  experiment.restore(state);
  CHECK(equal((*experiment.movement())[0], movement[0]));
  retrainedOnce(experiment);
  CHECK(equal((*experiment.movement())[0], after[0]));
  experiment.restore(quiet);
  CHECK(experiment.movement() == nullptr);
}

TEST_CASE("networkAfter is the settings' training stopped there: each mini-batch, over the ends of epochs") {
  for (const char* network : {"2-6-2", "2-6-bn-2", "2-6-dropout(0.3)-2"}) {
    CAPTURE(network);
    ExperimentSettings settings = smallSettings(network);
    settings.schedule = "cosine";
    const Experiment experiment(settings);
    REQUIRE(experiment.trainingBatches() == 9);
    for (Index batches = 0; batches <= 9; ++batches) {
      CAPTURE(batches);
      Experiment real(settings);
      advanceToBatch(real, batches);
      Experiment wanted(settings);
      wanted.setNetwork(networkAfter(experiment, batches));
      CHECK(wanted.fingerprint() == real.fingerprint());
    }
  }
}

TEST_CASE("networkAfter asks only the settings: neither training nor cuts change it, and it changes nothing") {
  const Experiment fresh(smallSettings());
  Experiment experiment = trained();
  cut(experiment, half("unit-in-l2"));
  shrinkExperiment(experiment);
  const std::string before = experiment.fingerprint();
  for (const Index batches : {0, 1, 4}) {
    CHECK(haveEqualWeights(networkAfter(experiment, batches), networkAfter(fresh, batches)));
    CHECK(networkAfter(experiment, batches).parameterCount() == 32);
  }
  CHECK(haveEqualWeights(networkAfter(experiment, 0), fresh.network()));
  CHECK_FALSE(haveEqualWeights(networkAfter(experiment, 1), fresh.network()));
  CHECK(experiment.fingerprint() == before);
}

TEST_CASE("an epoch counts its last mini-batch, though it is not full") {
  ExperimentSettings settings = smallSettings();
  settings.batchSize = 20;
  settings.epochs = 4;
  CHECK(Experiment(settings).trainingBatches() == 12);
  settings.batchSize = 4096;
  CHECK(Experiment(settings).trainingBatches() == 4);
}

TEST_CASE("redraw gives new weights behind the same masks, biases 0, another draw each time") {
  Experiment experiment = trained("2-8-8-2");
  cut(experiment, half());
  const std::vector<Mask> masks = masksOf(experiment.network());
  const Network<float> start = Experiment(smallSettings("2-8-8-2")).network();
  const Matrix<float> before = experiment.weights(2);
  experiment.redraw();
  const Matrix<float> first = experiment.weights(2);
  experiment.redraw();
  const Matrix<float> second = experiment.weights(2);
  for (std::size_t i = 0; i < 3; ++i) CHECK(equal(experiment.mask(static_cast<double>(2 * i)), masks[i]));
  CHECK(equal(experiment.bias(2), Vector<float>::Zero(8)));
  for (Index k = 0; k < 64; ++k) {
    if (masks[1].data()[k] == 0) {
      CHECK(first.data()[k] == 0);
      continue;
    }
    CHECK(first.data()[k] != before.data()[k]);
    CHECK(first.data()[k] != second.data()[k]);
    CHECK(first.data()[k] != start.layer(2).weights()->value().data()[k]);
  }
}

TEST_CASE("every call that may change the network, or what a ranking follows from, changes the revision") {
  Experiment experiment(smallSettings("2-6-4-2"));
  Index last = experiment.revision();
  const auto isNew = [&] { return experiment.revision() != std::exchange(last, experiment.revision()); };
  experiment.advance(5);
  CHECK(isNew());
  experiment.recordMovement(true);
  CHECK(isNew());
  experiment.setMask(0, std::vector<double>(12, 1));
  CHECK(isNew());
  experiment.setNetwork(networkAfter(experiment, 1));
  CHECK(isNew());
  experiment.setTensors(experiment.tensors());
  CHECK(isNew());
  experiment.redraw();
  CHECK(isNew());
  const ExperimentState state = experiment.state();
  cut(experiment, half("unit-in-l2"));
  CHECK(isNew());
  shrinkExperiment(experiment);
  CHECK(isNew());
  experiment.restore(state);
  CHECK(isNew());
  experiment.reset();
  CHECK(isNew());
  static_cast<void>(experiment.evaluate("test"));
  static_cast<void>(experiment.fingerprint());
  CHECK_FALSE(isNew());
}

TEST_CASE("measure is what evaluate tells of the network itself, and leaves it alone") {
  for (const char* data : {"circle", "plane"}) {
    CAPTURE(data);
    ExperimentSettings settings = smallSettings("2-6-");
    settings.data = data;
    settings.samples = 700;  // more than a piece of either
    Experiment experiment(settings);
    experiment.advance(kAll);
    const std::string before = experiment.fingerprint();
    for (const char* part : {"train", "validation", "test"}) {
      const Evaluation measured = experiment.measure(experiment.network(), part);
      const Evaluation evaluated = experiment.evaluate(part);
      CHECK(measured.samples() == evaluated.samples());
      // The same sums in other pieces: 128 samples against 256.
      CHECK(measured.loss() == doctest::Approx(evaluated.loss()).epsilon(1e-6));
      CHECK(measured.accuracy() == doctest::Approx(evaluated.accuracy()).epsilon(1e-6));
    }
    const Evaluation other = experiment.measure(networkAfter(experiment, 0), "test");
    CHECK(other.loss() > experiment.measure(experiment.network(), "test").loss());
    CHECK(experiment.fingerprint() == before);
  }
}

TEST_CASE("measure of a part without samples is NaN; an unknown part is named") {
  ExperimentSettings settings = smallSettings();
  settings.validationFraction = 0;
  const Experiment experiment(settings);
  CHECK(std::isnan(experiment.measure(experiment.network(), "validation").loss()));
  CHECK(errorOf([&] { return experiment.measure(experiment.network(), "all"); }) ==
        "unknown-id: [evaluate] unknown part \"all\"; one of: train, validation, test");
}

TEST_CASE("whole is the network right before the first weight was removed; there is none when nothing is") {
  Experiment experiment(smallSettings("2-6-4-2"));
  CHECK(experiment.whole() == nullptr);
  experiment.advance(kAll);
  CHECK(experiment.whole() == nullptr);
  const ExperimentState state = experiment.state();
  cut(experiment, half());
  REQUIRE(experiment.whole() != nullptr);
  CHECK(haveEqualWeights(experiment.whole()->network, state.network));
  retrainedOnce(experiment);
  cut(experiment, half("unit-in-l2"));
  shrinkExperiment(experiment);
  REQUIRE(experiment.whole() != nullptr);
  CHECK(haveEqualWeights(experiment.whole()->network, state.network));
  experiment.restore(state);
  CHECK(experiment.whole() == nullptr);
  // The next one is the one that is there then.
  retrainedOnce(experiment);
  const Network<float> later = experiment.network();
  std::vector<double> mask(12, 1);
  mask[3] = 0;
  experiment.setMask(0, mask);
  REQUIRE(experiment.whole() != nullptr);
  CHECK(haveEqualWeights(experiment.whole()->network, later));
  experiment.setMask(0, std::vector<double>(12, 1));
  CHECK(experiment.whole() == nullptr);
  experiment.setMask(0, mask);
  experiment.reset();
  CHECK(experiment.whole() == nullptr);
}

}  // namespace experiment_state_test
