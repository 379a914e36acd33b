#pragma once
/// How the other weights move when some are cut, by second derivatives.

#include "prune/measure/calibration.h"

namespace prune {

/// Whether the update can be made; what `updateKeptWeights` throws, it throws.
template <class Scalar>
void checkUpdate(std::string_view where, const Network<Scalar>& network);

/// Moves the kept weights by dw = -H^-1_S (H^-1_SS)^-1 w_S, which is H_KK^-1 H_KS w_S for the kept ones K and the cut
/// ones S: the step to the least 1/2 dw^T H dw that takes w_S to 0. H is the Gauss-Newton matrix of `before` over all
/// weights up to `kMostFullCurvature` of them; above that the input moments of each layer, the same for all its rows.
///
/// Source: Hassibi, Stork: Second order derivatives for network pruning, NIPS 1992, eqs. (4) and (5), for a set; Dong,
/// Chen, Pan: Learning to prune deep neural networks via layer-wise optimal brain surgeon, NIPS 2017.
///
/// @param before   the network before the cut, with more kept
/// @param after    its kept weights change
/// @param damping  added to the diagonal, as a share of its mean
/// @throws Error   OutOfRange for a layer of more than `kMostMoments` columns, in the layer-wise form
template <class Scalar>
void updateKeptWeights(const Network<Scalar>& before, Network<Scalar>& after, const Calibration<Scalar>& calibration,
                       double damping);

}  // namespace prune
