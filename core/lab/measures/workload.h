#pragma once

#include <string>
#include <vector>

#include "train/step/stepper.h"

namespace prune {

/// Settings of a benchmark workload; numbers are unchecked doubles.
struct WorkloadSettings {
  std::string network = "784-300-100-10";  ///< text of a network that starts with its input shape
  double batch = 128;                      ///< in [1, 4096]
  double removed = 0;                      ///< share of randomly removed weights of each large layer, in [0, 1)
  double seed = 1;
};

/// Repeated training steps or forward passes on a fixed random batch, for benchmarks.
class Workload {
 public:
  /// @throws Error naming the setting
  explicit Workload(const WorkloadSettings& settings);

  /// Does training steps: plain SGD with learning rate 0.01 on cross-entropy.
  void trainSteps(Index count);

  /// Does forward passes, including the softmax.
  void forwards(Index count);

 private:
  Index batch_;
  Rng rng_;
  Network<float> network_;
  Stepper<float> stepper_;
  std::vector<int> labels_;
};

}  // namespace prune
