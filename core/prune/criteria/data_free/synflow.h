#pragma once

#include "prune/criterion.h"

namespace prune {

/// |w| dR/d|w|, R the sum of the outputs of a network of absolute values without biases and activations for an input of
/// ones: how much of all paths goes through the weight. The scores of each layer add up to R, so that the weights of a
/// thin layer score high and no layer is emptied, as long as it is scored anew often enough on the way.
///
/// Activations and dropout are left out, a batch norm is |factor|, pooling is as it is. Each layer is divided by its
/// largest row sum, so that nothing overflows: all scores have one common factor more.
///
/// Without a network the weights are those of a chain of dense layers.
std::vector<Scores> synflowScores(const ScoreInput& input);

inline constexpr Criterion kSynflow{
    .id = "synflow",
    .grain = Grain::Weight,
    .name = {"SynFlow 突触流", "SynFlow (synaptic flow)"},
    .formula = "|w| dR/d|w|, R = 1^T |W_L| ... |W_1| 1",
    .citation =
        "Tanaka, Kunin, Yamins, Ganguli: Pruning neural networks without any data by iteratively conserving "
        "synaptic flow, NeurIPS 2020, arXiv 2006.05467",
    .note =
        "Up to one constant for all scores: each layer is divided by its largest row sum, so that nothing overflows.",
    .iterations = 100,
    .score = synflowScores};

}  // namespace prune
