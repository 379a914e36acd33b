#pragma once

#include "prune/criterion.h"

namespace prune {

/// The mean over samples of (g_n w)^2, g_n the gradient of the sample's own loss: what a first-order expansion says
/// about the loss without the weight. The mean is of the squares, because at a minimum the mean gradient is 0.
///
/// It is twice `fisher`: the same order.
std::vector<Scores> taylorScores(const ScoreInput& input);

inline constexpr Criterion kGradientWeight{
    .id = "gradient-weight",
    .grain = Grain::Weight,
    .name = {"一阶泰勒（权重）", "first-order Taylor (weight)"},
    .formula = "mean over samples n of (w dL_n/dw)^2",
    .citation =
        "Molchanov, Mallya, Tyree, Frosio, Kautz: Importance estimation for neural network pruning, CVPR 2019, "
        "arXiv 1906.10771",
    .needs = Needs::Gradients,
    .foretells = Foretells::Square,
    .score = taylorScores};

}  // namespace prune
