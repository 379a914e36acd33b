#pragma once

#include <string>
#include <vector>

#include "train/stepper.h"

namespace prune {

struct WorkloadSettings {
  std::string network = "784-300-100-10";  ///< text that starts with its input
  double batch = 128;                      ///< in [1, 4096]
  double removed = 0;                      ///< share of the weights of each large layer that is removed, in [0, 1)
  double seed = 1;
};

/// A fixed batch of normal numbers and random classes, for measuring: the same work again and again.
class Workload {
 public:
  /// @throws Error naming the setting
  explicit Workload(const WorkloadSettings& settings);

  /// Steps of plain SGD, rate 0.01, on cross-entropy.
  void trainSteps(Index count);

  /// Forward passes, with the softmax.
  void forwards(Index count);

 private:
  Index batch_;
  Rng rng_;
  Network<float> network_;
  Stepper<float> stepper_;
  std::vector<int> labels_;
};

}  // namespace prune
