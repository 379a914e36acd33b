#pragma once
/// The first-order loss change when a hidden unit is silenced: the slope of each sample's loss along a factor of 1 on
/// the unit, sum of a dL_n/da over its entries.

#include "prune/criterion.h"

namespace prune {

/// The mean over samples of the slope's square: the square of a sum over the unit's weights, which is not the sum of
/// their squares.
std::vector<Scores> unitTaylorScores(const ScoreInput& input);

/// The mean over samples of the slope's absolute value, each layer divided by its Euclidean norm (a layer of zeros
/// stays).
std::vector<Scores> unitTaylorAbsoluteScores(const ScoreInput& input);

/// The first with the mean slope of each mini-batch of training in place of a sample's: the mean over batches of its
/// square.
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
    .foretells = Foretells::Square,
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
    .foretells = Foretells::Square,
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
