#pragma once
/// Counts the samples of each class, and the people, in a part of a data set.

#include <span>
#include <vector>

#include "data/dataset.h"

namespace prune {

/// The composition of a part.
struct PartCounts {
  std::vector<Index> classes;  ///< samples of each class; empty for regression
  Index people = 0;            ///< different subjects; 0 when the data set has no subjects
};

/// @param rows  row indices of the part, each in [0, data.samples())
PartCounts partCounts(const Dataset& data, std::span<const Index> rows);

}  // namespace prune
