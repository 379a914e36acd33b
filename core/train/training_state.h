#pragma once
/// The state of a training: everything that its next steps depend on beside the network, the data and the options.

#include <limits>
#include <string>
#include <vector>

#include "base/arithmetic/rng.h"

namespace prune {

/// Loss and accuracy of each part after an epoch, in evaluation mode; epoch 0 is before training. NaN for a part
/// without samples.
struct EpochReport {
  Index epoch = 0;
  double learningRate = 0;  ///< learning rate of its last mini-batch; 0 for epoch 0
  double trainLoss = 0;
  double trainAccuracy = 0;
  double validationLoss = 0;
  double validationAccuracy = 0;
  double testLoss = 0;
  double testAccuracy = 0;
};

/// The state arrays of an optimiser, one for each trainable array; empty for an optimiser without state.
struct OptimiserState {
  Index steps = 0;
  std::vector<std::vector<float>> first;
  std::vector<std::vector<float>> second;
};

/// A snapshot of a training between two steps.
struct TrainingState {
  Index epoch = 0;            ///< completed epochs
  Index step = 0;             ///< completed mini-batches of this epoch
  Index batches = 0;          ///< completed mini-batches of all epochs
  bool isEvaluating = false;  ///< whether an epoch has ended and its evaluation has not
  RngState rng;
  std::vector<Index> order;  ///< row indices of the training part in the order of this epoch
  OptimiserState optimiser;
  double bestLoss = std::numeric_limits<double>::infinity();  ///< lowest validation loss so far, with patience
  Index bestEpoch = 0;
  std::vector<float> best;  ///< all trainables and moments at `bestEpoch`; empty without patience
  std::vector<EpochReport> history;

  /// A hash of the whole state, see `Fingerprint`.
  std::string fingerprint() const;
};

}  // namespace prune
