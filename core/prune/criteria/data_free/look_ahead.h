#pragma once

#include "prune/criterion.h"

namespace prune {

/// Magnitude times the norm of what feeds the weight's input and times the norm of what listens to its output; both are
/// 1 at the ends of the network. Multiplying what comes into a ReLU unit by c and what goes out by 1 / c does not
/// change the scores of those weights. What lies between two layers, a batch norm for example, is not looked at.
std::vector<Scores> lookAheadScores(const ScoreInput& input);

inline constexpr Criterion kLookAhead{
    .id = "look-ahead",
    .grain = Grain::Weight,
    .name = {"前瞻幅值", "look-ahead magnitude"},
    .formula = "|w_ij| ||row j of the layer before||_2 ||column i of the layer after||_2",
    .citation =
        "Park, Lee, Mo, Shin: Lookahead: a far-sighted alternative of magnitude-based pruning, ICLR 2020, "
        "arXiv 2002.04809",
    .note =
        "The authors rank within each layer, or divide each layer's scores by their norm; here they are as they are, "
        "and a layer of large ones keeps all.",
    .score = lookAheadScores};

}  // namespace prune
