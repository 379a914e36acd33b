#pragma once
/// Step-size control for changes that were computed on a quadratic model of the loss.

#include "prune/measure/calibration.h"

namespace prune {

/// Halves the change of the kept weights until the loss does not increase: they become w + t dw with the first of t =
/// 1, 1/2, 1/4, ..., 1/256 whose loss is not above that of w, or w when there is none.
///
/// @param from  w
/// @param to    w + dw: a network with the same layers and masks; changed in place
/// @return      t; 0 when every step increases the loss
template <class Scalar>
double stepSafely(const Network<Scalar>& from, Network<Scalar>& to, const Calibration<Scalar>& calibration);

}  // namespace prune
