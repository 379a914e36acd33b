#include "deploy/boards/load.h"

#include <algorithm>
#include <array>

namespace prune::deploy {

namespace {

// In the order of `Storage`.
constexpr std::array<std::string_view, 2> kStorageIds{"dense", "sparse"};

constexpr double kMultiplierBytes = 8;  // a 32-bit factor, and its shift in 32 bits
constexpr double kTableBytes = 256;
constexpr double kEntryBytes = 2;
constexpr double kRowBytes = 2;
/// A filler stands for a zero, after as many zeros.
constexpr Index kLongestGap = 255;

constexpr Bounds kInstructionsPerEntry{6.1, 6.7};
constexpr double kDenseInstructions = 1.94;

/// Entries of one row: its weights that are not 0, and the fillers in gaps that a byte does not hold.
template <class Row>
Index entriesOf(const Row& row) {
  Index entries = 0;
  Index gap = 0;
  for (Index k = 0; k < row.size(); ++k) {
    if (row[k] == 0) {
      ++gap;
      continue;
    }
    entries += 1 + gap / (kLongestGap + 1);
    gap = 0;
  }
  return entries;
}

Index entriesOf(const Matrix<std::int8_t>& weights) {
  Index entries = 0;
  for (Index i = 0; i < weights.rows(); ++i) entries += entriesOf(weights.row(i));
  return entries;
}

LayerLoad densely(const LayerForm& layer, Index weights) {
  LayerLoad load;
  load.name = layer.name;
  load.macs = static_cast<double>(weights) * static_cast<double>(layer.output.steps);
  load.macsDone = load.macs;
  return load;
}

/// The most numbers that are alive at once.
template <class Layer>
double aliveIn(const Shape& input, const std::vector<Layer>& layers) {
  Index most = input.size();
  for (const LayerForm& layer : layers) {
    const Index copied = layer.padding > 0 ? layer.input.size() + 2 * layer.padding * layer.input.channels : 0;
    most = std::max(most, layer.input.size() + copied + layer.output.size());
  }
  return static_cast<double>(most);
}

LayerLoad loadOf(const PlainLayer& layer) {
  LayerLoad load = densely(layer, layer.weights.size());
  load.flashBytes = 4.0 * static_cast<double>(layer.weights.size() + layer.bias.size());
  return load;
}

LayerLoad loadOf(const QuantisedLayer& layer) {
  LayerLoad load = densely(layer, layer.weights.size());
  if (layer.kind == LayerKind::Activation) load.flashBytes = kTableBytes;
  if (!layer.isLinear()) return load;
  const double beside =
      4.0 * static_cast<double>(layer.bias.size()) + kMultiplierBytes * static_cast<double>(layer.multipliers.size());
  const auto weights = static_cast<double>(layer.weights.size());
  const auto entries = static_cast<double>(entriesOf(layer.weights));
  load.flashBytes = weights + beside;
  if (kInstructionsPerEntry.high * entries >= kDenseInstructions * weights) return load;
  load.storage = Storage::Sparse;
  load.flashBytes = kEntryBytes * entries + kRowBytes * static_cast<double>(layer.weights.rows()) + beside;
  load.macsDone = entries * static_cast<double>(layer.output.steps);
  load.instructions = load.macsDone * kInstructionsPerEntry;
  return load;
}

template <class Network>
Load loadOfAll(const Network& network, bool isInteger, double bytesPerNumber) {
  Load load;
  load.isInteger = isInteger;
  for (const auto& layer : network.layers) load.layers.push_back(loadOf(layer));
  load.arenaBytes = bytesPerNumber * aliveIn(network.input, network.layers);
  return load;
}

}  // namespace

std::string_view idOf(Storage storage) {
  return kStorageIds[static_cast<std::size_t>(storage)];
}

double Load::flashBytes() const {
  double bytes = 0;
  for (const LayerLoad& layer : layers) bytes += layer.flashBytes;
  return bytes;
}

Load loadOf(const PlainNetwork& network) {
  return loadOfAll(network, false, 4);
}

Load loadOf(const QuantisedNetwork& network) {
  return loadOfAll(network, true, 1);
}

}  // namespace prune::deploy
