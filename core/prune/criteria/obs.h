#pragma once

#include "prune/criterion.h"

namespace prune {

/// w_q^2 / (2 [H^-1]_qq): the loss change when the weight becomes 0 and all others move to make up for it, for a
/// quadratic loss at its minimum.
///
/// H is the Gauss-Newton matrix over all kept weights, up to `kMostFullCurvature` of them. Above that it is layer-wise
/// OBS: H = the moments of what enters the layer, of which each row takes the part of the columns that it keeps, and
/// the score is the squared change of the layer's own output (half, mean over samples). `damping` times the mean of the
/// diagonal is added to the diagonal.
///
/// @return  0 for removed weights, and for all when H is 0
/// @throws Error OutOfRange when damping is not in [0, 1e6] (1e-6 at least is taken), or when a layer-wise matrix would
/// be larger than
///               `kMostMoments`
std::vector<Scores> obsScores(const ScoreInput& input);
void checkObs(const Network<float>& network);

inline constexpr Criterion kObs{
    .id = "obs",
    .grain = Grain::Weight,
    .name = {"OBS 最优脑外科", "OBS (Optimal Brain Surgeon)"},
    .formula = "w_q^2 / (2 [H^-1]_qq), H = Gauss-Newton matrix; for large networks layer by layer, H = mean of x x^T",
    .citation =
        "Hassibi, Stork: Second order derivatives for network pruning: Optimal Brain Surgeon, NIPS 1992; layer "
        "by layer: Dong, Chen, Pan: Learning to prune deep neural networks via layer-wise Optimal Brain "
        "Surgeon, NIPS 2017, arXiv 1705.07565",
    .needs = Needs::Curvature,
    .foretells = Foretells::Change,
    .healing = "obs-update",
    .check = checkObs,
    .score = obsScores};

}  // namespace prune
