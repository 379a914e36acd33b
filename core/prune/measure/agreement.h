#pragma once
/// Measures of how well predicted scores order the measured values.

#include <span>

#include "base/types.h"

namespace prune {

/// Spearman's rank correlation, in [-1, 1]: Pearson's correlation of the ranks, tied values with their mean rank; NaN
/// when one side is constant or there are fewer than two values.
double spearman(std::span<const double> predicted, std::span<const double> measured);

/// The regret of choosing the k lowest predictions: the sum of their measured values minus the least sum of any k
/// measured values; 0 for an optimal choice.
///
/// @param k  in [0, n]
double regretAt(std::span<const double> predicted, std::span<const double> measured, Index k);

}  // namespace prune
