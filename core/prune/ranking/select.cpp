#include "prune/ranking/select.h"

#include <cmath>

#include "base/error.h"

namespace prune {

Mask keepFromThreshold(const Scores& scores, double threshold) {
  if (std::isnan(threshold)) fail("select", "must-be-no-nan", "threshold");
  if (scores.hasNaN()) fail("select", "must-be-no-nans", "scores");
  return (scores.array() >= threshold).cast<std::uint8_t>().matrix();
}

}  // namespace prune
