#include "lab/runs/training_runs.h"

#include "lab/experiment/experiment.h"

namespace prune {

namespace {

struct TrainingRun {
  std::string_view id;
  ExperimentSettings (*settings)();
};

ExperimentSettings relu() {
  ExperimentSettings settings = presetSettings("circle");
  settings.optimiser = "momentum";
  settings.learningRate = 0.05;
  settings.weightDecay = 1e-4;
  return settings;
}

ExperimentSettings tanhNetwork() {
  ExperimentSettings settings = presetSettings("spiral");
  settings.network = "2-32-32-2 tanh";
  settings.schedule = "cosine";
  return settings;
}

ExperimentSettings softmax() {
  ExperimentSettings settings = presetSettings("pulse");
  settings.network = "128-64-dropout(0.2)-bn-32-3 sigmoid softmax";
  settings.loss = "mean-squared-error";
  settings.optimiser = "adamw";
  settings.weightDecay = 0.01;
  return settings;
}

ExperimentSettings conv1d() {
  ExperimentSettings settings = presetSettings("heart");
  settings.network = "conv(8,7,1,same)-bn-pool(2)-conv(16,5,2)-avgpool(2)-dense(32)-4";
  settings.optimiser = "adam";
  return settings;
}

constexpr std::array<TrainingRun, 4> kRuns{{
    {kTrainingRuns[0], relu},
    {kTrainingRuns[1], tanhNetwork},
    {kTrainingRuns[2], softmax},
    {kTrainingRuns[3], conv1d},
}};

}  // namespace

std::string trainedFingerprint(std::string_view run, Index steps) {
  const std::span<const TrainingRun> runs = kRuns;
  ExperimentSettings settings = findById("trainedFingerprint", "run", runs, run).settings();
  settings.epochs = 1000;
  Experiment experiment(settings);
  const auto trained = [&] {
    const Progress progress = experiment.progress();
    return progress.epoch * progress.stepsPerEpoch + (progress.epoch < progress.epochs ? progress.step : 0);
  };
  while (trained() < steps) experiment.advance(1);
  return experiment.fingerprint();
}

}  // namespace prune
