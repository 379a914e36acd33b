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
};

/// Tensors take the two ends of the arena in turn; an activation works in place. The arena has room for the input, too,
/// which stands there when it needs padding.
///
/// @param layers  in order; each reads what the one before wrote
MemoryPlan memoryPlan(Shape input, std::span<const LayerForm> layers);

}  // namespace prune::deploy
