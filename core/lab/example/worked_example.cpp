#include "lab/example/worked_example.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/check.h"
#include "base/fingerprint.h"
#include "lab/example/article.h"
#include "prune/criteria/data_free/sensitivity.h"
#include "prune/criterion.h"
#include "prune/ranking/select.h"

namespace prune {

namespace {

constexpr std::string_view kWorkedExample = "workedExample";
constexpr double kLargestWeight = 1000;

void checkList(std::string_view name, const Vector<double>& list, Index length) {
  checkSize(kWorkedExample, name, list.size(), length);
  checkEntries(kWorkedExample, name, std::span(list.data(), static_cast<std::size_t>(length)), kLargestWeight);
}

/// A part that can be cut: a connection of W or v, or a neuron.
struct Part {
  std::string id;
  enum class Kind { Weight, OutputWeight, Neuron } kind;
  Index row;
  Index column;
};

const std::vector<Part>& parts() {
  static const std::vector<Part> kParts = [] {
    std::vector<Part> all;
    for (Index i = 0; i < article::kHidden; ++i)
      for (Index j = 0; j < article::kInputs; ++j)
        all.push_back({textFrom({"w", i + 1, j + 1}), Part::Kind::Weight, i, j});
    for (Index i = 0; i < article::kHidden; ++i)
      all.push_back({textFrom({"v", i + 1}), Part::Kind::OutputWeight, 0, i});
    for (Index i = 0; i < article::kHidden; ++i) all.push_back({textFrom({"o", i + 1}), Part::Kind::Neuron, i, 0});
    return all;
  }();
  return kParts;
}

std::span<const Part> weightParts() {
  return std::span(parts()).first(static_cast<std::size_t>(article::kHidden * article::kInputs));
}

void checkSettings(const WorkedExampleSettings& settings) {
  checkSize(kWorkedExample, "weights", settings.weights.rows(), article::kHidden);
  checkSize(kWorkedExample, "weights[0]", settings.weights.cols(), article::kInputs);
  checkEntries(kWorkedExample, "weights", settings.weights, kLargestWeight);
  checkList("input", settings.input, article::kInputs);
  checkList("outputWeights", settings.outputWeights, article::kHidden);
  checkReal(kWorkedExample, "threshold", settings.threshold, 0, kLargestWeight);
}

DenseNetwork<double> makeNetwork(const WorkedExampleSettings& settings) {
  DenseNetwork<double> network = denseNetwork<double>(
      {article::kInputs, article::kHidden, 1}, activation(kWorkedExample, settings.activation), activations().front());
  network.layer(0).weights.value = settings.weights;
  network.layer(1).weights.value = settings.outputWeights.transpose();
  return network;
}

Run run(const DenseNetwork<double>& network, const Vector<double>& input) {
  const std::vector<LayerTrace<double>> traces = trace<double>(network, input.transpose());
  return {traces[0].preactivation.transpose(), traces[0].activation.transpose(), traces[1].activation(0, 0)};
}

Run runWithMask(DenseNetwork<double> network, const Mask& mask, const Vector<double>& input) {
  network.layer(0).weights.mask = mask;
  return run(network, input);
}

/// What stands under the root in a reading of the sensitivity.
Matrix<double> squaredNorms(std::string_view id, const Matrix<double>& weights) {
  if (id == article::kPrinted) return article::printedSquaredNorms();
  for (const Sensitivity& reading : kSensitivities)
    if (reading.id == id) return reading.squaredNorms(weights);
  return Matrix<double>::Ones(weights.rows(), weights.cols());
}

std::vector<SensitivityReport> reportSensitivities(const DenseNetwork<double>& network,
                                                   const WorkedExampleSettings& settings) {
  std::vector<SensitivityReport> reports;
  for (const Reading& reading : sensitivityReadings()) {
    SensitivityReport report;
    report.id = reading.id;
    report.squaredNorms = squaredNorms(reading.id, settings.weights);
    report.scores =
        reading.id == article::kPrinted
            ? ratioToNorms(settings.weights, report.squaredNorms)
            : score(kWorkedExample, criterion(kWorkedExample, reading.id), {.weights = {settings.weights}}).front();
    report.mask = keepFromThreshold(report.scores, settings.threshold);
    report.run = runWithMask(network, report.mask, settings.input);
    reports.push_back(std::move(report));
  }
  return reports;
}

/// Applies the hand edits to the masks: cuts first, so that a weight can be kept but a cut neuron is cut.
void applyHandEdits(DenseNetwork<double>& network, const WorkedExampleSettings& settings) {
  for (const std::string& id : settings.keep) {
    const Part& part = findById(kWorkedExample, "weight-to-keep", weightParts(), id);
    network.layer(0).weights.mask(part.row, part.column) = 1;
  }
  for (const std::string& id : settings.cut) {
    const Part& part = findById(kWorkedExample, "part-to-cut", std::span(parts()), id);
    switch (part.kind) {
      case Part::Kind::Weight:
        network.layer(0).weights.mask(part.row, part.column) = 0;
        break;
      case Part::Kind::OutputWeight:
        network.layer(1).weights.mask(0, part.column) = 0;
        break;
      case Part::Kind::Neuron:
        network.removeUnit(0, part.row);
        break;
    }
  }
}

std::vector<std::string> removedConnections(const DenseNetwork<double>& network) {
  std::vector<std::string> ids;
  for (const Part& part : parts()) {
    if (part.kind == Part::Kind::Neuron) continue;
    const Index layer = part.kind == Part::Kind::Weight ? 0 : 1;
    if (network.layer(layer).weights.mask(part.row, part.column) == 0) ids.push_back(part.id);
  }
  return ids;
}

std::vector<ContributionReport> reportContributions(const article::Situation& before, const article::Situation& after) {
  std::vector<ContributionReport> reports;
  for (const article::Contribution& reading : article::contributions())
    reports.push_back({reading.id, reading.shares(before), reading.shares(after)});
  return reports;
}

std::vector<ActivationReport> reportActivations(const Vector<double>& preactivations) {
  std::vector<ActivationReport> reports;
  for (const Activation& function : activations()) {
    const Vector<double> outputs = preactivations.unaryExpr(function.value);
    const Vector<double> rounded = (outputs * 10).array().round() / 10;
    const bool agrees = ((rounded - article::printedOutputs()).array().abs() < 1e-9).all();
    reports.push_back({function.id, outputs, agrees});
  }
  return reports;
}

std::vector<PartReport> reportParts(const DenseNetwork<double>& network, const Vector<double>& input) {
  std::vector<PartReport> reports;
  for (const Part& part : parts()) {
    if (part.kind == Part::Kind::Weight)
      reports.push_back({part.id, removeWeight(network, 0, part.row, part.column, input)});
    if (part.kind == Part::Kind::Neuron) reports.push_back({part.id, removeNeuron(network, 0, part.row, input)});
  }
  return reports;
}

std::string fingerprintOf(const DenseNetwork<double>& network, const Run& after) {
  Fingerprint fingerprint;
  for (Index i = 0; i < network.layerCount(); ++i) {
    fingerprint.add(network.layer(i).weights.value);
    fingerprint.add(network.layer(i).weights.mask);
  }
  fingerprint.add(after.outputs);
  fingerprint.add(after.y);
  return fingerprint.text();
}

article::Situation situation(const DenseNetwork<double>& network, const WorkedExampleSettings& settings,
                             const Run& result) {
  return {network.layer(0).weights.effective(), settings.input, result.outputs, network.layer(1).weights.effective()};
}

}  // namespace

WorkedExampleSettings articleSettings() {
  WorkedExampleSettings settings;
  settings.weights = article::weights();
  settings.input = article::input();
  settings.outputWeights = Vector<double>::Ones(article::kHidden);
  settings.activation = "softsign";
  settings.reading = "row";
  settings.threshold = article::kThreshold;
  return settings;
}

std::vector<Reading> sensitivityReadings() {
  std::vector<Reading> readings{{article::kPrinted, {"原文印出", "as printed"}, "|w_ij| / sqrt(printed denominator)"}};
  for (const Sensitivity& reading : kSensitivities) readings.push_back({reading.id, reading.name, reading.formula});
  const Criterion& magnitude = criterion(kWorkedExample, "magnitude");
  readings.push_back({magnitude.id, magnitude.name, magnitude.formula});
  return readings;
}

std::vector<Reading> contributionReadings() {
  std::vector<Reading> readings;
  for (const article::Contribution& reading : article::contributions())
    readings.push_back({reading.id, reading.name, reading.formula});
  return readings;
}

std::vector<std::string> workedExampleParts() {
  std::vector<std::string> ids;
  for (const Part& part : parts()) ids.push_back(part.id);
  return ids;
}

WorkedExample computeWorkedExample(const WorkedExampleSettings& settings) {
  checkSettings(settings);
  const DenseNetwork<double> whole = makeNetwork(settings);
  WorkedExample example;
  example.sensitivities = reportSensitivities(whole, settings);
  const SensitivityReport& chosen =
      findById(kWorkedExample, "reading", std::span<const SensitivityReport>(example.sensitivities), settings.reading);

  DenseNetwork<double> pruned = whole;
  pruned.layer(0).weights.mask = chosen.mask;
  applyHandEdits(pruned, settings);

  example.before = run(whole, settings.input);
  example.after = run(pruned, settings.input);
  example.change = example.after.y - example.before.y;
  example.mask = pruned.layer(0).weights.mask;
  example.outputMask = pruned.layer(1).weights.mask;
  example.removed = removedConnections(pruned);
  example.connectionCount = example.mask.size() + example.outputMask.size();
  example.removedShare = static_cast<double>(example.removed.size()) / static_cast<double>(example.connectionCount);
  example.activations = reportActivations(example.before.preactivation);
  example.norms = matrixNorms(settings.weights);
  example.contributions =
      reportContributions(situation(whole, settings, example.before), situation(pruned, settings, example.after));
  example.parts = reportParts(whole, settings.input);
  example.fingerprint = fingerprintOf(pruned, example.after);
  return example;
}

}  // namespace prune
