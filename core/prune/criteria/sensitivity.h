#pragma once
/// The article's sensitivity, |w_ij| over a Euclidean norm, in each reading of "the norm".
///
/// Source: section 4.1.1 of the source article (L1 norm over L2 norm). Over one number the ratio is 1, so the useful
/// readings are those that take the norm over the weights beside it.

#include <span>
#include <string_view>

#include "base/registry.h"
#include "base/types.h"

namespace prune {

struct Sensitivity {
  std::string_view id;
  Name name;
  std::string_view formula;
  /// What stands under the root of each weight's denominator; out x in like the weights.
  Matrix<double> (*squaredNorms)(const Matrix<double>& weights);
};

/// The readings `definition`, `row`, `column` and `matrix`.
std::span<const Sensitivity> sensitivities();

/// |w_ij| / sqrt(squaredNorm_ij), and 0 where both are 0.
///
/// @param weights       out x in
/// @param squaredNorms  same shape, entries >= 0
/// @return              same shape
Scores ratioToNorms(const Matrix<double>& weights, const Matrix<double>& squaredNorms);

/// The scores of one of the four readings; out x in.
template <int Reading>
Scores sensitivityScores(const Matrix<double>& weights) {
  return ratioToNorms(weights, sensitivities()[Reading].squaredNorms(weights));
}

}  // namespace prune
