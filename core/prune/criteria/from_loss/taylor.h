#pragma once

#include "prune/criterion.h"

namespace prune {

/// The first-order Taylor score of each weight: the mean over samples of (g_n w)^2, g_n = the gradient of the sample's
/// own loss. g_n w is the first-order estimate of the loss change without the weight; it is squared before the mean,
/// because at a minimum the mean gradient is 0.
///
/// Twice the score of `fisher`, so the same order.
std::vector<Scores> taylorScores(const ScoreInput& input);

/// The same with the mean gradient of each mini-batch in place of a sample's: the mean over batches of (g_B w)^2.
/// Opposite gradients within a batch cancel.
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
    .predicts = PredictedQuantity::Square,
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
    .predicts = PredictedQuantity::Square,
    .score = taylorBatchScores};

}  // namespace prune
