#pragma once

#include "prune/criterion.h"

namespace prune {

/// The mean over samples of (g_n w)^2, g_n the gradient of the sample's own loss: what a first-order expansion says
/// about the loss without the weight. The mean is of the squares, because at a minimum the mean gradient is 0.
///
/// It is twice `fisher`: the same order.
std::vector<Scores> taylorScores(const ScoreInput& input);

/// The same with the mean gradient of each mini-batch of training in place of a sample's: the mean over batches of
/// (g_B w)^2. What pulls a batch's samples apart cancels.
std::vector<Scores> taylorBatchScores(const ScoreInput& input);

inline constexpr Criterion kGradientWeight{
    .id = "gradient-weight",
    .grain = Grain::Weight,
    .name = {"一阶泰勒（权重，逐样本）", "first-order Taylor (weight, per sample)"},
    .formula = "mean over samples n of (w dL_n/dw)^2",
    .citation =
        "Molchanov, Mallya, Tyree, Frosio, Kautz: Importance estimation for neural network pruning, CVPR 2019, "
        "arXiv 1906.10771",
    .note =
        "Of each sample's own gradient, squared before the mean, for at a minimum the mean gradient is 0. Twice the "
        "score of fisher: the same order.",
    .needs = Needs::Gradients,
    .foretells = Foretells::Square,
    .score = taylorScores};

inline constexpr Criterion kGradientWeightBatch{
    .id = "gradient-weight-batch",
    .grain = Grain::Weight,
    .name = {"一阶泰勒（权重，逐小批量）", "first-order Taylor (weight, per mini-batch)"},
    .formula = "mean over mini-batches B of (w dL_B/dw)^2",
    .citation =
        "Molchanov, Mallya, Tyree, Frosio, Kautz: Importance estimation for neural network pruning, CVPR 2019, "
        "arXiv 1906.10771",
    .note =
        "Of the mean gradient of each mini-batch, as large as in training: what pulls its samples apart cancels, so "
        "that larger batches tell less near a minimum.",
    .needs = Needs::Gradients,
    .foretells = Foretells::Square,
    .score = taylorBatchScores};

}  // namespace prune
