#pragma once
/// Devices that a network may run on: what is known of each, and where it stands. What no source was found for is
/// absent.

#include <optional>
#include <span>
#include <string_view>

#include "deploy/boards/figure.h"

namespace prune::deploy {

struct Board {
  std::string_view id;
  std::string_view name;  ///< as its maker writes it
  std::string_view core;  ///< `Arm Cortex-M4F`; empty where it is not known
  double megahertz = 0;

  std::optional<Figure> flashBytes;
  std::optional<Figure> ramBytes;
  std::optional<Figure> cyclesPerMac;        ///< of dense layers in 8-bit integers
  std::optional<Figure> picojoulesPerMac;    ///< of the same, the whole chip
  std::optional<Figure> picojoulesPerCycle;  ///< where a board's energy was measured with its time
  std::optional<Figure> activeMilliamperes;  ///< while it computes at `megahertz`
  std::optional<Figure> supplyVolts;         ///< at which that current was drawn
  std::optional<Figure> sleepMicroamperes;
  bool isCounted = false;  ///< instructions counted on an emulated Cortex-M4 hold for its core
};

/// The id of a board that the user describes.
inline constexpr std::string_view kOwnBoard = "own";

std::span<const Board> boards();

}  // namespace prune::deploy
