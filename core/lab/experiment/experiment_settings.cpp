#include "lab/experiment/experiment_settings.h"

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "data/class_weights.h"
#include "data/part_counts.h"
#include "nn/description/network_text.h"

namespace prune {

namespace {

constexpr std::string_view kExperiment = "experiment";
constexpr double kLargestRate = 100;

double real(std::string_view name, double value, double low, double high) {
  return checkReal(kExperiment, name, value, low, high);
}

Index whole(std::string_view name, double value, Index low, Index high) {
  return checkWhole(kExperiment, name, value, low, high);
}

}  // namespace

ExperimentSettings presetSettings(std::string_view data) {
  ExperimentSettings settings;
  settings.data = data;
  if (data == kTableId) {
    settings.network = "dense(16)-dense(8)-";
    return settings;
  }
  const DataSource& source = dataSource(kExperiment, data);
  const TrainingPreset& preset = source.training;
  settings.network = std::string(source.network);
  settings.optimiser = preset.optimiser;
  settings.learningRate = preset.learningRate;
  settings.batchSize = static_cast<double>(preset.batchSize);
  settings.epochs = static_cast<double>(preset.epochs);
  settings.weightDecay = preset.weightDecay;
  settings.schedule = preset.schedule;
  settings.testFraction = preset.testFraction;
  return settings;
}

Rng streamOf(double seed, Stream stream) {
  constexpr std::uint64_t kGolden = 0x9e3779b97f4a7c15U;
  return Rng(static_cast<std::uint64_t>(seed) + kGolden * (static_cast<std::uint64_t>(stream) + 1));
}

Dataset makeData(ExperimentSettings& settings) {
  const std::uint64_t seed = checkSeed(kExperiment, "seed", settings.seed);
  if (settings.data == kTableId) {
    if (!settings.table) fail("experiment", "table-missing");
    return tableDataset(std::move(*settings.table));
  }
  DataOptions options;
  options.samples = whole("samples", settings.samples, 0, kMaxSamples);
  options.noise = settings.noise < 0 ? -1 : real("noise", settings.noise, 0, 1);
  options.seed = seed;
  options.asset = settings.asset;
  return dataSource(kExperiment, settings.data).make(options);
}

Split makeSplit(ExperimentSettings& settings, const Dataset& data) {
  const double test = real("testFraction", settings.testFraction, 0, 0.9);
  const double validation = real("validationFraction", settings.validationFraction, 0, 0.9);
  settings.splitSeed = settings.splitSeed == -1
                           ? settings.seed
                           : static_cast<double>(checkSeed(kExperiment, "splitSeed", settings.splitSeed));
  Rng rng = streamOf(settings.splitSeed, Stream::Split);
  if (settings.folds == 0 && data.parts.empty()) return split(data, test, validation * (1 - test), rng);
  if (settings.folds == 0) return splitAsGiven(data, validation, rng);
  if (!data.parts.empty()) fail(kExperiment, "folds-with-parts", settings.folds);
  if (settings.folds == -1) {
    if (data.subjects.empty()) fail(kExperiment, "folds-without-subjects");
    settings.folds = static_cast<double>(subjectCount(data));
  }
  const Index folds = whole("folds", settings.folds, 2, kMaxSamples);
  return splitFold(data, folds, whole("fold", settings.fold, 0, folds - 1), validation, rng);
}

namespace {

/// Whether a text is two plain numbers or more, the first not the number of inputs and the last not that of outputs.
bool isHiddenLayers(std::string_view text, Shape input, Index outputs) {
  const std::string_view layers = text.substr(0, text.find(' '));
  const std::size_t first = layers.find('-');
  const bool isPlain = first != 0 && first != std::string_view::npos && layers.back() != '-' &&
                       layers.find_first_not_of("0123456789-") == std::string_view::npos;
  if (!isPlain || input.steps > 1) return false;
  return layers.substr(0, first) != toText(input) && layers.substr(layers.rfind('-') + 1) != std::to_string(outputs);
}

/// A network's text with the inputs and outputs that it leaves to the data.
std::string completed(const std::string& text, Shape input, Index outputs) {
  const std::size_t bracket = text.rfind(')');
  const std::size_t end = std::min(text.find(' ', bracket == std::string::npos ? 0 : bracket), text.size());
  std::string layers = text.substr(0, end);
  if (isHiddenLayers(text, input, outputs)) layers = "-" + layers + "-";
  if (layers.size() > 1 && layers.front() == '-') layers = toText(input) + layers;
  if (!layers.empty() && layers.back() == '-') layers += std::to_string(outputs);
  return layers + text.substr(end);
}

}  // namespace

NetworkDescription makeDescription(const ExperimentSettings& settings, const Dataset& data) {
  const Shape input = data.shape;
  if (const auto* description = std::get_if<NetworkDescription>(&settings.network)) {
    if (description->input != input)
      fail("experiment", "other-network-input", toText(input), toText(description->input));
    return *description;
  }
  return parseNetwork(completed(std::get<std::string>(settings.network), input, data.outputs()), input);
}

namespace {

const Loss<float>& chosenLoss(const ExperimentSettings& settings, const Dataset& data) {
  const bool isClasses = data.task == Task::Classification;
  if (settings.loss == "auto") return loss<float>(kExperiment, isClasses ? "cross-entropy" : "mean-squared-error");
  const Loss<float>& chosen = loss<float>(kExperiment, settings.loss);
  if (!isClasses && chosen.id != "mean-squared-error") fail("experiment", "loss-for-numbers", settings.loss);
  return chosen;
}

/// A network must answer for what the data ask.
void checkOutputs(const Loss<float>& loss, Index outputs, const Dataset& data) {
  const bool isOneForTwo = data.task == Task::Classification && data.outputs() == 2 && outputs == 1;
  if (outputs == data.outputs() || (isOneForTwo && loss.id != "cross-entropy")) return;
  const Phrase what = data.task == Task::Classification ? Phrase("classes") : Phrase("targets");
  fail("experiment", "other-outputs", data.outputs(), data.outputs(), what, outputs);
}

}  // namespace

TrainOptions makeOptions(const ExperimentSettings& settings, const Dataset& data, const Split& split, Index outputs) {
  TrainOptions options;
  options.step.loss = &chosenLoss(settings, data);
  checkOutputs(*options.step.loss, outputs, data);
  options.step.optimiser = &optimiser<float>(kExperiment, settings.optimiser);
  options.step.tuning.momentum = real("momentum", settings.momentum, 0, 0.9999);
  const double decay = real("weightDecay", settings.weightDecay, 0, kLargestRate);
  const bool isDecoupled = options.step.optimiser->id == "adamw";
  options.step.tuning.weightDecay = isDecoupled ? decay : 0;
  options.step.regulariser = {isDecoupled ? 0 : decay, real("l1", settings.l1, 0, kLargestRate),
                              real("hoyer", settings.hoyer, 0, kLargestRate)};
  options.learningRate = real("learningRate", settings.learningRate, 0, kLargestRate);
  options.batchSize = whole("batchSize", settings.batchSize, 1, 4096);
  options.epochs = whole("epochs", settings.epochs, 1, 100'000);
  options.schedule = &schedule(kExperiment, settings.schedule);
  options.scheduling.warmupEpochs = real("warmupEpochs", settings.warmupEpochs, 0, 1e5);
  options.scheduling.stepEpochs = real("stepEpochs", settings.stepEpochs, 1, 1e5);
  options.scheduling.stepFactor = real("stepFactor", settings.stepFactor, 0, 1);
  options.patience = whole("patience", settings.patience, 0, 100'000);
  const bool hasGivenValidation = std::find(data.parts.begin(), data.parts.end(), 1) != data.parts.end();
  if (options.patience > 0 && settings.validationFraction == 0 && !hasGivenValidation)
    fail("experiment", "patience-without-share");
  const ClassWeighting& weighting = classWeighting(kExperiment, settings.classWeights);
  if (weighting.weights && data.task == Task::Regression)
    fail(kExperiment, "class-weights-of-numbers", settings.classWeights);
  if (weighting.weights) options.step.classWeights = weighting.weights(partCounts(data, split.train).classes);
  return options;
}

}  // namespace prune
