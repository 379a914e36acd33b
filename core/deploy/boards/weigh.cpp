#include "deploy/boards/weigh.h"

#include <algorithm>

namespace prune::deploy {

namespace {

constexpr double kSecondsPerDay = 86400;

constexpr std::string_view kEmulation = "exported C, gcc 12 -O2, on an emulated Cortex-M4F";
constexpr std::string_view kFitted =
    "costs fitted to 196 networks of exported C, gcc 12 -O2, on an emulated Cortex-M4F";
constexpr Figure kCyclesPerInstruction{{1, 1.6}, Evidence::Estimate, "Cortex-M4 in such loops", false};
constexpr Figure kInstructionsPerFloatMac{{4.0, 5.5}, Evidence::Counted, kEmulation, false};
constexpr Figure kInstructionsPerFloatEntry{{7.5, 13.5}, Evidence::Counted, kEmulation, false};

// Ids of what cycles rest on.
constexpr std::string_view kInstructions = "instructions";
constexpr std::string_view kPerFloatMac = "instructions-per-float-mac";
constexpr std::string_view kPerFloatEntry = "instructions-per-float-entry";

/// Adds a ground once.
void rest(Reckoning& on, std::string_view id, const Figure& figure) {
  const auto isThere = [id](const Ground& ground) { return ground.id == id; };
  if (std::none_of(on.grounds.begin(), on.grounds.end(), isThere)) on.grounds.push_back({id, figure});
}

/// Whether the instructions of a layer count on a board: they hold for its core, and the user has not said what a
/// product takes of a layer that skips none.
bool areCounted(const LayerLoad& layer, const Board& board) {
  const bool isGiven = board.cyclesPerMac && board.cyclesPerMac->evidence == Evidence::Given;
  const bool skipsZeros = layer.macsDone < layer.macs;
  return layer.instructions && board.isCounted && (skipsZeros || !isGiven);
}

void addInstructions(Reckoning& cycles, const Bounds& instructions, std::string_view id, const Figure& figure) {
  rest(cycles, id, figure);
  cycles.value = cycles.value + instructions * kCyclesPerInstruction.value;
  rest(cycles, "cycles-per-instruction", kCyclesPerInstruction);
}

/// Adds the cycles of one layer.
///
/// @return false where nothing is known of them
bool addCycles(Reckoning& cycles, const LayerLoad& layer, const Board& board, bool isInteger) {
  if (areCounted(layer, board)) {
    const Bounds counted = *layer.instructions;
    addInstructions(cycles, counted, kInstructions, {counted, Evidence::Estimate, kFitted, false});
    return true;
  }
  if (layer.macsDone <= 0) return true;
  if (!isInteger) {
    if (!board.isCounted) return false;
    const Figure& each = layer.isDense() ? kInstructionsPerFloatMac : kInstructionsPerFloatEntry;
    addInstructions(cycles, layer.macsDone * each.value, layer.isDense() ? kPerFloatMac : kPerFloatEntry, each);
    return true;
  }
  if (!board.cyclesPerMac || layer.macsDone < layer.macs) return false;
  cycles.value = cycles.value + layer.macsDone * board.cyclesPerMac->value;
  rest(cycles, "cycles-per-mac", *board.cyclesPerMac);
  return true;
}

/// The instructions of all layers stand as one figure.
void sumInstructions(Reckoning& cycles, const Load& load, const Board& board) {
  Bounds all;
  for (const LayerLoad& layer : load.layers)
    if (areCounted(layer, board)) all = all + *layer.instructions;
  for (Ground& ground : cycles.grounds)
    if (ground.id == kInstructions) ground.figure.value = all;
}

std::optional<Reckoning> cyclesOf(const Load& load, const Board& board) {
  Reckoning cycles;
  for (const LayerLoad& layer : load.layers)
    if (!addCycles(cycles, layer, board, load.isInteger)) return std::nullopt;
  sumInstructions(cycles, load, board);
  return cycles;
}

Reckoning timeOf(const Reckoning& cycles, const Board& board) {
  Reckoning time = cycles;
  time.value = 1 / (1000 * board.megahertz) * cycles.value;
  const Evidence evidence = board.id == kOwnBoard ? Evidence::Given : Evidence::DataSheet;
  rest(time, "clock", {exactly(board.megahertz), evidence, "", false});
  return time;
}

/// In picojoules; grounds are added to `energy`.
std::optional<Bounds> energyPerCycle(Reckoning& energy, const Board& board, const DutyCycle& duty) {
  if (board.picojoulesPerCycle) {
    rest(energy, "energy-per-cycle", *board.picojoulesPerCycle);
    return board.picojoulesPerCycle->value;
  }
  if (!board.activeMilliamperes) return std::nullopt;
  const Figure supply =
      board.supplyVolts ? *board.supplyVolts : Figure{exactly(duty.volts), Evidence::Given, "", false};
  rest(energy, "active-current", *board.activeMilliamperes);
  rest(energy, "supply", supply);
  return 1000 / board.megahertz * (board.activeMilliamperes->value * supply.value);
}

std::optional<Reckoning> energyOf(const Load& load, const Board& board, const DutyCycle& duty,
                                  const Reckoning& cycles) {
  double products = 0;
  bool isDense = load.isInteger;
  for (const LayerLoad& layer : load.layers) {
    products += layer.macsDone;
    isDense = isDense && layer.isDense() && !areCounted(layer, board);
  }
  Reckoning energy;
  if (isDense && board.picojoulesPerMac) {
    rest(energy, "energy-per-mac", *board.picojoulesPerMac);
    energy.value = products / 1e6 * board.picojoulesPerMac->value;
    return energy;
  }
  energy.grounds = cycles.grounds;
  const std::optional<Bounds> each = energyPerCycle(energy, board, duty);
  if (!each) return std::nullopt;
  energy.value = 1e-6 * (cycles.value * *each);
  return energy;
}

/// The days that the battery lasts at a time and an energy for each inference.
double daysFor(const DutyCycle& duty, double milliseconds, double microjoules) {
  const double joules = 3.6 * duty.milliampereHours * duty.volts;
  const double awake = std::min(1.0, milliseconds / 1000 / duty.secondsBetween);
  const double asleep = 1e-6 * duty.sleepMicroamperes * duty.volts * (1 - awake);
  return joules / kSecondsPerDay / (1e-6 * microjoules / duty.secondsBetween + asleep);
}

/// None where one inference is not over when the next one begins.
std::optional<Reckoning> daysOf(const Reckoning& time, const Reckoning& energy, const DutyCycle& duty) {
  const bool isTooSlow = time.value.low > 1000 * duty.secondsBetween;
  const bool isForNothing = energy.value.low <= 0 && duty.sleepMicroamperes <= 0;
  if (isTooSlow || isForNothing) return std::nullopt;
  Reckoning days = energy;
  days.value = {daysFor(duty, time.value.high, energy.value.high), daysFor(duty, time.value.low, energy.value.low)};
  rest(days, "sleep-current", {exactly(duty.sleepMicroamperes), Evidence::Given, "", false});
  return days;
}

}  // namespace

Weighing weigh(const Load& load, const Board& board, const DutyCycle& duty) {
  Weighing weighing;
  weighing.flashBytes = load.flashBytes();
  weighing.ramBytes = load.staticBytes;
  for (const LayerLoad& layer : load.layers) {
    weighing.macs += layer.macs;
    weighing.macsDone += layer.macsDone;
  }
  weighing.cycles = cyclesOf(load, board);
  if (!weighing.cycles) return weighing;
  weighing.milliseconds = timeOf(*weighing.cycles, board);
  weighing.microjoules = energyOf(load, board, duty, *weighing.cycles);
  if (weighing.microjoules) weighing.days = daysOf(*weighing.milliseconds, *weighing.microjoules, duty);
  return weighing;
}

}  // namespace prune::deploy
