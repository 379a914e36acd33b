#pragma once
/// Data that the caller brings, such as a CSV file.

#include <string>
#include <vector>

#include "data/dataset.h"

namespace prune {

/// A table as it comes in: every number is still a double and unchecked.
struct Table {
  Task task = Task::Classification;
  Index steps = 1;                        ///< time steps in a row; the columns are steps * channels
  std::vector<std::string> featureNames;  ///< one a channel, or none
  Matrix<double> values;                  ///< n x columns; NaN for a missing value when `fillsMissing`
  bool fillsMissing = false;              ///< the mean of the training samples stands for a missing value
  std::vector<std::string> classNames;    ///< classification: two at least, all different
  std::vector<double> labels;             ///< classification: n, whole numbers in [0, classes)
  Matrix<double> targets;                 ///< regression: n x outputs
  std::vector<double> subjects;           ///< n whole numbers in [0, 10^6], or none
};

/// Makes a data set of a table; `Standardise::Feature` for one step, `Channel` for several.
///
/// @throws Error that names the row and the column, both counted from 1: InvalidArgument for what is no finite number
///               (as a float) or no whole one, OutOfRange for labels and sizes, ShapeMismatch for lengths
Dataset tableDataset(Table table);

}  // namespace prune
