#pragma once
/// Counts the samples of each class, and lists the subjects, in a part of a data set.

#include <span>
#include <vector>

#include "data/dataset.h"

namespace prune {

/// The composition of a part.
struct PartCounts {
  std::vector<Index> classes;  ///< samples of each class; empty for regression
  std::vector<int> subjects;   ///< different subjects, ascending; empty when the data set has none
};

/// @param rows  row indices of the part, each in [0, data.samples())
PartCounts partCounts(const Dataset& data, std::span<const Index> rows);

}  // namespace prune
