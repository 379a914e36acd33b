#pragma once
/// The Wisconsin breast-cancer data set (569 samples, 30 features), parsed from a file.

#include "data/source.h"

namespace prune {

/// Parses scikit-learn's `breast_cancer.csv`: a header `569,30,malignant,benign`, then for each sample a line of 30
/// numbers and a class, 0 or 1.
///
/// @param checked  `asset` = the text of the file; `samples` = how many rows to take, from the first; `noise` = share
///                 of labels that are replaced by the other class
///
/// @throws Error InvalidArgument, with the line and the field, when the text is malformed; OutOfRange when it has fewer
///               rows than `samples`
Dataset breastCancer(const DataOptions& checked);

}  // namespace prune
