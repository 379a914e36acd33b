#pragma once
/// Selection by a threshold, without access to the network.

#include "base/types.h"

namespace prune {

/// Makes a mask that removes every weight with a score strictly below the threshold.
///
/// @param scores     out x in
/// @param threshold  in the unit of the scores
/// @return           1 = keep (score >= threshold), 0 = removed; same shape
/// @throws Error     InvalidArgument when a score or the threshold is NaN
Mask keepFromThreshold(const Scores& scores, double threshold);

}  // namespace prune
