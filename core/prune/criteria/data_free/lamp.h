#pragma once

#include "prune/criterion.h"

namespace prune {

/// w_u^2 over the sum of w_v^2 of all v that do not come before u when the layer is sorted by magnitude, equal ones in
/// index order. Each layer's largest weight scores 1, so that one cut across layers leaves at least one in each; within
/// a layer the order is that of magnitude.
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
