#pragma once
/// Who and what is in a part of the data: how many samples of each class, and from how many people.

#include <span>
#include <vector>

#include "data/dataset.h"

namespace prune {

struct PartCounts {
  std::vector<Index> classes;  ///< samples of each class; empty for regression
  Index people = 0;            ///< different subjects; 0 when the data name none
};

/// @param rows  samples of the part, each in [0, data.samples())
PartCounts partCounts(const Dataset& data, std::span<const Index> rows);

}  // namespace prune
