#pragma once

#include <vector>

#include "nn/loss.h"
#include "nn/network.h"
#include "train/optimiser.h"
#include "train/regulariser.h"
#include "train/training_state.h"

namespace prune {

template <class Scalar>
struct StepOptions {
  const Loss<Scalar>* loss = &losses<Scalar>().front();
  const Optimiser<Scalar>* optimiser = &optimisers<Scalar>().front();
  OptimiserOptions tuning;
  Regulariser regulariser;
};

/// Changes a network one mini-batch at a time: forward, loss, backward, penalties, optimiser.
///
/// After the first step nothing is allocated. What is removed stays 0: its gradient and what the optimiser remembers of
/// it are 0.
template <class Scalar>
class Stepper {
 public:
  /// @param network       stays the caller's, and must outlive the stepper
  /// @param largestBatch  the most samples of a step
  Stepper(Network<Scalar>& network, const StepOptions<Scalar>& options, Index largestBatch);

  /// One that goes on from where another is, with the same bits, on a copy of its network; movement is not recorded.
  Stepper(const Stepper& other, Network<Scalar>& network);

  /// Where the samples of the next step go, features x batch.
  Scalar* input() { return workspace_.input(); }

  /// Trains on the samples in `input()`.
  ///
  /// @param rng  for dropout
  /// @return     the loss before the step, without penalties
  double step(Index batch, const Wanted<Scalar>& wanted, double learningRate, Rng& rng);

  /// Adds up the gradients of some samples of a step, those in `input()`; `finishStep` then takes it. Not for layers
  /// that look at a batch as a whole. What is summed up is dropped when masks change, or on a restart.
  ///
  /// @param count  samples in `input()`, of the `batch` that the step is of
  /// @return       their mean loss before the step, without penalties
  double addSlice(Index count, Index batch, const Wanted<Scalar>& wanted, Rng& rng);
  void finishStep(double learningRate);

  /// The outputs for the samples in `input()`, before the loss's link; outputs x batch, until the next call.
  Block<Scalar> outputs(Index batch);

  /// The outputs of the last step's forward pass.
  Block<Scalar> lastOutputs() { return {workspace_.output(lossLayers_ - 1), network_.output().size(), lastBatch_}; }

  /// Turns outputs into predictions: probabilities, or the values as they are.
  void applyLink(Block<Scalar> outputs) const;

  /// What each layer gave in the last forward pass.
  Workspace<Scalar>& workspace() { return workspace_; }

  /// Gradient of each trainable in the last step, penalties and masks counted in.
  const std::vector<Scalar>& gradient() { return workspace_.gradient(); }

  /// Changes the mask of a layer; what the optimiser remembers of the kept weights stays.
  void setMask(Index layer, const Mask& mask);

  /// From now on each step adds -w dL/dw of every kept weight, penalties left out, to these sums: one matrix a weight
  /// layer, out x in, which stay the caller's. Null for nothing.
  void recordMovement(std::vector<Scores>* movement) { movement_ = movement; }

  /// Starts anew after the network was changed from outside: the optimiser remembers nothing.
  void restart();

  /// What the optimiser remembers.
  OptimiserState memory() const;

  /// Whether this network's optimiser could remember that.
  bool isPossible(const OptimiserState& state) const;

  /// @param state  one that is possible
  void setMemory(const OptimiserState& state);

  /// Makes `Weights::value()` current for every layer.
  void publish();

 private:
  struct Memory {
    std::vector<Scalar> first;
    std::vector<Scalar> second;
  };

  void rebuild();
  void update(double learningRate);
  void addMovement(const Trainable<Scalar>& one, const Scalar* gradient, Scores& sums) const;

  Network<Scalar>& network_;
  StepOptions<Scalar> options_;
  Index largestBatch_;
  Index lossLayers_;  ///< the layers before the loss; it does the work of a last layer that is its link
  Workspace<Scalar> workspace_;
  Index lastBatch_ = 0;
  std::vector<Trainable<Scalar>> trainables_;
  std::vector<Memory> memory_;
  std::vector<Scalar> sliced_;  ///< gradient of the slices of the step that is under way; empty without
  Index steps_ = 0;
  std::vector<Scores>* movement_ = nullptr;
};

}  // namespace prune
