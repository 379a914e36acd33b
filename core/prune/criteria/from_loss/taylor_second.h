#pragma once

#include "prune/criterion.h"

namespace prune {

/// The second-order Taylor estimate of the loss change when the weight becomes 0, with its first-order term: -g w + h
/// w^2 / 2, g = the mean gradient, h = the exact diagonal of the Gauss-Newton matrix as in `obd`. h is the diagonal of
/// the Hessian where the outputs are piecewise linear in each weight (relu, leaky-relu); for other activations the
/// Hessian has one more term, proportional to the errors, which is neglected.
///
/// A score below 0 predicts that the loss falls without the weight. Unlike `obd` it does not assume a minimum.
/// Interactions of weights are neglected, so that it is accurate for one weight and less so for many at once.
std::vector<Scores> taylorSecondScores(const ScoreInput& input);

inline constexpr Criterion kTaylorSecond{
    .id = "taylor-second",
    .grain = Grain::Weight,
    .name = {"二阶泰勒（带符号）", "second-order Taylor (signed)"},
    .formula = "-w dL/dw + h w^2 / 2, h = diagonal of the Gauss-Newton matrix, exact",
    .citation =
        "the expansion of LeCun, Denker, Solla: Optimal Brain Damage, NIPS 1989, with its first-order term kept and "
        "without the terms of pairs",
    .note =
        "Predicts what one weight does alone; in a large cut the gains of many do not add up. At half worse than cuts "
        "at random on gaussian, heart, motion and mnist.",
    .needs = Needs::Curvature,
    .predicts = PredictedQuantity::Change,
    .score = taylorSecondScores};

}  // namespace prune
