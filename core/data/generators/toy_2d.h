#pragma once
/// Two classes of points in a plane, to be looked at; about as wide as [-2, 2] x [-2, 2].

#include "data/source.h"

namespace prune::toy2d {

// Rows alternate between the classes. Every point is moved by a normal step with deviation `noise` in each direction,
// so that the border is crossed; without noise the classes never touch.

/// A disc of radius 1 in a ring from 1.3 to 2; each is filled evenly.
Dataset circle(const DataOptions& checked);

/// Discs of radius 0.9 around (-1, -1) and (1, 1).
Dataset clusters(const DataOptions& checked);

/// The class is whether x and y have the same sign; |x| and |y| are in [0.15, 1.6).
Dataset xorCloud(const DataOptions& checked);

/// Two arms of one and three quarter turns (Lang, Witbrock, 1988, in our own measure).
Dataset spiral(const DataOptions& checked);

/// Two half circles that reach into each other.
Dataset moons(const DataOptions& checked);

}  // namespace prune::toy2d
