#include "deploy/c_source/layer_forms.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <limits>
#include <span>

#include "deploy/c_source/packing.h"

namespace prune::deploy {

namespace {

/// A layer in each form of its numbers.
std::vector<StoredWeights> formsOf(const QuantisedLayer& layer) {
  std::vector<StoredWeights> forms{{.bytes = layer.weights.size()}};
  for (std::size_t form = 1; form < kRowsOfForm.size(); ++form) {
    const PackedInt8 packed = packedSparse(layer.weights, kRowsOfForm[form]);
    const Index entries = static_cast<Index>(packed.weights.size()) / (1 + kRowsOfForm[form]);
    forms.push_back({.form = form, .bytes = packed.bytes(), .entries = entries});
  }
  return forms;
}

std::vector<StoredWeights> formsOf(const PlainLayer& layer) {
  std::vector<StoredWeights> forms{{.bytes = 4 * layer.weights.size()}};
  if (layer.weights.cols() > std::numeric_limits<std::uint16_t>::max()) {
    forms.push_back({.form = 1, .bytes = std::numeric_limits<Index>::max() / 4});
    return forms;
  }
  const PackedFloat packed = packedSparse(layer.weights);
  forms.push_back({.form = 1, .bytes = packed.bytes(), .entries = static_cast<Index>(packed.weights.size())});
  return forms;
}

template <class Network>
std::vector<StoredWeights> exportedIn(std::span<const WeightForm> table, const Network& network, WeightForms allowed) {
  std::vector<std::vector<StoredWeights>> linear;
  std::vector<std::vector<Index>> sizes;
  for (const auto& layer : network.layers) {
    if (!layer.isLinear()) continue;
    std::vector<Index>& own = sizes.emplace_back();
    for (const StoredWeights& form : linear.emplace_back(formsOf(layer))) own.push_back(form.bytes);
  }
  const std::vector<std::size_t> chosen = chosenForms(table, sizes, allowed);
  std::vector<StoredWeights> all;
  std::size_t next = 0;
  for (const auto& layer : network.layers) {
    all.push_back(layer.isLinear() ? linear[next][chosen[next]] : StoredWeights{});
    if (layer.isLinear()) ++next;
  }
  return all;
}

/// Whether sums stay below 2^30 and no shift goes to the left, which the shorter requantisation asks for.
bool isNarrow(const QuantisedLayer& layer) {
  for (const Multiplier& multiplier : layer.multipliers)
    if (multiplier.shift > 0) return false;
  for (Index row = 0; row < layer.weights.rows(); ++row) {
    const std::int64_t weights = layer.weights.row(row).cast<std::int64_t>().cwiseAbs().sum();
    if (std::abs(std::int64_t{foldedBias(layer, row)}) + 128 * weights >= 1 << 30) return false;
  }
  return true;
}

}  // namespace

std::int32_t foldedBias(const QuantisedLayer& layer, Index row) {
  // sum (q_x - zero) q_w = sum q_x q_w - zero sum q_w
  return layer.bias[row] - layer.from.zero * layer.weights.row(row).cast<std::int32_t>().sum();
}

Index wideWords(const QuantisedLayer& layer) {
  return layer.weights.cols() / 4 * 2;
}

bool needsWideSums(const QuantisedNetwork& network) {
  return std::ranges::any_of(network.layers,
                             [](const QuantisedLayer& layer) { return layer.isLinear() && !isNarrow(layer); });
}

std::vector<StoredWeights> exportedWeights(const PlainNetwork& network, WeightForms allowed) {
  return exportedIn(floatForms(), network, allowed);
}

std::vector<StoredWeights> exportedWeights(const QuantisedNetwork& network, WeightForms allowed) {
  return exportedIn(int8Forms(), network, allowed);
}

}  // namespace prune::deploy
