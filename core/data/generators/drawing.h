#pragma once
/// What the makers of data share.

#include <string_view>
#include <vector>

#include "base/rng.h"
#include "data/source.h"

namespace prune {

inline constexpr double kPi = 3.14159265358979323846;

/// An empty data set of n samples, steps x channels, for `n` labels.
Dataset classificationOf(Index samples, Index steps, Index channels);

/// An empty data set of n samples with one target each.
Dataset regressionOf(Index samples, Index channels);

/// The same rows in ascending order.
///
/// @param rows  all different, in [0, samples)
std::vector<Index> ascendingRows(const std::vector<Index>& rows, Index samples);

/// Gives exactly round(noise * n) samples a class that is not theirs: which ones and which class is random.
void applyLabelNoise(Dataset& data, std::size_t classes, double noise, Rng& rng);

/// Keeps `count` rows, chosen at random, in their old order; all when count = n.
void keepRandomRows(Dataset& data, Index count, Rng& rng);

}  // namespace prune
