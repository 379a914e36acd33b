#pragma once
/// How far a change that was computed for a quadratic loss may go.

#include "prune/measure/calibration.h"

namespace prune {

/// Moves the kept weights of `to` back towards those of `from`, until the loss is not above that of `from`: they become
/// w + t dw with the first of t = 1, 1/2, 1/4, ..., 1/256 that does, or else w.
///
/// @param from  w
/// @param to    w + dw: the same network with the same masks, and other kept weights
/// @return      t; 0 when none will do
template <class Scalar>
double stepSafely(const Network<Scalar>& from, Network<Scalar>& to, const Calibration<Scalar>& calibration);

}  // namespace prune
