#pragma once
/// First-order Taylor scores of hidden units, from the gate derivative of each sample: the derivative of its loss with
/// respect to a factor of 1 on the unit, the sum of a dL_n/da over the unit's activations.

#include "prune/criterion.h"

namespace prune {

/// The mean over samples of the squared gate derivative. It is not the sum of the unit's `gradient-weight` scores: the
/// square is taken after the sum.
std::vector<Scores> unitTaylorScores(const ScoreInput& input);

/// The mean over samples of the absolute gate derivative, divided by the Euclidean norm of these means in the layer (a
/// layer of zeros stays 0).
std::vector<Scores> unitTaylorAbsoluteScores(const ScoreInput& input);

/// As `unitTaylorScores`, with the mean gate derivative of each mini-batch in place of a sample's.
std::vector<Scores> unitTaylorBatchScores(const ScoreInput& input);

inline constexpr Criterion kUnitTaylor{
    .id = "unit-taylor",
    .grain = Grain::Unit,
    .name = {"一阶泰勒（门，逐样本）", "first-order Taylor (gate, per sample)"},
    .formula = "mean over samples n of (sum of a_i dL_n/da_i)^2",
    .citation =
        "Molchanov, Mallya, Tyree, Frosio, Kautz: Importance estimation for neural network pruning, CVPR 2019, "
        "arXiv 1906.10771",
    .note =
        "The square of a sum over the unit's weights, of each sample's own gradient: not the sum of the squares of "
        "gradient-weight.",
    .needs = Needs::Gradients,
    .predicts = PredictedQuantity::Square,
    .score = unitTaylorScores};

inline constexpr Criterion kUnitTaylorBatch{
    .id = "unit-taylor-batch",
    .grain = Grain::Unit,
    .name = {"一阶泰勒（门，逐小批量）", "first-order Taylor (gate, per mini-batch)"},
    .formula = "mean over mini-batches B of (mean over samples n in B of sum of a_i dL_n/da_i)^2",
    .citation =
        "Molchanov, Mallya, Tyree, Frosio, Kautz: Importance estimation for neural network pruning, CVPR 2019, "
        "arXiv 1906.10771",
    .note =
        "Of the mean slope of each mini-batch, as large as in training: what pulls its samples apart cancels, so that "
        "larger batches tell less near a minimum.",
    .needs = Needs::Gradients,
    .predicts = PredictedQuantity::Square,
    .score = unitTaylorBatchScores};

inline constexpr Criterion kUnitTaylorAbs{
    .id = "unit-taylor-abs",
    .grain = Grain::Unit,
    .name = {"一阶泰勒（绝对值，层内归一化）", "first-order Taylor (absolute, by layer)"},
    .formula = "mean over samples n of |sum of a_i dL_n/da_i|, over its L2 norm in the layer",
    .citation =
        "Molchanov, Tyree, Karras, Aila, Kautz: Pruning convolutional neural networks for resource efficient "
        "inference, ICLR 2017, arXiv 1611.06440",
    .needs = Needs::Gradients,
    .score = unitTaylorAbsoluteScores};

}  // namespace prune
