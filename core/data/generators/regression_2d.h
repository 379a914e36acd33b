#pragma once
/// Regression data: a target for each random point of the square [-2, 2) x [-2, 2).

#include "data/source.h"

namespace prune::regression2d {

// `noise` is the standard deviation of the normal error that is added to each target.

/// (x + y) / 4, in [-1, 1).
Dataset plane(const DataOptions& checked);

/// A sum of six Gaussian bells of standard deviation 0.5, three of height 1 and three of height -1, in a chequered
/// pattern.
Dataset gaussian(const DataOptions& checked);

/// The target of `gaussian` at a point, without noise.
double hills(double x, double y);

}  // namespace prune::regression2d
