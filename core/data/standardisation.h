#pragma once
/// Mean 0 and deviation 1, as the training samples have them.

#include <span>

#include "data/dataset.h"

namespace prune {

/// x' = (x - mean) * scale, both of length features.
struct Standardisation {
  Vector<float> mean;
  Vector<float> scale;
};

/// Measures mean and deviation (over n, not n - 1), in double precision, as `data.standardise` says.
///
/// @param rows  the training samples, at least one; no other row has any influence
/// @return      mean 0 and scale 1 for `None`; scale 1 where nothing varies
/// @throws Error InvalidArgument when there is no row, OutOfRange for a row that is not in the data
Standardisation fitStandardisation(const Dataset& data, std::span<const Index> rows);

}  // namespace prune
