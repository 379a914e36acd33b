#pragma once
/// A number for each point of the square [-2, 2) x [-2, 2).

#include "data/source.h"

namespace prune::regression2d {

// Each target gets a normal error with deviation `noise`.

/// (x + y) / 4, in [-1, 1).
Dataset plane(const DataOptions& checked);

/// Three hills and three hollows of height 1 and width 0.5, chequered: a sum of Gaussian bells.
Dataset gaussian(const DataOptions& checked);

/// The target of `gaussian` without noise.
double hills(double x, double y);

}  // namespace prune::regression2d
