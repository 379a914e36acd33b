#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "core/lab/experiment_fixture.h"
#include "lab/cutting/pruning.h"
#include "prune/healing/heal.h"
#include "prune/surgery/bridge.h"
#include "support/distance.h"
#include "support/error_of.h"
#include "support/sanitized.h"

namespace pruning_surgery_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;
using prune::testing::kAll;
using prune::testing::largestDistance;
using prune::testing::smallSettings;
using prune::testing::trained;

namespace {

PruneSettings healedBy(std::string healing, double amount = 0.5) {
  PruneSettings settings;
  settings.amount = amount;
  settings.healing = std::move(healing);
  return settings;
}

/// Points of the plane (x + y) / 4 without noise.
Experiment plane(std::string network) {
  ExperimentSettings settings = smallSettings(std::move(network));
  settings.data = "plane";
  settings.noise = 0;
  return Experiment(settings);
}

void setArray(Experiment& experiment, std::string_view name, const std::vector<float>& values) {
  std::vector<Tensor> tensors = experiment.tensors();
  for (Tensor& tensor : tensors)
    if (tensor.name == name) tensor.values = values;
  experiment.setTensors(tensors);
}

/// What the network gives for the training samples, before any link.
Matrix<float> outputs(Experiment& experiment) {
  const Matrix<float> values = experiment.samples("train", 1000).values;
  const std::vector<double> list(values.data(), values.data() + values.size());
  return experiment.predict(list);
}

}  // namespace

TEST_CASE("healing none leaves what is kept as it is, bit for bit, and the loss is told once") {
  Experiment experiment = trained("2-16-16-2");
  const Network<float> before = experiment.network();
  const CutResult result = cut(experiment, healedBy("none"));
  CHECK(result.lossHealed == result.lossCut);
  CHECK(result.healingStep == 1);
  CHECK(result.lossBefore == meanLoss(before, experiment.calibration(2000)));
  CHECK(result.lossCut == meanLoss(experiment.network(), experiment.calibration(2000)));
  for (const Index layer : weightLayers(before)) {
    const Matrix<float> whole = before.layer(layer).weights()->value();
    const Mask& mask = experiment.network().layer(layer).weights()->mask();
    CHECK(equal(experiment.network().layer(layer).weights()->value(), whole.cwiseProduct(mask.cast<float>())));
  }
}

TEST_CASE("least squares do not raise the loss above that of the cut, for a linear layer that fits its targets") {
  // The network gives just the targets, so the loss is the mean square that is minimised. With its ridge on the change
  // the minimum is no higher than at no change, which is the cut; the last digits are float sums.
  for (const double damping : {0.0, 1e-3, 1.0}) {
    Experiment experiment = plane("1");
    setArray(experiment, "dense1.weights", {0.25F, 0.25F});
    setArray(experiment, "dense1.bias", {0});
    PruneSettings settings = healedBy("least-squares");
    settings.damping = damping;
    const CutResult result = cut(experiment, settings);
    CAPTURE(damping);
    CHECK(result.removed == 1);
    CHECK(result.lossBefore < 1e-10);
    CHECK(result.lossCut > 1e-3);
    CHECK(result.lossHealed <= result.lossCut * (1 + 1e-5));
  }
}

TEST_CASE("least squares bring a cut last layer nearer to what it computed before") {
  Experiment plain = plane("2-12-1");
  plain.advance(kAll);
  Experiment healed = plane("2-12-1");
  healed.advance(kAll);
  const Matrix<float> before = outputs(plain);
  PruneSettings settings = healedBy("none");
  settings.layers = {2};
  cut(plain, settings);
  settings.healing = "least-squares";
  cut(healed, settings);
  CHECK(equal(plain.mask(2), healed.mask(2)));
  CHECK((outputs(healed) - before).squaredNorm() < (outputs(plain) - before).squaredNorm());
}

TEST_CASE("the OBS update is taken back as far as it raises the loss: circle, 2-8-8-2, 30 % by magnitude") {
  ExperimentSettings settings;
  settings.data = "circle";
  settings.network = "2-8-8-2";
  settings.epochs = 200;
  Experiment experiment(settings);
  experiment.advance(kAll);
  const CutResult result = cut(experiment, healedBy("obs-update", 0.3));
  CHECK(result.lossHealed <= result.lossCut);
  CHECK(result.healingStep < 1);
  CHECK(result.healingStep > 0);
}

TEST_CASE("every healing keeps the masks of the plain cut") {
  Experiment plain = trained("2-16-16-2");
  cut(plain, healedBy("none", 0.8));
  for (const Healing& healing : healings()) {
    if (prune::testing::isTooLong(healing.id)) continue;
    Experiment experiment = trained("2-16-16-2");
    const CutResult result = cut(experiment, healedBy(std::string(healing.id), 0.8));
    CAPTURE(healing.id);
    CHECK(std::isfinite(result.lossHealed));
    CHECK(result.lossHealed == meanLoss(experiment.network(), experiment.calibration(2000)));
    for (const double layer : {0, 2, 4}) CHECK(equal(experiment.mask(layer), plain.mask(layer)));
  }
}

TEST_CASE("every criterion that needs no training cuts what it is asked for, and the same twice") {
  for (const Criterion& criterion : criteria()) {
    if (criterion.grain == Grain::Layer || criterion.needs == Needs::Training) continue;
    const std::string id(criterion.id);
    if (prune::testing::isTooLong(id)) continue;
    CAPTURE(id);
    std::vector<std::string> prints;
    for (int run = 0; run < 2; ++run) {
      Experiment experiment(smallSettings("2-16-16-2"));
      experiment.advance(10);
      const Index count = criterion.grain == Grain::Input ? 1 : 9;
      PruneSettings settings = healedBy("least-squares", static_cast<double>(count));
      settings.criterion = id;
      settings.amountKind = "count";
      CHECK(cut(experiment, settings).removed == count);
      prints.push_back(experiment.fingerprint());
    }
    CHECK(prints[0] == prints[1]);
  }
}

TEST_CASE("shrinking makes a smaller network that predicts the same, and reset brings back the first") {
  Experiment experiment(smallSettings("2-16-16-2"));
  const std::string start = experiment.fingerprint();
  experiment.advance(kAll);
  PruneSettings settings = healedBy("none");
  settings.criterion = "unit-in-l2";
  cut(experiment, settings);
  const Matrix<float> before = outputs(experiment);
  const ShrinkResult result = shrinkExperiment(experiment);
  CHECK(result.parametersBefore == 354);
  CHECK(result.parameters < result.parametersBefore);
  CHECK(result.parameters == experiment.network().parameterCount());
  // Sums of 16 terms of size 1 in another order: some units of 1e-7.
  CHECK(result.largestDifference < 1e-5);
  CHECK(largestDistance(outputs(experiment), before) < 1e-5);
  experiment.advance(kAll);
  CHECK(experiment.history().size() == 4);
  experiment.reset();
  CHECK(experiment.fingerprint() == start);
  CHECK(std::get<std::string>(experiment.settings().network) == "2-16-relu-16-relu-2");
}

TEST_CASE("shrinking a network that lost no unit changes no number") {
  Experiment experiment = trained("2-16-16-2");
  const std::string before = experiment.fingerprint();
  const ShrinkResult result = shrinkExperiment(experiment);
  CHECK(result.parameters == result.parametersBefore);
  CHECK(result.largestDifference == 0);
  CHECK(experiment.fingerprint() == before);
}

TEST_CASE("a hidden layer is taken out over each bridge, and reset brings it back") {
  for (const Bridge& bridge : bridges()) {
    CAPTURE(bridge.id);
    Experiment experiment(smallSettings("2-16-16-2"));
    const std::string start = experiment.fingerprint();
    experiment.advance(kAll);
    takeOutLayer(experiment, 2, bridge.id, 2000);
    CHECK(experiment.layerNames() == std::vector<std::string>{"dense1", "relu1", "dense2"});
    CHECK(std::get<std::string>(experiment.settings().network) == "2-16-relu-2");
    CHECK(outputs(experiment).allFinite());
    experiment.retrain(1, 1);
    experiment.advance(kAll);
    experiment.reset();
    CHECK(experiment.fingerprint() == start);
  }
}

TEST_CASE("the product takes out a linear layer without a change") {
  ExperimentSettings settings = smallSettings();
  settings.network = NetworkDescription{{1, 2},
                                        {{.type = "dense", .units = 9},
                                         {.type = "activation"},
                                         {.type = "dense", .units = 5},
                                         {.type = "dense", .units = 2}}};
  Experiment experiment(settings);
  experiment.advance(kAll);
  const Matrix<float> before = outputs(experiment);
  takeOutLayer(experiment, 2, "product", 2000);
  // Rounding of float products: probabilities are near 1e-7 each.
  CHECK(largestDistance(outputs(experiment), before) < 1e-5);
}

TEST_CASE("what cannot be taken out is named, and nothing changes") {
  Experiment experiment = trained("2-6-5-2");
  const std::string before = experiment.fingerprint();
  const auto error = [&](double layer, std::string_view bridge, double samples = 100) {
    return errorOf([&] { return takeOutLayer(experiment, layer, bridge, samples), 0; });
  };
  CHECK(error(4, "product") == "invalid-argument: [removeLayer] layer must be a hidden one with weights, got dense3");
  CHECK(error(1, "product") == "invalid-argument: [removeLayer] layer must be a hidden one with weights, got relu1");
  CHECK(error(5, "product") == "out-of-range: [removeLayer] layer must be in [0, 4], got 5");
  CHECK(error(0, "rope") ==
        "unknown-id: [removeLayer] unknown bridge \"rope\"; one of: identity, product, least-squares");
  CHECK(error(2, "identity")
            .starts_with("invalid-argument: [removeLayer] layers[2] (dense) must give the shape that "
                         "it takes for identity to stand there: 6 enters it, 5 is taken by layers[4]"));
  CHECK(error(2, "least-squares", 0) == "out-of-range: [samples] samples must be in [1, 500000], got 0");
  CHECK(experiment.fingerprint() == before);
  CHECK(experiment.history().size() == 4);
}

}  // namespace pruning_surgery_test
