#include "deploy/int8/fine_tuning.h"

#include <doctest/doctest.h>

#include "core/deploy/plain_fixture.h"
#include "deploy/int8/engine.h"
#include "support/distance.h"

namespace fine_tuning_test {

using namespace prune;
using namespace prune::testing;
using deploy::FineTuning;
using deploy::PlainNetwork;

namespace {

/// A network, samples, and the answers of another network of the same kind to them.
struct Task {
  PlainNetwork plain;
  Calibration<float> training;
  std::vector<deploy::Range> ranges;
};

Task taskOf(const Net& net, double keepFraction) {
  const Model<float> model = randomlyMasked<float>(net.text, net.input, keepFraction);
  Task task{plainOf(model.network), regressionFor(model.network, 160), {}};
  task.training.targets = outputsOf(randomModel<float>(net.text, net.input, 2).network, task.training.samples);
  task.ranges = deploy::rangesOf(task.plain, task.training.samples, deploy::rangeRules()[0]);
  return task;
}

deploy::FineTuneOptions optionsFor(const Task& task, Index epochs) {
  deploy::FineTuneOptions options;
  options.step.loss = task.training.loss;
  options.step.optimiser = &optimiser<float>("test", "adam");
  options.learningRate = 1e-3;
  options.epochs = epochs;
  return options;
}

double int8Loss(const PlainNetwork& plain, const std::vector<deploy::Range>& ranges, const Calibration<float>& on) {
  const deploy::QuantisedNetwork network = deploy::quantise(plain, ranges, {});
  const Matrix<float> outputs =
      deploy::dequantised(deploy::int8Outputs(network, deploy::quantisedInputs(network, on.samples)), network.to());
  return static_cast<double>((outputs - on.targets).squaredNorm());
}

}  // namespace

TEST_CASE("fine-tuning: lowers the loss of the 8-bit network") {
  for (const std::size_t net : {0U, 1U, 3U, 4U, 8U, 9U, 10U}) {
    const Task task = taskOf(deviceNets()[net], 0.7);
    CAPTURE(deviceNets()[net].text);
    FineTuning tuning(task.plain, task.ranges, task.training, optionsFor(task, 20), Rng(3));
    CHECK(tuning.steps() == 100);
    CHECK(tuning.advance(1'000) == 100);
    CHECK(tuning.advance(1) == 0);
    CHECK(int8Loss(tuning.network(), tuning.ranges(), task.training) <
          0.9 * int8Loss(task.plain, task.ranges, task.training));
  }
}

TEST_CASE("fine-tuning: removed weights stay removed") {
  const Task task = taskOf(deviceNets()[3], 0.4);
  FineTuning tuning(task.plain, task.ranges, task.training, optionsFor(task, 2), Rng(3));
  tuning.advance(1'000);
  const PlainNetwork after = tuning.network();
  for (std::size_t i = 0; i < after.layers.size(); ++i) {
    const auto& layer = after.layers[i];
    CHECK(layer.mask == task.plain.layers[i].mask);
    CHECK((layer.mask.array() != 0 || layer.weights.array() == 0).all());
  }
}

TEST_CASE("fine-tuning: in pieces it gives the same bits as at once") {
  const Task task = taskOf(deviceNets()[1], 0.5);
  FineTuning whole(task.plain, task.ranges, task.training, optionsFor(task, 3), Rng(7));
  FineTuning pieces(task.plain, task.ranges, task.training, optionsFor(task, 3), Rng(7));
  whole.advance(1'000);
  while (pieces.advance(4) > 0) {
  }
  for (std::size_t i = 0; i < task.plain.layers.size(); ++i)
    CHECK(equal(whole.network().layers[i].weights, pieces.network().layers[i].weights));
}

TEST_CASE("fine-tuning: without steps the network is the one that was given") {
  const Task task = taskOf(deviceNets()[2], 0.5);
  FineTuning tuning(task.plain, task.ranges, task.training, optionsFor(task, 1), Rng(7));
  for (std::size_t i = 0; i < task.plain.layers.size(); ++i)
    CHECK(equal(tuning.network().layers[i].weights, task.plain.layers[i].weights));
}

}  // namespace fine_tuning_test
