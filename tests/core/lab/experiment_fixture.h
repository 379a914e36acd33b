#pragma once
/// Small settings for the tests of experiments.

#include <string>

#include "lab/experiment.h"

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

inline std::string fingerprintAfter(const ExperimentSettings& settings, double pieces) {
  Experiment experiment(settings);
  static_cast<void>(experiment.advance(pieces));
  return experiment.fingerprint();
}

}  // namespace prune::testing
