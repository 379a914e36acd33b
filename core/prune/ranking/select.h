#pragma once
/// From scores to a mask; the network itself is not seen here.

#include "base/types.h"

namespace prune {

/// Removes every weight whose score is strictly below the threshold.
///
/// @param scores     out x in
/// @param threshold  in the unit of the scores
/// @return           1 = keep (score >= threshold), 0 = removed; same shape
/// @throws Error     InvalidArgument when a score or the threshold is NaN
Mask keepFromThreshold(const Scores& scores, double threshold);

}  // namespace prune
