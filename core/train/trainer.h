#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "data/dataset.h"
#include "data/split.h"
#include "data/standardisation.h"
#include "train/batch.h"
#include "train/evaluation.h"
#include "train/schedule.h"
#include "train/stepper.h"
#include "train/training_state.h"

namespace prune {

struct TrainOptions {
  StepOptions<float> step;
  double learningRate = 1e-3;
  Index batchSize = 32;
  Index epochs = 10;
  const Schedule* schedule = &schedules().front();
  ScheduleOptions scheduling;  ///< `epochs` is set by the trainer
  Index patience = 0;          ///< epochs without a better validation loss after which it stops; 0 for never
};

enum class StopReason { None, Epochs, Patience, Diverged };

/// `""`, `epochs`, `patience`, `diverged`.
std::string_view stopReasonId(StopReason reason);

struct Progress {
  Index epoch = 0;  ///< complete ones
  Index epochs = 0;
  Index step = 0;  ///< mini-batches of this epoch
  Index stepsPerEpoch = 0;
  double loss = 0;  ///< mean over this epoch so far; NaN before the first mini-batch
  double accuracy = 0;
  double learningRate = 0;  ///< of the next mini-batch
  StopReason reason = StopReason::None;
};

/// The data, as a trainer sees them. They stay the caller's, and must outlive it.
struct TrainData {
  const Dataset& data;
  const Split& split;
  const Standardisation& standardisation;
};

/// Trains a network epoch by epoch, a few mini-batches a call.
///
/// A mini-batch of much work is done in slices of its samples, whose gradients are added up, so that a call ends soon:
/// each is a piece of work of its own. Not so with batch norm, which looks at a mini-batch as a whole.
///
/// Before the first epoch and after each one all parts are evaluated. With `patience` the network ends as it was at its
/// best. After the first call nothing is allocated.
class Trainer {
 public:
  /// @param network  stays the caller's, and must outlive the trainer
  Trainer(Network<float>& network, const TrainData& data, const TrainOptions& options, Rng rng);

  /// One that goes on from where another is, with the same bits, on a copy of its network and its data.
  Trainer(const Trainer& other, Network<float>& network, const TrainData& data);

  /// Does at most so many pieces of work, a mini-batch, or a slice of one, of training or of evaluation each.
  ///
  /// @return how many were done; fewer only when the training has ended
  Index advance(Index maxSteps);

  Progress progress() const;
  const std::vector<EpochReport>& history() const { return history_; }

  /// Measures one part now.
  Evaluation evaluate(const std::vector<Index>& rows);

  /// Outputs for samples that are given, batch x features, linked, and in the unit of the targets; batch x outputs.
  Matrix<float> predict(const Matrix<double>& samples);

  /// What a layer gives for one sample, 1 x features.
  Vector<float> activations(Index layer, const Matrix<double>& sample);

  /// Removes weights of a layer, or brings them back. What was best so far was another network: it is forgotten.
  void setMask(Index layer, const Mask& mask);

  /// Mini-batches trained so far.
  Index batches() const { return batches_; }

  /// From now on each step adds to these sums; see `Stepper::recordMovement`.
  void recordMovement(std::vector<Scores>* movement) { stepper_.recordMovement(movement); }

  /// Tells that the network was changed from outside; epochs and history go on.
  void restart();

  bool isDone() const { return phase_ == Phase::Done; }

  const TrainOptions& options() const { return options_; }

  /// Where the training stands; an evaluation that is under way starts anew in a trainer that goes on from it.
  TrainingState state() const;

  /// Whether a state may be of a training of this network, with these options and as many samples.
  bool isPossible(const TrainingState& state) const;

  /// Goes on from a state that is possible.
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
  /// The learning rate of a mini-batch, both counted from 0.
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
  std::vector<Index> order_;  ///< of the training samples in this epoch
  Phase phase_ = Phase::Evaluate;
  StopReason reason_ = StopReason::None;
  Index epoch_ = 0;
  Index step_ = 0;  ///< of training in this epoch
  Index batches_ = 0;
  Index evaluated_ = 0;  ///< samples of the part that is evaluated
  Index part_ = 0;       ///< 0 train, 1 validation, 2 test
  std::vector<Evaluation> parts_;
  Evaluation running_;
  Index sliced_ = 0;  ///< samples of the mini-batch that is under way
  double slicedLoss_ = 0;
  Rng slicedRng_;  ///< as it was before the first slice, and so the running evaluation
  Evaluation slicedRunning_;
  Index mostOfSlice_;  ///< samples
  std::vector<EpochReport> history_;
  double bestLoss_;
  Index bestEpoch_ = 0;
  std::vector<std::span<float>> numbers_;  ///< every trainable and moment, with patience
  std::vector<float> best_;                ///< the same at the best epoch
};

}  // namespace prune
