#include "deploy/boards/load.h"

#include <algorithm>
#include <array>

namespace prune::deploy {

namespace {

// In the order of `Storage`.
constexpr std::array<std::string_view, 2> kStorageIds{"dense", "sparse"};

constexpr double kMultiplierBytes = 5;  // a 32-bit factor, and its shift
constexpr double kTableBytes = 256;
constexpr double kEntryBytes = 2;
constexpr double kRowBytes = 2;
constexpr Index kLongestGap = 255;

/// A layer of 784 x 300 of which 50 to 95 % is removed, all it does counted in.
constexpr Bounds kInstructionsPerEntry{4.6, 5.5};

/// Entries of one row: its weights that are not 0, fillers where a gap is above 255 columns, and one more where that
/// makes pairs of them.
template <class Row>
Index entriesOf(const Row& row) {
  Index entries = 0;
  Index last = 0;
  for (Index k = 0; k < row.size(); ++k) {
    if (row[k] == 0) continue;
    const Index gap = k - last;
    entries += 1 + (gap > 0 ? (gap - 1) / kLongestGap : 0);
    last = k;
  }
  return entries + entries % 2;
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
  const double sparse = kEntryBytes * entries + kRowBytes * static_cast<double>(layer.weights.rows());
  if (sparse >= weights) return load;
  load.storage = Storage::Sparse;
  load.flashBytes = sparse + beside;
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
