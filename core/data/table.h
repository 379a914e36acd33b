#pragma once
/// Data from the caller, such as the contents of a CSV file.

#include <string>
#include <vector>

#include "data/dataset.h"

namespace prune {

/// An unchecked table; whole numbers are still doubles.
struct Table {
  Task task = Task::Classification;
  Index steps = 1;                        ///< time steps in a row; it has steps * channels columns
  Index staticFeatures = 0;               ///< how many columns behind those are static features
  std::vector<std::string> featureNames;  ///< one for each channel, then one for each static feature; or empty
  Matrix<double> values;                  ///< n x columns; NaN for a missing value, allowed when `fillsMissing`
  bool fillsMissing = false;              ///< replaces missing values by the mean over the training samples
  std::vector<std::string> classNames;    ///< classification: at least two, all different
  std::vector<double> labels;             ///< classification: n, whole numbers in [0, classes)
  Matrix<double> targets;                 ///< regression: n x outputs
  std::vector<double> subjects;           ///< n whole numbers in [0, 10^6], or empty
  std::vector<double> parts;              ///< n whole numbers, 0 = training, 1 = validation, 2 = test; or empty
};

/// Checks a table and makes a data set of it, standardised by feature, or by channel when there are several time steps.
///
/// @throws Error that names the row and the column, both counted from 1: InvalidArgument for what is no finite number
///               (as a float) or no whole one, OutOfRange for labels and sizes, ShapeMismatch for lengths
Dataset tableDataset(Table table);

}  // namespace prune
