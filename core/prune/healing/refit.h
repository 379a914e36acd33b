#pragma once
/// Least-squares healing: fits the kept weights of each layer to the layer's outputs before the cut.

#include "prune/measure/calibration.h"

namespace prune {

/// Layer by layer, from the first that lost weights, changes the kept weights and the bias of each row so that the
/// outputs for the layer's present inputs come nearest to its outputs before the cut: dw, db = argmin of the mean over
/// samples (and places) of ||dw x + db - (z_before - z_after)||^2, plus `damping` times the mean variance of x times
/// ||dw||^2. The ridge penalises the change, not the weights, so that no row's error on these samples increases.
template <class Scalar>
void refitKeptWeights(const Network<Scalar>& before, Network<Scalar>& after, const Calibration<Scalar>& calibration,
                      double damping);

}  // namespace prune
