#pragma once
/// How well a prediction orders what was then measured.

#include <span>

#include "base/types.h"

namespace prune {

/// Spearman's rank correlation: Pearson's of the ranks, ties sharing their mean rank; NaN when one side is constant or
/// there are fewer than two.
double spearman(std::span<const double> predicted, std::span<const double> measured);

/// What choosing the k lowest by prediction costs: sum of what is measured for those, minus the least sum that any k
/// have; 0 when the choice was as good as any.
///
/// @param k  in [0, n]
double regretAt(std::span<const double> predicted, std::span<const double> measured, Index k);

}  // namespace prune
