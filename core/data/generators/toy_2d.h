#pragma once
/// Classification data for plots: two classes of points in about the square [-2, 2] x [-2, 2].

#include "data/source.h"

namespace prune::toy2d {

// Rows alternate between the classes. `noise` is the standard deviation of the normal error that is added to both
// coordinates of a point; without noise the classes do not overlap.

/// Uniform points of a disc of radius 1, and of the ring from radius 1.3 to 2 around it.
Dataset circle(const DataOptions& checked);

/// Uniform points of two discs of radius 0.9, with centres (-1, -1) and (1, 1).
Dataset clusters(const DataOptions& checked);

/// The class says whether x and y have the same sign; |x| and |y| are in [0.15, 1.6).
Dataset xorCloud(const DataOptions& checked);

/// Two spiral arms of one and three quarter turns each (Lang, Witbrock, 1988, at our own scale).
Dataset spiral(const DataOptions& checked);

/// Two interlocking half circles.
Dataset moons(const DataOptions& checked);

}  // namespace prune::toy2d
