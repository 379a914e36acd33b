#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <vector>

#include "core/lab/experiment_fixture.h"
#include "lab/experiment/experiment.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace experiment_retrain_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;
using prune::testing::kAll;
using prune::testing::smallSettings;
using prune::testing::trained;

namespace {

std::vector<double> everyThird(Index size) {
  std::vector<double> mask(static_cast<std::size_t>(size));
  for (std::size_t k = 0; k < mask.size(); k += 3) mask[k] = 1;
  return mask;
}

/// The fingerprint after so many retrainings of two epochs.
std::string retrained(int times) {
  Experiment experiment = trained();
  for (int i = 0; i < times; ++i) {
    experiment.retrain(2, 1);
    experiment.advance(kAll);
  }
  return experiment.fingerprint();
}

}  // namespace

TEST_CASE("retrain keeps the network, and starts progress and history anew with the epochs asked for") {
  Experiment experiment = trained();
  const std::string before = experiment.fingerprint();
  CHECK(experiment.history().size() == 4);
  experiment.retrain(5, 0.5);
  CHECK(experiment.fingerprint() == before);
  CHECK(experiment.history().empty());
  CHECK(experiment.progress().epoch == 0);
  CHECK(experiment.progress().step == 0);
  CHECK(experiment.progress().epochs == 5);
  CHECK(experiment.progress().reason == StopReason::None);
  CHECK(experiment.progress().learningRate == doctest::Approx(0.5 * 3e-3));
  experiment.advance(kAll);
  CHECK(experiment.progress().epoch == 5);
  CHECK(experiment.history().size() == 6);
  CHECK(experiment.fingerprint() != before);
}

TEST_CASE("retrain leaves the settings as they are") {
  Experiment experiment = trained();
  experiment.retrain(7, 0.1);
  CHECK(experiment.settings().epochs == 3);
  CHECK(experiment.settings().learningRate == 3e-3);
}

TEST_CASE("a replay of retrainings gives the same bits") {
  CHECK(retrained(1) == retrained(1));
  CHECK(retrained(3) == retrained(3));
  CHECK(retrained(1) != retrained(2));
}

TEST_CASE("two retrainings in a row see the samples in different orders") {
  Experiment experiment = trained();
  const Network<float> start = experiment.network();
  experiment.retrain(1, 1);
  experiment.advance(kAll);
  const std::string first = experiment.fingerprint();
  experiment.setNetwork(start);
  experiment.retrain(1, 1);
  experiment.advance(kAll);
  CHECK(experiment.fingerprint() != first);
}

TEST_CASE("after a reset the retrainings come again as the first time") {
  Experiment experiment = trained();
  experiment.retrain(2, 1);
  experiment.advance(kAll);
  const std::string first = experiment.fingerprint();
  experiment.reset();
  experiment.advance(kAll);
  experiment.retrain(2, 1);
  experiment.advance(kAll);
  CHECK(experiment.fingerprint() == first);
}

TEST_CASE("a rate factor of 0 trains nothing") {
  Experiment experiment = trained();
  const std::string before = experiment.fingerprint();
  experiment.retrain(2, 0);
  experiment.advance(kAll);
  CHECK(experiment.fingerprint() == before);
  CHECK(experiment.history().size() == 3);
}

TEST_CASE("what is removed stays 0 through retraining, with every optimiser") {
  for (const char* optimiser : {"sgd", "momentum", "adam", "adamw"}) {
    ExperimentSettings settings = smallSettings("2-9-8-2");
    settings.optimiser = optimiser;
    settings.weightDecay = 0.01;
    CAPTURE(optimiser);
    Experiment experiment(settings);
    experiment.advance(kAll);
    experiment.setMask(2, everyThird(72));
    const Matrix<float> cut = experiment.weights(2);
    experiment.retrain(3, 1);
    experiment.advance(kAll);
    const Matrix<float>& weights = experiment.weights(2);
    CHECK(!equal(weights, cut));
    for (Index k = 0; k < weights.size(); ++k) {
      CHECK(experiment.mask(2).data()[k] == (k % 3 == 0 ? 1 : 0));
      if (k % 3 != 0) CHECK(weights.data()[k] == 0);
    }
  }
}

TEST_CASE("retrain names the setting that is wrong and changes nothing") {
  Experiment experiment = trained();
  const std::string before = experiment.fingerprint();
  CHECK(errorOf([&] { return experiment.retrain(0, 1), 0; }) ==
        "out-of-range: [retrain] epochs must be in [1, 100000], got 0");
  CHECK(errorOf([&] { return experiment.retrain(1.5, 1), 0; }) ==
        "invalid-argument: [retrain] epochs must be a whole number, got 1.5");
  CHECK(errorOf([&] { return experiment.retrain(1, 101), 0; }) ==
        "out-of-range: [retrain] rateFactor must be in [0, 100], got 101");
  CHECK(errorOf([&] { return experiment.retrain(1, -1), 0; }) ==
        "out-of-range: [retrain] rateFactor must be in [0, 100], got -1");
  CHECK(experiment.fingerprint() == before);
  CHECK(experiment.history().size() == 4);
  // A refused retraining does not count: the next one is the first.
  experiment.retrain(2, 1);
  experiment.advance(kAll);
  CHECK(experiment.fingerprint() == retrained(1));
}

TEST_CASE("a calibration is the first samples of a part, standardised, with their answers") {
  const Experiment experiment(smallSettings());
  const Calibration<float> calibration = experiment.calibration(5);
  REQUIRE(calibration.size() == 5);
  CHECK(calibration.targets.size() == 0);
  const Samples table = experiment.samples("train", 5);
  CHECK(calibration.labels == table.labels);
  CHECK(calibration.loss->id == "cross-entropy");
  CHECK(experiment.calibration(1e5).size() == static_cast<Index>(experiment.split().train.size()));
  CHECK(experiment.calibration(1e5, "test").size() == static_cast<Index>(experiment.split().test.size()));
  for (Index sample = 0; sample < 5; ++sample)
    for (Index feature = 0; feature < 2; ++feature)
      CHECK(static_cast<double>(calibration.samples(feature, sample)) ==
            experiment.standardisation().applied(static_cast<double>(table.values(sample, feature)), feature));
}

TEST_CASE("a calibration of numbers has targets, and no labels; an empty part gives none") {
  ExperimentSettings settings = smallSettings("2-6-1");
  settings.data = "plane";
  settings.validationFraction = 0;
  const Experiment experiment(settings);
  const Calibration<float> calibration = experiment.calibration(7);
  CHECK(calibration.labels.empty());
  CHECK(calibration.targets.rows() == 1);
  CHECK(calibration.targets.cols() == 7);
  CHECK(calibration.loss->id == "mean-squared-error");
  CHECK(experiment.calibration(7, "validation").size() == 0);
}

TEST_CASE("calibration names what is wrong") {
  const Experiment experiment(smallSettings());
  CHECK(errorOf([&] { return experiment.calibration(0); }) ==
        "out-of-range: [samples] samples must be in [1, 500000], got 0");
  CHECK(errorOf([&] { return experiment.calibration(1, "all"); }) ==
        "unknown-id: [samples] unknown part \"all\"; one of: train, validation, test");
}

TEST_CASE("setNetwork takes weights and masks, forgets the optimiser's memory, and goes on in its epochs") {
  Experiment experiment(smallSettings());
  const std::string start = experiment.fingerprint();
  const Network<float> network = experiment.network();
  experiment.advance(9);
  const Progress before = experiment.progress();
  const std::size_t reports = experiment.history().size();
  experiment.setNetwork(network);
  CHECK(experiment.fingerprint() == start);
  CHECK(experiment.progress().epoch == before.epoch);
  CHECK(experiment.progress().step == before.step);
  CHECK(experiment.history().size() == reports);
  experiment.advance(kAll);
  CHECK(experiment.history().size() == 4);
  CHECK(experiment.fingerprint() != start);
}

TEST_CASE("with patience, setNetwork forgets the best network of before") {
  ExperimentSettings settings = smallSettings();
  settings.patience = 2;
  Experiment experiment(settings);
  experiment.advance(kAll);
  Network<float> cut = experiment.network();
  cut.layer(0).weights()->setMask(Mask::Zero(6, 2));
  experiment.setNetwork(cut);
  experiment.retrain(4, 1);
  experiment.advance(kAll);
  CHECK(equal(experiment.weights(0), Matrix<float>::Zero(6, 2)));
}

TEST_CASE("setModel takes another network by its text and names, trains it, and reset brings the first back") {
  Experiment experiment(smallSettings("2-6-4-2"));
  const std::string start = experiment.fingerprint();
  experiment.advance(kAll);
  const Experiment other(smallSettings("2-3-tanh-2"));
  experiment.setModel({other.description(), other.network()});
  CHECK(std::get<std::string>(experiment.settings().network) == "2-3-tanh-2");
  CHECK(experiment.layerNames() == std::vector<std::string>{"dense1", "tanh1", "dense2"});
  CHECK(experiment.history().empty());
  CHECK(experiment.progress().epoch == 0);
  experiment.advance(kAll);
  CHECK(experiment.history().size() == 4);
  CHECK(experiment.weights(0).rows() == 3);
  experiment.reset();
  CHECK(experiment.fingerprint() == start);
  CHECK(std::get<std::string>(experiment.settings().network) == "2-6-relu-4-relu-2");
  CHECK(experiment.layerNames() == std::vector<std::string>{"dense1", "relu1", "dense2", "relu2", "dense3"});
}

}  // namespace experiment_retrain_test
