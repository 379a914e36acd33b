#pragma once
/// Where a training stands: all that its next steps depend on beside the network, the data and the options.

#include <limits>
#include <string>
#include <vector>

#include "base/rng.h"

namespace prune {

/// Both parts at the end of an epoch, in evaluation mode; epoch 0 is before the first.
struct EpochReport {
  Index epoch = 0;
  double learningRate = 0;  ///< of its last mini-batch; 0 before the first epoch
  double trainLoss = 0;
  double trainAccuracy = 0;
  double validationLoss = 0;
  double validationAccuracy = 0;
  double testLoss = 0;
  double testAccuracy = 0;
};

/// What an optimiser remembers of the numbers that training changes, array by array; empty where it remembers nothing.
struct OptimiserState {
  Index steps = 0;
  std::vector<std::vector<float>> first;
  std::vector<std::vector<float>> second;
};

struct TrainingState {
  Index epoch = 0;            ///< trained ones
  Index step = 0;             ///< mini-batches of this epoch
  Index batches = 0;          ///< of all epochs
  bool isEvaluating = false;  ///< after an epoch, whose reports are still to come
  RngState rng;
  std::vector<Index> order;  ///< of the training samples in this epoch
  OptimiserState optimiser;
  double bestLoss = std::numeric_limits<double>::infinity();  ///< on the validation part, with patience
  Index bestEpoch = 0;
  std::vector<float> best;  ///< every number of the network then; empty without patience
  std::vector<EpochReport> history;

  /// Of everything in it.
  std::string fingerprint() const;
};

}  // namespace prune
