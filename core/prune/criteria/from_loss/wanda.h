#pragma once

#include "prune/criterion.h"

namespace prune {

/// The Wanda score of each weight, |w_ij| ||X_j||_2, X_j = the inputs of column j over all samples (for a convolution
/// over all positions). Wanda compares weights within each row, so its scope is `row`. With equal input norms it is
/// magnitude by row.
std::vector<Scores> wandaScores(const ScoreInput& input);

inline constexpr Criterion kWanda{
    .id = "wanda",
    .grain = Grain::Weight,
    .name = {"Wanda 权重乘激活", "Wanda (weights and activations)"},
    .formula = "|w_ij| ||X_j||_2, compared within row i",
    .citation =
        "Sun, Liu, Bair, Kolter: A simple and effective pruning approach for large language models, ICLR 2024, "
        "arXiv 2306.11695",
    .needs = Needs::Activations,
    .scope = "row",
    .score = wandaScores};

}  // namespace prune
