#pragma once
/// Which samples a network learns from, is chosen by, and is judged by.

#include <array>
#include <string_view>
#include <vector>

#include "base/rng.h"
#include "data/dataset.h"

namespace prune {

/// The names of the parts, by number.
inline constexpr std::array<std::string_view, 3> kParts{"train", "validation", "test"};

/// Rows of a data set, each row in one part; ascending in each.
struct Split {
  std::vector<Index> train;
  std::vector<Index> validation;
  std::vector<Index> test;

  /// A part by its number in `kParts`.
  const std::vector<Index>& part(std::size_t number) const {
    return number == 0 ? train : number == 1 ? validation : test;
  }
};

/// Splits at random: by subject when there are subjects (all samples of one go into one part), else every class in the
/// same proportions. A part gets the whole number (of subjects, or of samples) next to its share, halves upwards.
///
/// @param testFraction        share of the test part, in [0, 1]
/// @param validationFraction  share of the validation part, in [0, 1]
/// @throws Error OutOfRange outside these ranges, InvalidArgument when nothing is left to train with
Split split(const Dataset& data, double testFraction, double validationFraction, Rng& rng);

}  // namespace prune
