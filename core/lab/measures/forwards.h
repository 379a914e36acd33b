#pragma once

#include "nn/network.h"

namespace prune {

/// Repeats one forward pass of a network on a fixed batch of normally distributed numbers, for timing.
class Forwards {
 public:
  Forwards(Network<float> network, Index batch);

  /// Does `count` passes in evaluation mode, without the loss's link. Allocates nothing.
  void run(Index count);

  /// The output of the last pass, outputs x batch; valid until the next one.
  Block<float> outputs();

  const Network<float>& network() const { return network_; }

  /// The number of parameters that a pass multiplies or adds: kept weights of compressed matrices, all weights of
  /// others, biases, scales and shifts.
  Index parameters() const { return parameters_; }

 private:
  Index batch_;
  Network<float> network_;
  Workspace<float> workspace_;
  Index parameters_ = 0;
};

}  // namespace prune
