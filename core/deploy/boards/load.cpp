#include "deploy/boards/load.h"

#include <algorithm>
#include <span>

#include "deploy/boards/instructions.h"
#include "deploy/c_source/layer_forms.h"
#include "deploy/c_source/memory_plan.h"

namespace prune::deploy {

namespace {

constexpr double kMultiplierBytes = 5;  // a 32-bit factor, and its shift
constexpr double kTableBytes = 256;
constexpr double kWordBytes = 4;

template <class Layer>
LayerLoad loadIn(const Layer& layer, const StoredWeights& weights, std::span<const WeightForm> forms, Index blockRows) {
  const auto steps = static_cast<double>(layer.output.steps);
  LayerLoad load;
  load.name = layer.name;
  load.storage = forms[weights.form].kernel;
  load.macs = static_cast<double>(layer.weights.size()) * steps;
  const double done = static_cast<double>(weights.entries * blockRows) * steps;
  load.macsDone = load.isDense() ? load.macs : std::min(load.macs, done);  // a last block may lack rows
  load.flashBytes = static_cast<double>(weights.bytes) + 4.0 * static_cast<double>(layer.bias.size());
  return load;
}

LayerLoad loadOf(const QuantisedLayer& layer, const StoredWeights& weights, Finish finish) {
  LayerLoad load = loadIn(layer, weights, int8Forms(), kRowsOfForm[weights.form]);
  load.flashBytes += kMultiplierBytes * static_cast<double>(layer.multipliers.size());
  if (layer.kind == LayerKind::Activation) load.flashBytes = kTableBytes;
  load.instructions = instructionsOf(layer, weights, finish);
  return load;
}

template <class Network>
double arenaOf(const Network& network) {
  const std::vector<LayerForm> forms(network.layers.begin(), network.layers.end());
  return static_cast<double>(memoryPlan(network.input, forms).arena);
}

}  // namespace

double Load::flashBytes() const {
  double bytes = 0;
  for (const LayerLoad& layer : layers) bytes += layer.flashBytes;
  return bytes;
}

Load loadOf(const PlainNetwork& network) {
  const std::vector<StoredWeights> weights = exportedWeights(network, WeightForms::Auto);
  Load load;
  load.isInteger = false;
  for (std::size_t i = 0; i < weights.size(); ++i)
    load.layers.push_back(loadIn(network.layers[i], weights[i], floatForms(), 1));
  load.staticBytes = 4 * arenaOf(network);
  return load;
}

Load loadOf(const QuantisedNetwork& network) {
  const std::vector<StoredWeights> weights = exportedWeights(network, WeightForms::Auto);
  const Finish finish{network.rounding, needsWideSums(network)};
  Load load;
  Index widest = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const QuantisedLayer& layer = network.layers[i];
    load.layers.push_back(loadOf(layer, weights[i], finish));
    if (layer.isLinear() && load.layers.back().isDense()) widest = std::max(widest, wideWords(layer));
  }
  load.staticBytes = arenaOf(network) + kWordBytes * static_cast<double>(widest);
  return load;
}

}  // namespace prune::deploy
