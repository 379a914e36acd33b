#include "deploy/boards/instructions.h"

#include <array>

namespace prune::deploy {

namespace {

/// From what was counted at most below a cost to what was counted at most above.
constexpr Bounds kSpread{0.78, 1.15};

struct KernelCost {
  double call = 0;   ///< once at each time step
  double row = 0;    ///< each row, but for bringing its sum back to 8 bits
  double entry = 0;  ///< each kept column of a row or block; dense weights have costs of their own
};

/// In the order of `int8Forms()`.
constexpr std::array<KernelCost, 4> kKernels{{{62, 12.3, 0}, {42, 2.6, 4.64}, {67, 0, 5.92}, {29, 0, 9.43}}};

// A weight of a dense layer: in four rows and four columns at a time; in a column left over; in a row left over.
constexpr double kInBlock = 1.49;
constexpr double kInColumn = 7.6;
constexpr double kInRow = 5.5;

// A number: of an activation; of a pool, its first and each further one.
constexpr double kLookUp = 5.4;
constexpr double kPoolFirst = 4.4;
constexpr double kPoolNext = 5.8;
constexpr double kMeanNext = 9.3;

double costOf(Finish finish) {
  if (finish.rounding == Rounding::Double) return finish.isWide ? 90 : 36;
  return finish.isWide ? 50 : 38;
}

double denseWeights(Index rows, Index columns) {
  const auto grouped = static_cast<double>(rows / 4 * 4);
  const auto wide = static_cast<double>(columns / 4 * 4);
  const auto width = static_cast<double>(columns);
  return grouped * (wide * kInBlock + (width - wide) * kInColumn) + static_cast<double>(rows % 4) * width * kInRow;
}

double linearCost(const QuantisedLayer& layer, const StoredWeights& weights, Finish finish) {
  const KernelCost& cost = kKernels[weights.form];
  const Index rows = layer.weights.rows();
  const double products =
      weights.form == 0 ? denseWeights(rows, layer.weights.cols()) : static_cast<double>(weights.entries) * cost.entry;
  return cost.call + static_cast<double>(rows) * (cost.row + costOf(finish)) + products;
}

double poolCost(const QuantisedLayer& layer) {
  const double next = layer.kind == LayerKind::AveragePool ? kMeanNext : kPoolNext;
  return static_cast<double>(layer.output.channels) * (kPoolFirst + static_cast<double>(layer.size - 1) * next);
}

double stepCost(const QuantisedLayer& layer, const StoredWeights& weights, Finish finish) {
  if (layer.isLinear()) return linearCost(layer, weights, finish);
  if (layer.isPool()) return poolCost(layer);
  return layer.kind == LayerKind::Activation ? kLookUp * static_cast<double>(layer.output.channels) : 0;
}

}  // namespace

Bounds instructionsOf(const QuantisedLayer& layer, const StoredWeights& weights, Finish finish) {
  return static_cast<double>(layer.output.steps) * stepCost(layer, weights, finish) * kSpread;
}

}  // namespace prune::deploy
