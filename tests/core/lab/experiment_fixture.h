#pragma once
/// Small settings for the tests of experiments.

#include <memory>
#include <string>
#include <utility>

#include "lab/experiment/experiment.h"

namespace prune::testing {

/// A quick experiment on drawn points, with all three parts.
inline ExperimentSettings smallSettings(std::string network = "2-6-2") {
  ExperimentSettings settings;
  settings.samples = 80;
  settings.validationFraction = 0.25;
  settings.network = std::move(network);
  settings.epochs = 3;
  settings.batchSize = 16;
  return settings;
}

/// More pieces of work than any of these experiments has.
inline constexpr double kAll = 1e6;

/// One that has been trained to the end.
inline Experiment trained(std::string network = "2-6-2") {
  Experiment experiment(smallSettings(std::move(network)));
  static_cast<void>(experiment.advance(kAll));
  return experiment;
}

/// The weights that the seed gave, trained as the settings say for so many mini-batches.
inline Network<float> networkAfter(const Experiment& experiment, Index batches) {
  const std::unique_ptr<TrainingReplay> replay = experiment.replay();
  static_cast<void>(replay->advance(1'000'000, batches));
  return replay->network;
}

inline std::string fingerprintAfter(const ExperimentSettings& settings, double pieces) {
  Experiment experiment(settings);
  static_cast<void>(experiment.advance(pieces));
  return experiment.fingerprint();
}

}  // namespace prune::testing
