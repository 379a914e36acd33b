#pragma once
/// The table of activation functions.

#include <span>
#include <string_view>

#include "base/registry.h"

namespace prune {

struct Activation {
  std::string_view id;
  Name name;
  std::string_view formula;
  double (*value)(double z);
  bool givesZeros = false;  ///< exactly 0 over a range of z, as for relu
};

/// All activation functions, the linear one first.
std::span<const Activation> activations();

/// @throws Error UnknownId
const Activation& activation(std::string_view where, std::string_view id);

}  // namespace prune
