#pragma once

#include <memory>
#include <vector>

#include "deploy/int8/quantise.h"
#include "prune/measure/calibration.h"
#include "train/step/stepper.h"

namespace prune::deploy {

struct FineTuneOptions {
  StepOptions<float> step;
  double learningRate = 1e-4;
  Index batchSize = 32;
  Index epochs = 3;
  Granularity granularity = Granularity::Mixed;
};

/// Quantisation-aware fine-tuning of a plain network. Each step runs with weights and numbers rounded to 8 bits and
/// changes the weights behind them; masks are kept. In the second half of the steps the ranges are frozen.
///
/// Source: see fake_quantise.h; for weights the scale is that of the present weights, the gradient passes unchanged.
class FineTuning {
 public:
  /// @param ranges    of each tensor, see `rangesOf`
  /// @param training  the training samples; at least one
  /// @throws Error InvalidArgument when the network has no 8-bit form
  FineTuning(const PlainNetwork& plain, const std::vector<Range>& ranges, Calibration<float> training,
             const FineTuneOptions& options, Rng rng);
  FineTuning(const FineTuning&) = delete;
  FineTuning& operator=(const FineTuning&) = delete;

  /// Mini-batches of the whole fine-tuning, and those done.
  Index steps() const { return steps_; }
  Index done() const { return done_; }

  /// Does at most `most` mini-batches.
  ///
  /// @return those done; fewer only at the end
  Index advance(Index most);

  /// The network with the weights so far, and the ranges of its tensors.
  PlainNetwork network();
  std::vector<Range> ranges() const;

 private:
  /// A weight matrix: the float weights behind the rounded ones.
  struct Shadow {
    Weights<float>* weights;
    bool isByRow;
    std::vector<float> values;   ///< as `Weights::trainable()`
    std::vector<float> rounded;  ///< what the last step began with
  };

  /// Mini-batches of an epoch.
  Index batches() const { return (training_.size() + options_.batchSize - 1) / options_.batchSize; }
  void step();
  void drawBatch(Index first, Index count);
  void round(Shadow& shadow);

  PlainNetwork plain_;
  std::vector<Range> firstRanges_;
  Calibration<float> training_;
  FineTuneOptions options_;
  Rng rng_;
  std::vector<Index> layers_;  ///< index in `network_` of each plain layer
  std::vector<Index> seen_;    ///< and of the rounding of each tensor, the input first; -1 for none
  std::unique_ptr<Network<float>> network_;
  std::vector<Shadow> shadows_;
  std::unique_ptr<Stepper<float>> stepper_;
  std::vector<Index> order_;
  Index steps_;
  Index done_ = 0;
  std::vector<int> labels_;
  std::vector<float> targets_;
};

}  // namespace prune::deploy
