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

inline constexpr Criterion kUnitTaylor{
    .id = "unit-taylor",
    .grain = Grain::Unit,
    .name = {"一阶泰勒（门）", "first-order Taylor (gate)"},
    .formula = "mean over samples n of (sum of a_i dL_n/da_i)^2",
    .citation =
        "Molchanov, Mallya, Tyree, Frosio, Kautz: Importance estimation for neural network pruning, CVPR 2019, "
        "arXiv 1906.10771",
    .needs = Needs::Gradients,
    .foretells = Foretells::Square,
    .score = unitTaylorScores};

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
