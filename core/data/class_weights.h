#pragma once
/// The table of class weightings: how much the gradient of a sample counts in training, by its class.

#include <span>
#include <string_view>
#include <vector>

#include "base/registry.h"
#include "base/types.h"

namespace prune {

struct ClassWeighting {
  std::string_view id;
  Name name;
  std::string_view formula;
  std::string_view citation;
  /// The weight of each class, so that the mean over the training samples is 1; 1 for a class without samples. Null
  /// when all samples count alike.
  ///
  /// @param counts  training samples of each class
  std::vector<float> (*weights)(std::span<const Index> counts);
};

/// `none`; `balanced`: each class counts as much as any other.
///
/// Weights multiply gradients in training only: every loss that is reported, and every score, counts each sample once.
std::span<const ClassWeighting> classWeightings();

/// @throws Error UnknownId
const ClassWeighting& classWeighting(std::string_view where, std::string_view id);

}  // namespace prune
