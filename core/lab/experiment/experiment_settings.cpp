#include "lab/experiment/experiment_settings.h"

#include <utility>

#include "base/check.h"
#include "nn/network_text.h"

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

Split makeSplit(const ExperimentSettings& settings, const Dataset& data) {
  const double test = real("testFraction", settings.testFraction, 0, 0.9);
  const double validation = real("validationFraction", settings.validationFraction, 0, 0.9);
  Rng rng = streamOf(settings.seed, Stream::Split);
  return split(data, test, validation * (1 - test), rng);
}

NetworkDescription makeDescription(const ExperimentSettings& settings, const Dataset& data) {
  const Shape input{data.steps, data.channels};
  if (const auto* description = std::get_if<NetworkDescription>(&settings.network)) {
    if (description->input != input)
      fail("experiment", "other-network-input", input.steps, input.channels, description->input.steps,
           description->input.channels);
    return *description;
  }
  std::string text = std::get<std::string>(settings.network);
  if (!text.empty() && text.back() == '-') text += std::to_string(data.outputs());
  return parseNetwork(text, input);
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

TrainOptions makeOptions(const ExperimentSettings& settings, const Dataset& data, Index outputs) {
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
  if (options.patience > 0 && settings.validationFraction == 0) fail("experiment", "patience-without-share");
  return options;
}

}  // namespace prune
