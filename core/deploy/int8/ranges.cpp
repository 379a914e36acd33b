#include "deploy/int8/ranges.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/check.h"
#include "deploy/float_engine.h"

namespace prune::deploy {

namespace {

constexpr std::array<RangeRule, 2> kRangeRules{{
    {"min-max", {"最小到最大", "smallest to largest"}, 1.0},
    {"percentile", {"中间 99.9%", "the middle 99.9 %"}, 0.999},
}};

/// The range that holds this share of the values, counted from the middle; the values lose their order.
Range middleOf(std::vector<float>& values, double share) {
  const auto cut = static_cast<std::ptrdiff_t>(std::floor((1 - share) / 2 * static_cast<double>(values.size())));
  const auto low = values.begin() + cut;
  const auto high = values.end() - 1 - cut;
  std::nth_element(values.begin(), low, values.end());
  const double least = *low;
  std::nth_element(values.begin(), high, values.end());
  return {least, *high};
}

/// The numbers of a tensor; static features of the input belong to the join.
std::span<const float> numbersOf(const PlainNetwork& network, Index tensor, const Matrix<float>& values) {
  const Index rows = tensor == 0 ? network.input.window().size() : values.rows();
  return {values.data(), static_cast<std::size_t>(rows * values.cols())};
}

}  // namespace

std::span<const RangeRule> rangeRules() {
  return kRangeRules;
}

std::size_t rangeHolder(const PlainNetwork& network, std::size_t tensor) {
  for (std::size_t i = tensor; i < network.layers.size(); ++i) {
    const PlainLayer& layer = network.layers[i];
    if (layer.kind == LayerKind::Join) return i + 1;
    const bool isSame = layer.kind == LayerKind::Activation && layer.function == "identity";
    if (!layer.isPool() && !isSame) break;
  }
  return tensor;
}

std::vector<Range> rangesOf(const PlainNetwork& network, const Matrix<float>& inputs, const RangeRule& rule) {
  std::vector<std::vector<float>> seen(network.layers.size() + 1);
  runFloat(network, inputs, [&](Index tensor, Index /*first*/, const Matrix<float>& values) {
    const std::span<const float> all = numbersOf(network, tensor, values);
    for (const float value : all)
      if (!std::isfinite(value)) fail("quantise", "must-be-finite", "outputs", value);
    auto& kept = seen[static_cast<std::size_t>(tensor)];
    kept.insert(kept.end(), all.begin(), all.end());
  });
  std::vector<Range> ranges;
  ranges.reserve(seen.size());
  for (std::vector<float>& values : seen) ranges.push_back(middleOf(values, rule.share));
  return ranges;
}

std::vector<double> clippedShares(const PlainNetwork& network, const Matrix<float>& inputs,
                                  const std::vector<Range>& ranges) {
  std::vector<double> shares(ranges.size());
  std::vector<double> counts(ranges.size());
  runFloat(network, inputs, [&](Index tensor, Index /*first*/, const Matrix<float>& values) {
    const auto place = static_cast<std::size_t>(tensor);
    const auto [low, high] = ranges[rangeHolder(network, place)];
    for (const float value : numbersOf(network, tensor, values)) shares[place] += value < low || value > high ? 1 : 0;
    counts[place] += static_cast<double>(numbersOf(network, tensor, values).size());
  });
  for (std::size_t i = 0; i < shares.size(); ++i)
    if (counts[i] > 0) shares[i] /= counts[i];
  return shares;
}

}  // namespace prune::deploy
