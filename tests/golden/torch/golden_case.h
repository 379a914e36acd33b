#pragma once
/// What PyTorch computed, as plain data; `goldens.h` has the numbers.

#include <cstdint>
#include <span>

namespace prune::testing {

/// A network, how it is trained, and what comes of it: every step takes all samples.
///
/// Parameters are as in `Network::trainables()`, one after another, a matrix out x in, row by row. The losses are
/// without penalties; the gradient has them, and is 0 where a weight is removed.
struct GoldenCase {
  const char* name;
  const char* network;
  int steps;
  int channels;
  int batch;
  const char* loss;
  const char* optimiser;
  double learningRate;
  double momentum;
  double weightDecay;  ///< of AdamW
  double l2;
  double l1;
  double hoyer;
  int masked;  ///< which of the weight matrices has the mask; -1 for none
  std::span<const std::uint8_t> mask;
  std::span<const std::int8_t> inputs;   ///< samples x features, in 64ths, as are targets and start
  std::span<const std::uint8_t> labels;  ///< or none, when there are targets
  std::span<const std::int8_t> targets;  ///< samples x outputs
  std::span<const std::int8_t> start;    ///< parameters before the first step
  std::span<const double> gradient;      ///< of the first step
  std::span<const double> afterOne;      ///< parameters after 1 step
  std::span<const double> afterHundred;
  std::span<const double> losses;   ///< after each number of steps in `kGoldenLossSteps`
  std::span<const double> outputs;  ///< of the first `kGoldenOutputSamples` after 100 steps, in evaluation mode
};

/// What the learning rate is multiplied by in each whole epoch, from 0 on.
struct GoldenSchedule {
  const char* schedule;
  int epochs;
  int warmupEpochs;
  int stepEpochs;
  double stepFactor;
  std::span<const double> factors;
};

}  // namespace prune::testing
