#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "data/dataset.h"
#include "data/split.h"
#include "data/standardisation.h"
#include "metrics/evaluation.h"
#include "train/schedule.h"
#include "train/step/batch.h"
#include "train/step/stepper.h"
#include "train/training_state.h"

namespace prune {

/// Settings of a training.
struct TrainOptions {
  StepOptions<float> step;
  double learningRate = 1e-3;
  Index batchSize = 32;
  Index epochs = 10;
  const Schedule* schedule = &schedules().front();
  ScheduleOptions scheduling;  ///< `scheduling.epochs` is set by the trainer
  Index patience = 0;  ///< early stopping: epochs without a lower validation loss after which training stops; 0 = never
};

enum class StopReason { None, Epochs, Patience, Diverged };

/// `""`, `epochs`, `patience`, `diverged`.
std::string_view stopReasonId(StopReason reason);

/// The state of a training for display.
struct Progress {
  Index epoch = 0;  ///< completed epochs
  Index epochs = 0;
  Index step = 0;  ///< completed mini-batches of this epoch
  Index stepsPerEpoch = 0;
  double loss = 0;  ///< running mean over this epoch; NaN before the first mini-batch
  double accuracy = 0;
  double learningRate = 0;  ///< of the next mini-batch
  StopReason reason = StopReason::None;
  Index keptEpoch =
      0;  ///< epoch whose weights the network has at the end: with patience the best so far, else the last
};

/// References to the data of a training; all must outlive the trainer.
struct TrainData {
  const Dataset& data;
  const Split& split;
  const Standardisation& standardisation;
};

/// Trains a network epoch by epoch, a few mini-batches a call.
///
/// A mini-batch that would take long is computed in slices of its samples, whose gradients are added, so that a call
/// returns soon. Networks with batch norm are not sliced, for its statistics need the whole mini-batch.
///
/// All parts are evaluated before the first epoch and after each one. With `patience` the network ends with the weights
/// of its best epoch. After the first call nothing is allocated.
class Trainer {
 public:
  /// @param network  is trained in place; must outlive the trainer
  Trainer(Network<float>& network, const TrainData& data, const TrainOptions& options, Rng rng);

  /// A copy that continues like `other`, with the same bits, on a copy of its network and data.
  Trainer(const Trainer& other, Network<float>& network, const TrainData& data);

  /// Does at most `maxSteps` steps; a step is a mini-batch of training or evaluation, or a slice of one.
  ///
  /// @return steps done; fewer than `maxSteps` only when the training has ended
  Index advance(Index maxSteps);

  Progress progress() const;
  const std::vector<EpochReport>& history() const { return history_; }

  /// Evaluates the network as it is now on these rows of the data.
  Evaluation evaluate(const std::vector<Index>& rows);

  /// Predictions for samples in the units of the data: after the loss's link, for regression in the unit of the
  /// targets.
  ///
  /// @param samples  batch x features
  /// @return         batch x outputs
  Matrix<float> predict(const Matrix<double>& samples);

  /// The output of a layer for one sample, 1 x features, in the units of the data.
  Vector<float> activations(Index layer, const Matrix<double>& sample);

  /// Sets the mask of a layer. Early stopping starts anew, since the best weights so far belong to another mask.
  void setMask(Index layer, const Mask& mask);

  /// The number of mini-batches trained so far.
  Index batches() const { return batches_; }

  /// See `Stepper::recordMovement`.
  void recordMovement(std::vector<Scores>* movement) { stepper_.recordMovement(movement); }

  /// Clears the optimiser state after the network was changed from outside; epochs and history go on.
  void restart();

  bool isDone() const { return phase_ == Phase::Done; }

  const TrainOptions& options() const { return options_; }

  /// The state of the training, for saving. An unfinished evaluation is not part of it: `restore` starts it anew.
  TrainingState state() const;

  /// Whether a state fits this network, these options and this number of samples.
  bool isPossible(const TrainingState& state) const;

  /// Continues from a saved state; `isPossible` must hold for it.
  void restore(const TrainingState& state);

 private:
  enum class Phase { Evaluate, Train, Done };

  double trainSlice(std::span<const Index> rows, Index slice);
  void dropSlices();
  void trainBatch();
  void evaluateBatch();
  void beginEpoch();
  void endEvaluation();
  void forgetBest();
  void keepBest(double loss);
  void restoreBest();
  void finish(StopReason reason);
  void makeRoom();
  /// The learning rate of a mini-batch; epoch and step are counted from 0.
  double rateOf(Index epoch, Index step) const;
  double rate() const;
  Index stepsPerEpoch() const;
  void count(Evaluation& evaluation, std::span<const Index> rows);
  Evaluation emptyEvaluation() const;

  Network<float>& network_;
  TrainData data_;
  TrainOptions options_;
  Rng rng_;
  Stepper<float> stepper_;
  Answers answers_;
  float threshold_;
  std::vector<Index> order_;  ///< row indices of the training part in the order of this epoch
  Phase phase_ = Phase::Evaluate;
  StopReason reason_ = StopReason::None;
  Index epoch_ = 0;
  Index step_ = 0;  ///< mini-batches trained in this epoch
  Index batches_ = 0;
  Index evaluated_ = 0;  ///< samples evaluated of the current part
  Index part_ = 0;       ///< part under evaluation: 0 train, 1 validation, 2 test
  std::vector<Evaluation> parts_;
  Evaluation running_;
  Index sliced_ = 0;  ///< samples done of the unfinished mini-batch
  double slicedLoss_ = 0;
  Rng slicedRng_;  ///< `rng_` before the first slice; likewise `slicedRunning_`
  Evaluation slicedRunning_;
  Index mostOfSlice_;  ///< samples in a slice, at most
  std::vector<EpochReport> history_;
  double bestLoss_;
  Index bestEpoch_ = 0;
  std::vector<std::span<float>> numbers_;  ///< all trainables and moments; used with patience
  std::vector<float> best_;                ///< copy of `numbers_` at the best epoch
};

}  // namespace prune
