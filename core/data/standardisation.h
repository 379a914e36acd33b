#pragma once
/// Mean 0 and deviation 1, as the training samples have them.

#include <span>
#include <vector>

#include "data/dataset.h"

namespace prune {

/// What a network's numbers have to do with those of the data; it belongs to the network, whatever data it meets.
///
/// x' = (x - mean) * scale in double precision, rounded to float afterwards. A missing x is taken for the mean.
struct Standardisation {
  Vector<double> mean;         ///< one a feature; empty when values are taken as they are
  Vector<double> scale;        ///< 1 / deviation; 0 for a feature that is constant
  Vector<double> targetMean;   ///< one an output; empty when targets are, too
  Vector<double> targetScale;  ///< never 0

  double applied(double value, Index feature) const;

  /// What stands for a missing value of a feature.
  double filling(Index feature) const { return mean.size() > 0 ? mean(feature) : 0; }

  /// y = y' / targetScale + targetMean
  double targetOf(double output, Index index) const;

  /// The same for each output of n samples, n x outputs.
  void toTargets(Matrix<float>& outputs) const;

  /// In the unit of the targets, what 1 of an output comes to.
  std::vector<double> targetUnits(Index outputs) const;
};

/// Measures mean and deviation (over n, not n - 1) of the values that are there, in double precision, as
/// `data.standardise` says; of targets too, unless that is `None`.
///
/// A deviation below 10^-14 of the largest value, or below what a float can divide by, cannot be told from rounding:
/// such a feature is constant, and such a target is not scaled.
///
/// @param rows  the training samples, at least one; no other row has any influence
/// @throws Error InvalidArgument when there is no row, OutOfRange for a row that is not in the data
Standardisation fitStandardisation(const Dataset& data, std::span<const Index> rows);

/// The channels (columns, of a table) that are constant by this standardisation, ascending.
std::vector<Index> constantChannels(const Dataset& data, const Standardisation& standardisation);

}  // namespace prune
