#pragma once
/// Finds classes that a cut has cost the network, though the accuracy may hardly show it.

#include <vector>

#include "metrics/evaluation.h"

namespace prune {

/// The classes whose recall has at least halved, by more than chance: the 95 % interval of the difference is below 0
/// (see `wilsonOfDifference`; taking the samples of both evaluations as independent makes it wide). Ascending; empty
/// for regression.
///
/// @param before, after  evaluations of the same samples
std::vector<Index> lostClasses(const Evaluation& before, const Evaluation& after);

}  // namespace prune
