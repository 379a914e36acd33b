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

/// Splits for k-fold cross-validation: the test part is fold `fold` of `folds`, each person or sample being in exactly
/// one of them, and the rest is split as `split` does. With subjects the folds differ by at most one subject; with as
/// many folds as subjects, fold i is the i-th subject (leave one person out). Otherwise every class is dealt out evenly
/// (stratified). The same state of `rng` gives the same folds.
///
/// @param folds               in [2, subjects or samples]
/// @param fold                in [0, folds)
/// @param validationFraction  share of the samples that are not in the test part, in [0, 1]
/// @throws Error OutOfRange outside these ranges, InvalidArgument when the training part would be empty
Split splitFold(const Dataset& data, Index folds, Index fold, double validationFraction, Rng& rng);

/// Splits as `data.parts` says. Without a sample in the validation part, a share of the training part becomes it.
///
/// @throws Error as `split`
Split splitAsGiven(const Dataset& data, double validationFraction, Rng& rng);

/// Different subjects of a data set; 0 when it has none.
Index subjectCount(const Dataset& data);

}  // namespace prune
