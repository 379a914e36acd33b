#pragma once

#include "prune/criterion.h"

namespace prune {

/// -g w + h w^2 / 2, the loss change when the weight becomes 0, by the second-order expansion with its first-order
/// term: g the mean gradient, h the exact diagonal of the Gauss-Newton matrix, like `obd`. That is the Hessian's own
/// diagonal where the outputs are piecewise linear in each weight (relu, leaky-relu); other activations add a term of
/// the size of the errors, which is left out.
///
/// Below 0 the network is foretold to be better without the weight: unlike `obd` it needs no minimum. What it leaves
/// out is what weights do together, so that it is right about one weight and says less about many at once.
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
        "Foretells what one weight does alone; in a large cut the gains of many do not add up. At half worse than cuts "
        "at random on gaussian, heart, motion and mnist.",
    .needs = Needs::Curvature,
    .foretells = Foretells::Change,
    .score = taylorSecondScores};

}  // namespace prune
