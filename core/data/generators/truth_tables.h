#pragma once
/// Truth tables: logical rules, each with all combinations of its inputs.

#include "data/source.h"

namespace prune::truth_tables {

// Rows are in the order of the table. With fewer `samples` than rows, a random subset of the rows is taken. `noise` is
// the share of labels that are flipped (the published training set of MONK-3 has 5 % wrong labels; the table here has
// none).

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
