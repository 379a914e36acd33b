#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "core/lab/experiment_fixture.h"
#include "lab/cutting/pruning.h"
#include "lab/experiment/experiment.h"
#include "support/distance.h"

namespace experiment_movement_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::kAll;
using prune::testing::largestDistance;
using prune::testing::smallSettings;

namespace {

/// Plain descent, all training samples in one mini-batch.
ExperimentSettings wholeBatch(std::string network) {
  ExperimentSettings settings = smallSettings(std::move(network));
  settings.optimiser = "sgd";
  settings.learningRate = 0.1;
  settings.batchSize = 4096;
  return settings;
}

/// Past the evaluation of epoch 0, which takes a piece of work a part, and one mini-batch on.
void trainOneBatch(Experiment& experiment) {
  REQUIRE(experiment.advance(4) == 4);
  REQUIRE(experiment.progress().step == 1);
}

/// -w0 (w0 - w1) / rate: what plain descent from w0 to w1 has moved.
Scores movedBy(const Matrix<float>& before, const Matrix<float>& after, double rate) {
  const Scores from = before.cast<double>();
  return -(from.array() * (from - after.cast<double>()).array() / rate).matrix();
}

bool isZero(const std::vector<Scores>& movement) {
  for (const Scores& part : movement)
    if ((part.array() != 0).any()) return false;
  return true;
}

}  // namespace

TEST_CASE("movement is -sum of w dL/dw over the steps: a linear layer, against descent by hand in double") {
  ExperimentSettings settings = wholeBatch("1");
  settings.data = "plane";
  settings.epochs = 5;
  Experiment experiment(settings);
  const Calibration<float> all = experiment.calibration(1e5);
  // z = w x + b, L = mean (z - y)^2
  const Matrix<double> x = all.samples.cast<double>();
  const Matrix<double> y = all.targets.cast<double>();
  Matrix<double> w = experiment.weights(0).cast<double>();
  double b = 0;
  Scores wanted = Scores::Zero(1, 2);
  for (int epoch = 0; epoch < 5; ++epoch) {
    const Matrix<double> error = ((w * x).array() + b - y.array()).matrix() * (2.0 / static_cast<double>(x.cols()));
    const Matrix<double> gradient = error * x.transpose();
    wanted.array() -= w.array() * gradient.array();
    w -= 0.1 * gradient;
    b -= 0.1 * error.sum();
  }
  experiment.recordMovement(true);
  experiment.advance(kAll);
  REQUIRE(experiment.movement() != nullptr);
  REQUIRE(experiment.movement()->size() == 1);
  // The experiment counts in single precision: 24 bits, sums of 48 samples of about 1.
  CHECK(largestDistance(experiment.weights(0).cast<double>(), w) < 1e-5);
  CHECK(largestDistance((*experiment.movement())[0], wanted) < 1e-5);
  CHECK(wanted.cwiseAbs().minCoeff() > 1e-3);
}

TEST_CASE("movement of one step is -w0 (w0 - w1) / rate in every layer, and the next step adds to it") {
  Experiment experiment(wholeBatch("2-5-3-2"));
  experiment.recordMovement(true);
  const Network<float> before = experiment.network();
  trainOneBatch(experiment);
  const std::vector<Scores> first = *experiment.movement();
  REQUIRE(first.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    const Index layer = 2 * static_cast<Index>(i);
    // w0 - w1 has an error of 2^-24 |w0|, which is divided by a rate of 0.1; weights are below 4.
    CHECK(largestDistance(first[i], movedBy(before.layer(layer).weights()->value(),
                                            experiment.weights(static_cast<double>(layer)), 0.1)) < 1e-5);
    CHECK(first[i].cwiseAbs().maxCoeff() > 1e-3);
  }
  const Network<float> between = experiment.network();
  // Three parts are evaluated before the next mini-batch.
  experiment.advance(4);
  for (std::size_t i = 0; i < 3; ++i) {
    const auto layer = static_cast<double>(2 * i);
    const Scores second =
        movedBy(between.layer(2 * static_cast<Index>(i)).weights()->value(), experiment.weights(layer), 0.1);
    CHECK(largestDistance((*experiment.movement())[i], first[i] + second) < 1e-5);
  }
}

TEST_CASE("penalties are no part of the movement, though they move the weights") {
  ExperimentSettings settings = wholeBatch("2-5-3-2");
  Experiment plain(settings);
  settings.weightDecay = 0.5;
  settings.l1 = 0.1;
  Experiment pulled(settings);
  for (Experiment* one : {&plain, &pulled}) {
    one->recordMovement(true);
    trainOneBatch(*one);
  }
  CHECK_FALSE(equal(plain.weights(0), pulled.weights(0)));
  for (std::size_t i = 0; i < 3; ++i) CHECK(equal((*plain.movement())[i], (*pulled.movement())[i]));
}

TEST_CASE("recording changes no bit of the training, and is off at the start") {
  Experiment quiet(smallSettings());
  CHECK(quiet.movement() == nullptr);
  quiet.advance(kAll);
  CHECK(quiet.movement() == nullptr);
  Experiment recorded(smallSettings());
  recorded.recordMovement(true);
  recorded.advance(kAll);
  CHECK(recorded.fingerprint() == quiet.fingerprint());
  CHECK_FALSE(isZero(*recorded.movement()));
}

TEST_CASE("a removed weight does not move, also where the kept ones alone are multiplied") {
  Experiment experiment(wholeBatch("2-64-64-2"));
  std::vector<double> mask(4096, 0);
  for (std::size_t k = 0; k < mask.size(); k += 11) mask[k] = 1;
  experiment.setMask(2, mask);
  REQUIRE(experiment.network().layer(2).weights()->isCompressed());
  experiment.recordMovement(true);
  const Matrix<float> before = experiment.weights(2);
  trainOneBatch(experiment);
  const Scores& movement = (*experiment.movement())[1];
  CHECK(largestDistance(movement, movedBy(before, experiment.weights(2), 0.1)) < 1e-5);
  for (Index k = 0; k < 4096; ++k)
    if (k % 11 != 0) CHECK(movement.data()[k] == 0);
  CHECK((movement.array() != 0).any());
}

TEST_CASE("recordMovement forgets what was summed up; off takes it away") {
  Experiment experiment(smallSettings());
  experiment.recordMovement(true);
  CHECK(isZero(*experiment.movement()));
  experiment.advance(kAll);
  CHECK_FALSE(isZero(*experiment.movement()));
  experiment.recordMovement(true);
  CHECK(isZero(*experiment.movement()));
  experiment.recordMovement(false);
  CHECK(experiment.movement() == nullptr);
}

TEST_CASE("the sums go on through retraining, a mask and a cut; other layers and a reset start them at 0") {
  Experiment experiment(smallSettings("2-6-4-2"));
  experiment.recordMovement(true);
  experiment.advance(kAll);
  const std::vector<Scores> first = *experiment.movement();
  cut(experiment, PruneSettings{});
  CHECK(equal((*experiment.movement())[0], first[0]));
  experiment.retrain(1, 1);
  CHECK(equal((*experiment.movement())[0], first[0]));
  experiment.advance(kAll);
  CHECK_FALSE(equal((*experiment.movement())[0], first[0]));
  PruneSettings units;
  units.criterion = "unit-in-l2";
  units.scope = "global";  // so that a path from the inputs to the outputs is left
  cut(experiment, units);
  shrinkExperiment(experiment);
  REQUIRE(experiment.movement() != nullptr);
  CHECK(isZero(*experiment.movement()));
  CHECK((*experiment.movement())[1].rows() == experiment.weights(2).rows());
  CHECK((*experiment.movement())[1].rows() < 4);
  experiment.retrain(1, 1);
  experiment.advance(kAll);
  CHECK_FALSE(isZero(*experiment.movement()));
  experiment.reset();
  CHECK(isZero(*experiment.movement()));
  CHECK((*experiment.movement())[1].rows() == 4);
}

TEST_CASE("a cut by movement takes the lowest sums: those that moved towards 0") {
  Experiment experiment(smallSettings("2-6-4-2"));
  experiment.recordMovement(true);
  experiment.advance(kAll);
  const std::vector<Scores> movement = *experiment.movement();
  PruneSettings settings;
  settings.criterion = "movement";
  settings.amountKind = "threshold";
  settings.amount = 0;
  Index below = 0;
  for (const Scores& part : movement) below += (part.array() < 0).count();
  CHECK(below > 0);
  CHECK(cut(experiment, settings).removed == below);
  for (std::size_t i = 0; i < 3; ++i)
    CHECK(equal(experiment.mask(static_cast<double>(2 * i)), (movement[i].array() >= 0).cast<std::uint8_t>().matrix()));
}

}  // namespace experiment_movement_test
