#pragma once
/// What is kept of a layer, fitted to what the layer computed before.

#include "prune/measure/calibration.h"

namespace prune {

/// Layer by layer from the first that lost weights, takes the kept weights and the bias of each row to those that come
/// nearest to the layer's outputs before the cut, given what enters it now: dw, db = argmin of the mean over samples
/// (and places) of ||dw x + db - (z_before - z_after)||^2, plus `damping` times the mean variance of x times ||dw||^2.
/// The ridge pulls towards no change, so that on these samples no row comes out worse than it went in.
template <class Scalar>
void refitKeptWeights(const Network<Scalar>& before, Network<Scalar>& after, const Calibration<Scalar>& calibration,
                      double damping);

}  // namespace prune
