#pragma once
/// Splits a data set into a training, a validation and a test part.

#include <array>
#include <string_view>
#include <vector>

#include "base/arithmetic/rng.h"
#include "data/dataset.h"

namespace prune {

/// The ids of the parts.
inline constexpr std::array<std::string_view, 3> kParts{"train", "validation", "test"};

/// The row indices of each part, ascending; every row is in exactly one part.
struct Split {
  std::vector<Index> train;
  std::vector<Index> validation;
  std::vector<Index> test;

  /// A part by its index in `kParts`.
  const std::vector<Index>& part(std::size_t number) const {
    return number == 0 ? train : number == 1 ? validation : test;
  }
};

/// Splits at random. With subjects, all samples of a subject go into the same part; otherwise every class is split in
/// the same proportions (stratified). The size of a part, in subjects or samples, is its share rounded to the nearest
/// whole number, halves upwards.
///
/// @param testFraction        share of the test part, in [0, 1]
/// @param validationFraction  share of the validation part, in [0, 1]
/// @throws Error OutOfRange outside these ranges, InvalidArgument when the training part would be empty
Split split(const Dataset& data, double testFraction, double validationFraction, Rng& rng);

}  // namespace prune
