#pragma once

#include "nn/network.h"

namespace prune {

/// A network and a fixed batch of normal numbers, for measuring: the same forward pass again and again.
class Forwards {
 public:
  Forwards(Network<float> network, Index batch);

  /// Does so many passes, in evaluation mode and without the loss's link. Nothing is allocated.
  void run(Index count);

  /// What the last pass gave, outputs x batch; it stays until the next one.
  Block<float> outputs();

  const Network<float>& network() const { return network_; }

  /// The numbers that a pass works with: the kept weights of a matrix that is compressed, all of any other, and biases,
  /// scales and shifts.
  Index parameters() const { return parameters_; }

 private:
  Index batch_;
  Network<float> network_;
  Workspace<float> workspace_;
  Index parameters_ = 0;
};

}  // namespace prune
