#pragma once
/// Functions that several data generators share.

#include <string_view>
#include <vector>

#include "base/arithmetic/rng.h"
#include "data/source.h"

namespace prune {

inline constexpr double kPi = 3.14159265358979323846;

/// A classification data set of n samples, steps x channels, with room for values and labels, which the caller fills.
Dataset classificationOf(Index samples, Index steps, Index channels);

/// A regression data set of n samples with one target each, with room for values and targets, which the caller fills.
Dataset regressionOf(Index samples, Index channels);

/// Sorts row indices in ascending order.
///
/// @param rows  all different, in [0, samples)
std::vector<Index> ascendingRows(const std::vector<Index>& rows, Index samples);

/// Replaces the labels of exactly round(noise * n) random samples, each by a random other class.
void applyLabelNoise(Dataset& data, std::size_t classes, double noise, Rng& rng);

/// Keeps a random subset of `count` rows, in their old order; all when count = n.
void keepRandomRows(Dataset& data, Index count, Rng& rng);

}  // namespace prune
