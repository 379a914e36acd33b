#pragma once

#include "prune/criterion.h"

namespace prune {

/// The Fisher score of each weight, w^2 F / 2, F = the diagonal of the empirical Fisher matrix: the second-order loss
/// change with the Hessian replaced by the mean square of the per-sample gradients, an approximation that holds near
/// the fit of a likelihood.
///
/// Half the score of `gradient-weight`, so the same order.
std::vector<Scores> fisherScores(const ScoreInput& input);

inline constexpr Criterion kFisher{
    .id = "fisher",
    .grain = Grain::Weight,
    .name = {"费雪信息", "Fisher information"},
    .formula = "w^2 F / 2, F = mean over samples n of (dL_n/dw)^2",
    .citation =
        "Theis, Korshunova, Tejani, Huszar: Faster gaze prediction with dense networks and Fisher pruning, "
        "arXiv 1801.05787",
    .note =
        "Half the score of gradient-weight: the same order. It stands for the curvature near a fit of a likelihood.",
    .needs = Needs::Gradients,
    .predicts = PredictedQuantity::Change,
    .score = fisherScores};

}  // namespace prune
