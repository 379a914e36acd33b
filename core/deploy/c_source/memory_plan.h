#pragma once
/// Where each tensor of a network stands while exported code runs: the caller's input and output, and one arena.

#include <span>
#include <vector>

#include "deploy/plain_network.h"

namespace prune::deploy {

/// Where a tensor stands.
struct TensorPlace {
  enum class Home { Input, Arena, Output };
  Home home = Home::Arena;
  Index offset = 0;   ///< of its first number in the arena, after any padding
  Index padding = 0;  ///< numbers of padding before and after it, for the convolution that reads it
};

struct MemoryPlan {
  std::vector<TensorPlace> tensors;  ///< the input, then what leaves each layer
  Index arena = 0;                   ///< numbers
  Index input = 0;                   ///< where in the arena an input can be made
  Index statics = 0;                 ///< where in the arena static features wait for the join
};

/// Tensors take the two ends of the arena in turn; activations and joins work in place. The arena has room for the
/// input, too, which stands there when it needs padding; and behind all others for static features that wait for a
/// join, where an input that was made in the arena can be copied from without overlap.
///
/// @param layers  in order; each reads what the one before wrote
MemoryPlan memoryPlan(Shape input, std::span<const LayerForm> layers);

}  // namespace prune::deploy
