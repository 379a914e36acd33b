#include "prune/ranking/select.h"

#include <cmath>

#include "base/error.h"

namespace prune {

Mask keepFromThreshold(const Scores& scores, double threshold) {
  if (std::isnan(threshold)) fail(ErrorCode::InvalidArgument, "select", {"threshold must be a number, got NaN"});
  if (scores.hasNaN()) fail(ErrorCode::InvalidArgument, "select", {"scores must be numbers, got NaN"});
  return (scores.array() >= threshold).cast<std::uint8_t>().matrix();
}

}  // namespace prune
