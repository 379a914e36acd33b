#pragma once
/// The weight update of Optimal Brain Surgeon: how the kept weights move when a set of others is cut.

#include "prune/measure/calibration.h"

namespace prune {

/// Throws the errors of `updateKeptWeights` without computing anything.
template <class Scalar>
void checkUpdate(std::string_view where, const Network<Scalar>& network);

/// Moves the kept weights by dw = -H^-1_S (H^-1_SS)^-1 w_S, which equals H_KK^-1 H_KS w_S for the kept weights K and
/// the cut ones S: the minimum of 1/2 dw^T H dw over all changes that take w_S to 0. H is the Gauss-Newton matrix of
/// `before` over all weights, up to `kMostFullCurvature` of them; above that the second moments of each layer's input,
/// the same for all its rows.
///
/// Source: Hassibi, Stork: Second order derivatives for network pruning, NIPS 1992, eqs. (4) and (5), extended to a
/// set; layer-wise: Dong, Chen, Pan: Learning to prune deep neural networks via layer-wise optimal brain surgeon, NIPS
/// 2017.
///
/// @param before   the network before the cut
/// @param after    the network after the cut; its kept weights are changed
/// @param damping  number added to the diagonal of H, as a share of its mean
/// @throws Error   OutOfRange for a layer of more than `kMostMoments` columns, in the layer-wise form
template <class Scalar>
void updateKeptWeights(const Network<Scalar>& before, Network<Scalar>& after, const Calibration<Scalar>& calibration,
                       double damping);

}  // namespace prune
