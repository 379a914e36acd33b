#pragma once

#include "prune/criterion.h"

namespace prune {

/// The connection sensitivity of each weight, |g w| / sum of |g w| over the whole network: the derivative of the loss
/// with respect to a factor of 1 on the weight, as a share of all. It is meant for networks before training: at a
/// minimum all derivatives are 0.
///
/// @return all 0 when all derivatives are 0
std::vector<Scores> snipScores(const ScoreInput& input);

inline constexpr Criterion kSnip{
    .id = "snip",
    .grain = Grain::Weight,
    .name = {"SNIP 连接敏感度", "SNIP (connection sensitivity)"},
    .formula = "|w dL/dw| / sum of |w dL/dw| over all weights",
    .citation =
        "Lee, Ajanthan, Torr: SNIP: single-shot network pruning based on connection sensitivity, ICLR 2019, "
        "arXiv 1810.02340",
    .note = "Made for a network before training: at a minimum all slopes are 0, and it says nothing.",
    .needs = Needs::Gradients,
    .predicts = PredictedQuantity::Size,
    .score = snipScores};

}  // namespace prune
