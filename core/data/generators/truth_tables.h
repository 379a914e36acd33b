#pragma once
/// Rules with all their cases.

#include "data/source.h"

namespace prune::truth_tables {

// Rows are in the order of the table. Fewer samples are a random choice of rows; noise is the share of labels that are
// turned round (MONK-3 was published with 5 % of them in its training set; the table itself has none).

/// (0,0), (0,1), (1,0), (1,1): is exactly one input 1?
Dataset exclusiveOr(const DataOptions& checked);

// The MONK's problems: all 432 robots, six attributes with 3, 3, 2, 3, 4 and 2 values, one-hot in 17 inputs.

/// Head and body have the same shape, or the jacket is red: 216 of 432.
Dataset monk1(const DataOptions& checked);

/// Exactly two of the six attributes have their first value: 142 of 432.
Dataset monk2(const DataOptions& checked);

/// The jacket is green and the robot holds a sword, or the jacket is not blue and the body no octagon: 228 of 432.
Dataset monk3(const DataOptions& checked);

}  // namespace prune::truth_tables
