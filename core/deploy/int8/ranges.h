#pragma once
/// Calibration: the range of the numbers in each tensor of a network over training samples.

#include <string_view>
#include <vector>

#include "base/registry.h"
#include "deploy/plain_network.h"

namespace prune::deploy {

/// What an 8-bit tensor can hold.
struct Range {
  double low = 0;
  double high = 0;
};

/// A way to choose a range.
struct RangeRule {
  std::string_view id;  ///< `min-max`, `percentile`
  Name name;
  double share;  ///< of the values, counted from the middle, that lie in the range
};

std::span<const RangeRule> rangeRules();

/// The tensor whose range a tensor shares: a join has one range for all its numbers, and so have the tensors before it
/// up to the last layer whose output has a range of its own; any other tensor has its own.
///
/// @param tensor  0 = the input, i + 1 = the output of layer i
std::size_t rangeHolder(const PlainNetwork& network, std::size_t tensor);

/// The range of each tensor: the input (of a network with a join its window), then the output of each layer.
///
/// @param inputs  features x n, standardised; n at least 1
/// @throws Error InvalidArgument when a number is not finite
std::vector<Range> rangesOf(const PlainNetwork& network, const Matrix<float>& inputs, const RangeRule& rule);

/// The share of numbers of each tensor that lie outside its range, or that of its holder, in [0, 1].
std::vector<double> clippedShares(const PlainNetwork& network, const Matrix<float>& inputs,
                                  const std::vector<Range>& ranges);

}  // namespace prune::deploy
