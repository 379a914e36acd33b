#pragma once
/// Standardisation: scales features and targets to mean 0 and standard deviation 1 on the training samples.

#include <span>
#include <vector>

#include "data/dataset.h"

namespace prune {

/// The affine maps between the units of the data and the numbers that a network works with. They belong to the network:
/// data that it is applied to later are scaled by the same numbers.
///
/// x' = (x - mean) * scale in double precision, rounded to float afterwards. A missing x is replaced by the mean.
struct Standardisation {
  Vector<double> mean;         ///< one for each feature; empty when features are not scaled
  Vector<double> scale;        ///< 1 / standard deviation; 0 for a constant feature
  Vector<double> targetMean;   ///< one for each output; empty when targets are not scaled
  Vector<double> targetScale;  ///< 1 / standard deviation; 1 for a constant target

  double applied(double value, Index feature) const;

  /// The value that replaces a missing one: the feature's mean.
  double filling(Index feature) const { return mean.size() > 0 ? mean(feature) : 0; }

  /// An output in the unit of its target: y = y' / targetScale + targetMean.
  double targetOf(double output, Index index) const;

  /// Applies `targetOf` to the outputs of n samples, n x outputs.
  void toTargets(Matrix<float>& outputs) const;

  /// The length of 1 network unit in the unit of each target, 1 / targetScale; 1 when targets are not scaled.
  std::vector<double> targetUnits(Index outputs) const;
};

/// Computes mean and standard deviation (dividing by n, not n - 1) of all values that are not missing, in double
/// precision, over the groups that `data.standardise` names; of the targets too, unless that is `None`.
///
/// A standard deviation below 10^-14 of the largest value, or too small to divide by in single precision, is rounding
/// error: the feature counts as constant, the target is not scaled.
///
/// @param rows  the training samples, at least one; no other rows are read
/// @throws Error InvalidArgument when there is no row, OutOfRange for a row that is not in the data
Standardisation fitStandardisation(const Dataset& data, std::span<const Index> rows);

/// Indices of the inputs (the columns of a table; channels, then static features) that are constant over the training
/// samples, ascending.
std::vector<Index> constantChannels(const Dataset& data, const Standardisation& standardisation);

}  // namespace prune
