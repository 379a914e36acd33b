#include "deploy/int8/quantise.h"

#include <algorithm>
#include <cmath>

#include "base/error.h"
#include "nn/kernels/activation_kernels.h"

namespace prune::deploy {

namespace {

/// The scale for weights of this largest size and biases of that.
double weightScale(double largestWeight, double largestBias, double inputScale) {
  constexpr double kMostBias = 1 << 30;
  constexpr double kFineBias = 1 << 20;
  if (largestWeight == 0) return largestBias == 0 ? 1 : largestBias / (inputScale * kFineBias);
  return std::max(largestWeight / 127, largestBias / (inputScale * kMostBias));
}

void checkWeights(const PlainLayer& plain) {
  // 255 * 127 is the largest product of a shifted input and a weight; the bias has 30 bits.
  constexpr Index kMostProducts = (1 << 30) / (255 * 127);
  if (plain.weights.cols() > kMostProducts)
    fail("quantise", "int8-too-wide", plain.name, kMostProducts, plain.weights.cols());
  for (Index row = 0; row < plain.weights.rows(); ++row) {
    if (!std::isfinite(plain.bias[row])) fail("quantise", "must-be-finite", plain.name, plain.bias[row]);
    for (Index column = 0; column < plain.weights.cols(); ++column)
      if (!std::isfinite(plain.weights(row, column)))
        fail("quantise", "must-be-finite", plain.name, plain.weights(row, column));
  }
}

std::int8_t quantisedWeight(float weight, double scale) {
  return static_cast<std::int8_t>(std::clamp(std::round(static_cast<double>(weight) / scale), -127.0, 127.0));
}

void quantiseWeights(const PlainLayer& plain, Granularity granularity, QuantisedLayer& layer) {
  checkWeights(plain);
  const Index rows = plain.weights.rows();
  const Vector<double> weights = plain.weights.cwiseAbs().rowwise().maxCoeff().cast<double>();
  const Vector<double> biases = plain.bias.cwiseAbs().cast<double>();
  const bool isByRow = hasScaleForEachRow(plain.kind, granularity);
  layer.weightScales.resize(isByRow ? rows : 1);
  for (Index i = 0; i < layer.weightScales.size(); ++i)
    layer.weightScales[i] = isByRow ? weightScale(weights[i], biases[i], layer.from.scale)
                                    : weightScale(weights.maxCoeff(), biases.maxCoeff(), layer.from.scale);
  layer.weights.resize(rows, plain.weights.cols());
  layer.bias.resize(rows);
  for (Index row = 0; row < rows; ++row) {
    const double scale = layer.weightScales[isByRow ? row : 0];
    for (Index column = 0; column < plain.weights.cols(); ++column)
      layer.weights(row, column) = quantisedWeight(plain.weights(row, column), scale);
    layer.bias[row] =
        static_cast<std::int32_t>(std::llround(static_cast<double>(plain.bias[row]) / (layer.from.scale * scale)));
  }
  for (Index i = 0; i < layer.weightScales.size(); ++i)
    layer.multipliers.push_back(multiplierOf(layer.from.scale * layer.weightScales[i] / layer.to.scale));
}

/// The output of an activation for each input.
void fillTable(QuantisedLayer& layer) {
  const auto& kernel = activationKernel<double>("quantise", layer.function);
  for (int q = -128; q < 128; ++q) {
    double value = layer.from.scale * (q - layer.from.zero);
    kernel.apply(&value, 1, 1);
    layer.table[static_cast<std::size_t>(q + 128)] = quantised(value, layer.to);
  }
}

/// What a layer is quantised to.
struct Wanted {
  Range range;
  bool isJoined = false;  ///< the range is that of a join
  bool isRectified = false;
};

QuantisedLayer quantisedLayer(const PlainLayer& plain, const Quantisation& from, const Wanted& wanted,
                              Granularity granularity) {
  QuantisedLayer layer;
  static_cast<LayerForm&>(layer) = plain;
  layer.from = from;
  layer.to = plain.isPool() || plain.kind == LayerKind::Join ? from : quantisationOf(wanted.range);
  layer.isRectified = wanted.isRectified;
  if (plain.isLinear()) quantiseWeights(plain, granularity, layer);
  if (plain.kind != LayerKind::Activation) return layer;
  if (plain.function == "softmax") fail("quantise", "int8-softmax", plain.name);
  if (const Quantisation* fixed = fixedOutput(plain.function); fixed && !wanted.isJoined) layer.to = *fixed;
  fillTable(layer);
  return layer;
}

}  // namespace

const Quantisation* fixedOutput(std::string_view function) {
  static constexpr Quantisation kShare{1.0 / 256, -128};
  static constexpr Quantisation kSigned{1.0 / 128, 0};
  if (function == "sigmoid") return &kShare;
  return function == "tanh" || function == "softsign" ? &kSigned : nullptr;
}

bool hasScaleForEachRow(LayerKind kind, Granularity granularity) {
  return granularity == Granularity::Channel || (granularity == Granularity::Mixed && kind == LayerKind::Conv1d);
}

bool hasFusedRelu(const PlainNetwork& network, std::size_t place) {
  if (!network.layers[place].isLinear() || place + 1 == network.layers.size()) return false;
  const PlainLayer& next = network.layers[place + 1];
  return next.kind == LayerKind::Activation && next.function == "relu";
}

Quantisation quantisationOf(Range range) {
  const double low = std::min(range.low, 0.0);
  const double high = std::max(range.high, 0.0);
  if (low == high) return {1, 0};
  const double scale = (high - low) / 255;
  return {scale, static_cast<int>(std::clamp(std::round(-128 - low / scale), -128.0, 127.0))};
}

std::int8_t quantised(double value, const Quantisation& quantisation) {
  return static_cast<std::int8_t>(
      std::clamp(std::round(value / quantisation.scale) + quantisation.zero, -128.0, 127.0));
}

QuantisedNetwork quantise(const PlainNetwork& network, const std::vector<Range>& ranges,
                          const QuantiseOptions& options) {
  QuantisedNetwork made;
  made.input = network.input;
  made.from = quantisationOf(ranges[rangeHolder(network, 0)]);
  made.rounding = options.rounding;
  made.link = network.link;
  for (std::size_t i = 0; i < network.layers.size(); ++i) {
    const PlainLayer& plain = network.layers[i];
    if (plain.function == "identity" && plain.kind == LayerKind::Activation) continue;
    const bool isRectified = hasFusedRelu(network, i);
    const std::size_t tensor = isRectified ? i + 2 : i + 1;
    const std::size_t holder = rangeHolder(network, tensor);
    made.layers.push_back(
        quantisedLayer(plain, made.to(), {ranges[holder], holder != tensor, isRectified}, options.granularity));
    if (plain.kind == LayerKind::Join) made.fromStatic = made.to();
    if (isRectified) ++i;
  }
  return made;
}

}  // namespace prune::deploy
