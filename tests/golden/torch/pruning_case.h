#pragma once
/// What PyTorch scored and cut, as plain data; `pruning_goldens.h` has the numbers.

#include <cstdint>
#include <span>

namespace prune::testing {

/// The scores of a criterion, layer by layer, row by row; of units, group by group.
struct GoldenScores {
  const char* criterion;
  std::span<const double> scores;
};

/// A cut by fraction, and what it left: 1 = kept, in the order of scores.
struct GoldenCut {
  const char* criterion;
  const char* scope;
  double fraction;
  bool isTied;                         ///< which of some equal ones went is PyTorch's choice
  std::span<const std::int8_t> start;  ///< weights and biases, in 64ths, as `Network::trainables()` has them
  std::span<const std::uint8_t> kept;
};

}  // namespace prune::testing
