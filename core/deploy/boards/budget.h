#pragma once
/// A budget for a network on a device, and what is over it.

#include <optional>
#include <string_view>
#include <vector>

#include "deploy/boards/weigh.h"

namespace prune::deploy {

/// Limits; absent where there is none.
struct Budget {
  std::optional<double> flashBytes;    ///< at most
  std::optional<double> ramBytes;      ///< at most
  std::optional<double> milliseconds;  ///< of an inference, at most
  std::optional<double> microjoules;   ///< of an inference, at most
  std::optional<double> days;          ///< of the battery, at least
  std::optional<double> accuracy;      ///< at least; R^2 for regression
  std::optional<double> recall;        ///< of the class that is told worst, at least
};

/// How well the network answers unseen samples; absent where it was not measured.
struct Fitness {
  std::optional<double> accuracy;
  std::optional<double> recall;
};

/// One limit that is not kept.
struct Excess {
  std::string_view id;  ///< as in `Budget`; `board-flash` and `board-ram` for what the board does not have
  double limit = 0;
  Bounds value;
  bool isSure = true;  ///< the whole range is beyond the limit; else a part of it
};

/// What is over a budget, in the order of its limits, and first of all what the board does not have room for. What is
/// not known is over nothing.
std::vector<Excess> excessOf(const Budget& budget, const Weighing& weighing, const Board& board,
                             const Fitness& fitness);

}  // namespace prune::deploy
