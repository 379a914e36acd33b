#pragma once

#include <vector>

#include "nn/kernels/loss.h"
#include "nn/network.h"
#include "train/step/optimiser.h"
#include "train/step/regulariser.h"
#include "train/training_state.h"

namespace prune {

/// Settings of a training step.
template <class Scalar>
struct StepOptions {
  const Loss<Scalar>* loss = &losses<Scalar>().front();
  const Optimiser<Scalar>* optimiser = &optimisers<Scalar>().front();
  OptimiserOptions tuning;
  Regulariser regulariser;
  std::vector<Scalar> classWeights = {};  ///< factor of a sample's gradient by its class; empty = 1 for all
};

/// Changes a network one mini-batch at a time: forward, loss, backward, penalties, optimiser.
///
/// After the first step nothing is allocated. Removed weights stay 0: their gradient and their optimiser state are 0.
template <class Scalar>
class Stepper {
 public:
  /// @param network       is changed by the steps; must outlive the stepper
  /// @param largestBatch  upper limit of the samples in a step
  Stepper(Network<Scalar>& network, const StepOptions<Scalar>& options, Index largestBatch);

  /// A copy that continues like `other`, with the same bits, on a copy of its network; it records no movement.
  Stepper(const Stepper& other, Network<Scalar>& network);

  /// The buffer for the samples of the next step, features x batch.
  Scalar* input() { return workspace_.input(); }

  /// Does one training step on the samples in `input()`.
  ///
  /// @param rng  for dropout
  /// @return     the mean loss before the step, without penalties
  double step(Index batch, const GroundTruth<Scalar>& wanted, double learningRate, Rng& rng);

  /// Adds the gradients of the samples in `input()` to those of an unfinished step, so that a large mini-batch can be
  /// computed in slices; `finishStep` then does the step. Not for networks with batch norm, whose statistics need the
  /// whole batch. `setMask` and `restart` discard the unfinished step.
  ///
  /// @param count  samples in `input()`
  /// @param batch  samples of the whole mini-batch
  /// @return       their mean loss before the step, without penalties
  double addSlice(Index count, Index batch, const GroundTruth<Scalar>& wanted, Rng& rng);
  void finishStep(double learningRate);

  /// The outputs for the samples in `input()`, before the loss's link; outputs x batch, valid until the next call.
  Block<Scalar> outputs(Index batch);

  /// The outputs of the last step's forward pass.
  Block<Scalar> lastOutputs() { return {workspace_.output(lossLayers_ - 1), network_.output().size(), lastBatch_}; }

  /// Turns outputs into predictions: probabilities, or the values as they are.
  void applyLink(Block<Scalar> outputs) const;

  /// The workspace, with the outputs of all layers in the last forward pass.
  Workspace<Scalar>& workspace() { return workspace_; }

  /// The gradient of each trainable in the last step, with penalties, 0 for removed weights.
  const std::vector<Scalar>& gradient() { return workspace_.gradient(); }

  /// Changes the mask of a layer; the optimiser state of the kept weights does not change.
  void setMask(Index layer, const Mask& mask);

  /// Makes each further step add -w dL/dw of every kept weight (without penalties) to these sums, the scores of
  /// movement pruning. Null stops it.
  ///
  /// @param movement  one matrix for each weight layer, out x in; must outlive the recording
  void recordMovement(std::vector<Scores>* movement) { movement_ = movement; }

  /// Clears the optimiser state; to be called after the network was changed from outside.
  void restart();

  /// A copy of the optimiser state.
  OptimiserState memory() const;

  /// Whether a state has the sizes that this network and optimiser need.
  bool isPossible(const OptimiserState& state) const;

  /// Sets the optimiser state; `isPossible` must hold for it.
  void setMemory(const OptimiserState& state);

  /// Updates `Weights::value()` of every layer.
  void publish();

 private:
  struct Memory {
    std::vector<Scalar> first;
    std::vector<Scalar> second;
  };

  void rebuild();
  void weighGradient(Block<Scalar> gradient, const int* labels) const;
  void update(double learningRate);
  void addMovement(const Trainable<Scalar>& one, const Scalar* gradient, Scores& sums) const;

  Network<Scalar>& network_;
  StepOptions<Scalar> options_;
  Index largestBatch_;
  Index lossLayers_;  ///< layers to run before the loss, see `layersBeforeLoss`
  Workspace<Scalar> workspace_;
  Index lastBatch_ = 0;
  std::vector<Trainable<Scalar>> trainables_;
  std::vector<Memory> memory_;
  std::vector<Scalar> sliced_;  ///< summed gradient of an unfinished step; empty when there is none
  Index steps_ = 0;
  std::vector<Scores>* movement_ = nullptr;
};

}  // namespace prune
