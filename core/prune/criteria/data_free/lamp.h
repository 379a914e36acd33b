#pragma once

#include "prune/criterion.h"

namespace prune {

/// The LAMP score of each weight u: w_u^2 over the sum of w_v^2 of u and all v that come after u when the layer is
/// sorted by ascending magnitude (ties in index order). Each layer's largest weight scores 1, so that a global cut
/// leaves at least one weight in each layer; within a layer the order is that of magnitude.
///
/// @param weights  out x in
/// @return         in [0, 1]; all 0 for the zero matrix
Scores lampScores(const Matrix<double>& weights);

inline constexpr Criterion kLamp{
    .id = "lamp",
    .grain = Grain::Weight,
    .name = {"LAMP 层自适应幅值", "LAMP (layer-adaptive magnitude)"},
    .formula = "w_u^2 / sum of w_v^2 over v in the layer with |w_v| >= |w_u|",
    .citation =
        "Lee, Park, Mo, Ahn, Shin: Layer-adaptive sparsity for the magnitude-based pruning, ICLR 2021, arXiv "
        "2010.07611",
    .score = scoreEachLayer<lampScores>};

}  // namespace prune
