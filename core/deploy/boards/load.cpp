#include "deploy/boards/load.h"

#include <algorithm>
#include <array>

#include "deploy/c_source/packing.h"

namespace prune::deploy {

namespace {

// In the order of `Storage`.
constexpr std::array<std::string_view, 2> kStorageIds{"dense", "sparse"};

constexpr double kMultiplierBytes = 5;  // a 32-bit factor, and its shift
constexpr double kTableBytes = 256;
constexpr double kEntryBytes = 2;

/// A layer of 784 x 300 of which 50 to 95 % is removed, all it does counted in.
constexpr Bounds kInstructionsPerEntry{4.6, 5.5};

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
  Index beside = input.staticFeatures;  // until the join, which works in place
  for (const LayerForm& layer : layers) {
    if (layer.kind == LayerKind::Join) {
      beside = 0;
      continue;
    }
    const Index copied = layer.padding > 0 ? layer.input.size() + 2 * layer.padding * layer.input.channels : 0;
    most = std::max(most, layer.input.size() + copied + layer.output.size() + beside);
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
  const PackedInt8 packed = packedSparse(layer.weights, 1);
  load.flashBytes = weights + beside;
  const auto sparse = static_cast<double>(packed.bytes());
  if (sparse >= weights) return load;
  load.storage = Storage::Sparse;
  load.flashBytes = sparse + beside;
  load.macsDone = static_cast<double>(packed.weights.size()) / kEntryBytes * static_cast<double>(layer.output.steps);
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
