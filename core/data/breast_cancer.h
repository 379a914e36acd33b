#pragma once
/// The Wisconsin breast-cancer table, read from an asset.

#include "data/source.h"

namespace prune {

/// Reads the text of scikit-learn's `breast_cancer.csv`: `569,30,malignant,benign`, then a row of 30 numbers and a
/// class for each sample. All rows, or the first ones. Noise is the share of labels that are changed.
///
/// @throws Error InvalidArgument, with the line and the field, when the text is damaged; OutOfRange when it has too few
///               samples
Dataset breastCancer(const DataOptions& checked);

}  // namespace prune
