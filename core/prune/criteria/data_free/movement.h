#pragma once

#include "prune/criterion.h"

namespace prune {

/// The movement score of each weight, -sum_t w_t (dL/dw)_t over the steps t of a training: high for weights that
/// gradient descent moves away from 0, whatever their size. It is not |w_end - w_start|.
std::vector<Scores> movementScores(const ScoreInput& input);

inline constexpr Criterion kMovement{
    .id = "movement",
    .grain = Grain::Weight,
    .name = {"移动剪枝", "movement"},
    .formula = "-sum over training steps t of w_t (dL/dw)_t",
    .citation = "Sanh, Wolf, Rush: Movement pruning: adaptive sparsity by fine-tuning, NeurIPS 2020, arXiv 2005.07683",
    .note =
        "Meant for fine-tuning what was trained on something else: of a network trained from new weights it takes "
        "large ones that shrank. At half worse than cuts at random on mnist after 5 epochs. Summed over a training in "
        "which nothing is masked; in the paper the mask follows the scores at every step.",
    .needs = Needs::Training,
    .predicts = PredictedQuantity::ChangeOrder,
    .score = movementScores};

}  // namespace prune
