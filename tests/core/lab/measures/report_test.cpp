#include "lab/measures/report.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/lab/experiment_fixture.h"
#include "lab/cutting/pruning.h"
#include "support/distance.h"

namespace report_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::kAll;
using prune::testing::smallSettings;
using prune::testing::trained;

namespace {

void setArray(Experiment& experiment, std::string_view name, const std::vector<float>& values) {
  std::vector<Tensor> tensors = experiment.tensors();
  for (Tensor& tensor : tensors)
    if (tensor.name == name) tensor.values = values;
  experiment.setTensors(tensors);
}

/// x = -1 and +1, four times each, all for training, so that they are standardised already. A quarter of the labels is
/// not the sign of x. The network answers by the sign: z = (0, 2 x).
Experiment signs() {
  ExperimentSettings settings;
  settings.data = "table";
  Table table;
  table.classNames = {"minus", "plus"};
  table.values = Matrix<double>{{-1}, {-1}, {-1}, {-1}, {1}, {1}, {1}, {1}};
  table.labels = {0, 0, 0, 1, 1, 1, 1, 0};
  settings.table = table;
  settings.testFraction = 0;
  settings.network = "1-2";
  Experiment experiment(settings);
  setArray(experiment, "dense1.weights", {0, 2});
  setArray(experiment, "dense1.bias", {0, 0});
  return experiment;
}

void cutBy(Experiment& experiment, double fraction, std::string criterion = "magnitude") {
  PruneSettings settings;
  settings.criterion = std::move(criterion);
  settings.amount = fraction;
  static_cast<void>(cut(experiment, settings));
}

PruningReport reportOf(const Experiment& experiment) {
  return report(experiment, experiment.whole());
}

/// The class that each sample of a part is given, by what `predict` says.
std::vector<int> classesOf(Experiment& experiment, std::string_view part) {
  const Matrix<float> values = experiment.samples(part, kMaxSamples).values;
  const Matrix<float> outputs = experiment.predict(std::vector<double>(values.data(), values.data() + values.size()));
  std::vector<int> classes;
  for (Index i = 0; i < outputs.rows(); ++i) {
    Index best = outputs(i, 0) > 0.5F ? 1 : 0;
    if (outputs.cols() > 1) outputs.row(i).maxCoeff(&best);
    classes.push_back(static_cast<int>(best));
  }
  return classes;
}

std::vector<std::string> partsOf(const PruningReport& report) {
  std::vector<std::string> parts;
  for (const PartMeasures& part : report.parts) parts.emplace_back(part.part);
  return parts;
}

}  // namespace

TEST_CASE("an input is needed while one of its weights has a way to the outputs; without names it has its number") {
  Experiment experiment = trained("2-3-2");
  const auto told = [&] {
    std::string text;
    for (const InputReport& input : report(experiment, nullptr).inputs)
      text += input.name + (input.isNeeded ? " needed " : " idle ") + std::to_string(input.weightsKept) + "; ";
    return text;
  };
  const bool isNamed = !experiment.data().featureNames.empty();
  const std::string first = isNamed ? experiment.data().featureNames[0] : "1";
  const std::string second = isNamed ? experiment.data().featureNames[1] : "2";
  CHECK(told() == first + " needed 3; " + second + " needed 3; ");
  experiment.setMask(0, std::vector<double>{1, 0, 1, 0, 1, 1});
  CHECK(told() == first + " needed 3; " + second + " needed 1; ");
  experiment.setMask(2, std::vector<double>{1, 1, 0, 1, 1, 0});  // nobody hears the one unit that reads the second
  CHECK(told() == first + " needed 3; " + second + " idle 1; ");
}

TEST_CASE("layers: weights, kept, parameters and MACs of 2-3-2 with five of its first six weights gone") {
  Experiment experiment(smallSettings("2-3-2"));
  const std::vector<double> mask{0, 0, 0, 1, 0, 0};
  experiment.setMask(0, mask);
  const std::vector<LayerReport> layers = reportOf(experiment).layers;
  REQUIRE(layers.size() == 2);
  CHECK(layers[0].name == "dense1");
  CHECK(layers[0].weights == 6);
  CHECK(layers[0].kept == 1);
  CHECK(layers[0].parameters == 4);
  CHECK(layers[0].macs == 6);
  CHECK(layers[0].keptMacs == 1);
  CHECK(layers[1].name == "dense2");
  CHECK(layers[1].weights == 6);
  CHECK(layers[1].kept == 6);
  CHECK(layers[1].parameters == 8);
  CHECK(layers[1].keptMacs == 6);
}

TEST_CASE("layers: a convolution multiplies each weight once a step, a removed one never") {
  ExperimentSettings settings = presetSettings("heart");
  settings.samples = 120;
  settings.network = "conv(2,3)-bn-4";
  Experiment experiment(settings);
  const Index steps = experiment.data().shape.steps - 2;
  const Index weights = 2 * 3 * experiment.data().shape.channels;
  std::vector<double> mask(static_cast<std::size_t>(weights), 1);
  mask[0] = mask[4] = 0;
  experiment.setMask(0, mask);
  const std::vector<LayerReport> layers = reportOf(experiment).layers;
  CHECK(layers.front().name == "conv1");
  CHECK(layers.front().weights == weights);
  CHECK(layers.front().macs == weights * steps);
  CHECK(layers.front().keptMacs == (weights - 2) * steps);
  CHECK(layers.front().parameters == weights - 2 + 2);
}

TEST_CASE("parts and changes of one weight, by hand") {
  Experiment experiment = signs();
  const PruningReport whole = reportOf(experiment);
  CHECK(!whole.changes);
  REQUIRE(partsOf(whole) == std::vector<std::string>{"train"});
  CHECK(whole.parts[0].evaluation.samples() == 8);
  CHECK(whole.parts[0].evaluation.accuracy() == 0.75);
  // Six samples are right by a distance of 2, two are wrong by it; the engine computes in floats.
  CHECK(whole.parts[0].evaluation.loss() ==
        doctest::Approx((6 * std::log1p(std::exp(-2.0)) + 2 * std::log1p(std::exp(2.0))) / 8).epsilon(1e-6));

  experiment.setMask(0, std::vector<double>{1, 0});
  const PruningReport after = reportOf(experiment);
  CHECK(after.parts[0].evaluation.accuracy() == 0.5);
  CHECK(after.parts[0].evaluation.loss() == doctest::Approx(std::log(2.0)).epsilon(1e-6));
  CHECK(equal(after.parts[0].evaluation.confusion(), Matrix<double>{{4, 0}, {4, 0}}));
  CHECK(equal(after.parts[0].evaluation.recall(), Vector<double>{{1, 0}}));
  REQUIRE(after.changes);
  CHECK(after.changes->part == "train");
  // All four of x = 1: three were right, one is now.
  CHECK(after.changes->total == 4);
  CHECK(after.changes->worsened == 3);
  CHECK(after.changes->mended == 1);
  const Samples samples = experiment.samples("train", 8);
  REQUIRE(after.changes->samples.size() == 4);
  for (const ChangedAnswer& one : after.changes->samples) {
    CHECK(samples.values(one.row, 0) == 1);
    CHECK(one.before == 1);
    CHECK(one.after == 0);
    CHECK(one.label == samples.labels[static_cast<std::size_t>(one.row)]);
  }
}

TEST_CASE("changes after a cut are those between what predict says before and after, with one output or two") {
  for (const char* text : {"2-16-16-2", "2-16-16-1"}) {
    CAPTURE(text);
    ExperimentSettings settings = smallSettings(text);
    settings.samples = 400;
    settings.epochs = 10;
    if (std::string(text).ends_with("1")) settings.loss = "binary-cross-entropy";
    Experiment experiment(settings);
    experiment.advance(kAll);
    const std::vector<int> before = classesOf(experiment, "test");
    cutBy(experiment, 0.8);
    const std::vector<int> after = classesOf(experiment, "test");
    const std::vector<int> labels = experiment.samples("test", 400).labels;
    const AnswerChanges changes = reportOf(experiment).changes.value();
    CHECK(changes.part == "test");
    Index worsened = 0;
    Index mended = 0;
    std::vector<Index> rows;
    for (std::size_t i = 0; i < before.size(); ++i) {
      if (before[i] == after[i]) continue;
      rows.push_back(static_cast<Index>(i));
      (before[i] == labels[i] ? worsened : mended) += 1;
    }
    REQUIRE(rows.size() > 3);
    CHECK(changes.total == static_cast<Index>(rows.size()));
    CHECK(changes.worsened == worsened);
    CHECK(changes.mended == mended);
    REQUIRE(changes.samples.size() == rows.size());
    for (std::size_t k = 0; k < rows.size(); ++k) {
      const auto row = static_cast<std::size_t>(rows[k]);
      CHECK(changes.samples[k].row == rows[k]);
      CHECK(changes.samples[k].before == before[row]);
      CHECK(changes.samples[k].after == after[row]);
      CHECK(changes.samples[k].label == labels[row]);
    }
  }
}

TEST_CASE("every part that has samples is measured as evaluate measures it") {
  Experiment experiment = trained("2-16-2");
  cutBy(experiment, 0.5);
  const PruningReport report = reportOf(experiment);
  CHECK(partsOf(report) == std::vector<std::string>{"train", "validation", "test"});
  for (const PartMeasures& part : report.parts) {
    CAPTURE(part.part);
    const Evaluation evaluation = experiment.evaluate(part.part);
    CHECK(part.evaluation.samples() == evaluation.samples());
    CHECK(part.evaluation.accuracy() == evaluation.accuracy());
    CHECK(equal(part.evaluation.confusion(), evaluation.confusion()));
    // Other pieces, so float sums of another order.
    CHECK(part.evaluation.loss() == doctest::Approx(evaluation.loss()).epsilon(1e-6));
  }
}

TEST_CASE("a loaded network that has lost weights is what later cuts are compared with") {
  Experiment first = trained("2-16-16-2");
  PruneSettings settings;
  settings.amount = 0.7;
  cut(first, settings);
  Experiment second(smallSettings("2-16-16-2"));
  second.setTensors(first.tensors(), first.start());
  CHECK(second.whole() == nullptr);
  settings.amount = 0.95;
  cut(second, settings);
  REQUIRE(second.whole() != nullptr);
  Index kept = 0;
  for (const Mask& mask : masksOf(second.whole()->network)) kept += (mask.array() != 0).count();
  CHECK(kept == 96);
}

TEST_CASE("at most a thousand changes are listed, the first ones; all are counted") {
  ExperimentSettings settings = smallSettings("2-2");
  settings.samples = 1500;
  settings.testFraction = 0.8;
  Experiment experiment(settings);
  setArray(experiment, "dense1.weights", {0, 0, 0, 0});
  setArray(experiment, "dense1.bias", {1, 0});
  const Model<float> zeros{experiment.description(), experiment.network()};
  setArray(experiment, "dense1.bias", {0, 1});
  const AnswerChanges changes = report(experiment, &zeros).changes.value();
  CHECK(changes.total == 1200);
  CHECK(changes.worsened + changes.mended == 1200);
  const std::vector<int> labels = experiment.samples("test", 1200).labels;
  CHECK(changes.mended == std::count(labels.begin(), labels.end(), 1));
  REQUIRE(changes.samples.size() == 1000);
  CHECK(changes.samples.front().row == 0);
  CHECK(changes.samples.back().row == 999);
}

TEST_CASE("a cut that takes nothing changes no answer; numbers have no answers to change") {
  Experiment experiment = trained();
  cutBy(experiment, 0);
  CHECK_FALSE(reportOf(experiment).changes.has_value());
  ExperimentSettings settings = smallSettings("2-6-1");
  settings.data = "plane";
  Experiment numbers(settings);
  cutBy(numbers, 0.5);
  REQUIRE(numbers.whole());
  const PruningReport report = reportOf(numbers);
  CHECK(!report.changes);
  CHECK(report.parts[2].evaluation.confusion().size() == 0);
  CHECK(report.parts[2].evaluation.accuracy() == doctest::Approx(numbers.evaluate("test").accuracy()).epsilon(1e-6));
}

TEST_CASE("a shrunk network is compared with the whole one too, and a report changes nothing") {
  Experiment experiment = trained("2-16-16-2");
  cutBy(experiment, 0.5, "unit-in-l2");
  const PruningReport masked = reportOf(experiment);
  shrinkExperiment(experiment);
  const std::string before = experiment.fingerprint();
  const PruningReport shrunk = reportOf(experiment);
  CHECK(experiment.fingerprint() == before);
  CHECK(shrunk.changes.value().total == masked.changes.value().total);
  CHECK(shrunk.layers[1].weights < masked.layers[1].weights);
  CHECK(shrunk.layers[1].kept == shrunk.layers[1].weights);
}

}  // namespace report_test
