#pragma once
/// The table of pruning criteria: every score that a weight can have, each with its formula and its source.

#include <span>
#include <string_view>

#include "base/registry.h"
#include "base/types.h"
#include "nn/dense_network.h"

namespace prune {

/// What a criterion may look at. Criteria that need no data leave the samples alone.
struct ScoreInput {
  const DenseNetwork<double>& network;
  Index layer;
  const Matrix<double>& samples;
};

struct Criterion {
  std::string_view id;
  Name name;
  std::string_view formula;
  std::string_view citation;
  /// The saliency of each weight of the layer, out x in; the lowest are removed first.
  Scores (*score)(const ScoreInput& input);
};

std::span<const Criterion> criteria();

/// @throws Error UnknownId
const Criterion& criterion(std::string_view where, std::string_view id);

}  // namespace prune
