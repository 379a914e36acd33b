#pragma once
/// Weighs a network on a board: flash, RAM, cycles, time, energy, days of a battery.

#include <optional>

#include "deploy/boards/board.h"
#include "deploy/boards/load.h"

namespace prune::deploy {

/// How often the network runs, and what feeds it.
struct DutyCycle {
  double secondsBetween = 1;      ///< from one inference to the next, above 0
  double milliampereHours = 100;  ///< of the battery
  double volts = 3;               ///< of the battery
  double sleepMicroamperes = 10;  ///< between inferences
};

/// What a network takes on a board. What cannot be worked out from figures that are known is absent.
struct Weighing {
  double flashBytes = 0;
  double ramBytes = 0;
  double macs = 0;      ///< products of all weights
  double macsDone = 0;  ///< those that the code computes
  std::optional<Reckoning> cycles;
  std::optional<Reckoning> milliseconds;
  std::optional<Reckoning> microjoules;  ///< of one inference
  std::optional<Reckoning> days;         ///< of the battery; sensors, radio and display need their own share
};

/// Works out what one inference takes.
///
/// Cycles: where instructions of a Cortex-M4 hold (`Board::isCounted`), 8-bit code takes those of `instructionsOf`, 1
/// to 1.6 cycles each (`cycles-per-instruction`), pools and activations with the rest. Else, and where the user gave
/// it, layers that skip no zeros take `cycles-per-mac` for each product, pools and activations nothing, and of layers
/// that skip them nothing is known. Float32 takes `instructions-per-float-mac` for each product of a dense layer,
/// `instructions-per-float-entry` for each of a sparse one. Time: cycles over `clock`. Energy: `energy-per-mac` where
/// all layers are dense 8-bit ones, not counted, and it was measured, else cycles times `energy-per-cycle`, which is
/// measured, or `active-current` times `supply`, that of the battery where the board's is not known. Days: the energy
/// of the battery over that of the inferences of a day, and of `sleep-current` between them; a converter without
/// losses.
///
/// @param duty  checked, each number above 0 (the sleep current 0 or more)
Weighing weigh(const Load& load, const Board& board, const DutyCycle& duty);

}  // namespace prune::deploy
