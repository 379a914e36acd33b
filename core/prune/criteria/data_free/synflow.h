#pragma once

#include "prune/criterion.h"

namespace prune {

/// The synaptic flow of each weight, |w| dR/d|w|. R is the sum of the outputs, for an input of ones, of the network
/// with absolute weights and without biases and activations, so that a score is the weight's share of all paths. The
/// scores of each layer add up to R: weights of a narrow layer score high, and no layer is emptied, provided that
/// scores are recomputed often enough during the cut.
///
/// Activations and dropout are skipped, a batch norm multiplies by |factor|, pooling is applied. Each layer is divided
/// by its largest row sum against overflow, which scales all scores by one common factor.
///
/// Without `ScoreInput::network`, the weights are taken as a chain of dense layers.
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
