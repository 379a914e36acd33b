#pragma once

#include "prune/criterion.h"

namespace prune {

/// The measured loss change of each unit: the loss without the unit minus the loss with it, one unit at a time; 0 for
/// removed units. Of two redundant units both score near 0: cut one, then score again.
std::vector<Scores> leaveOneOutScores(const ScoreInput& input);

/// The same for other groups: hidden units or input channels.
std::vector<Scores> leaveOneOutScores(const ScoreInput& input, const std::vector<UnitGroup>& groups);

inline constexpr Criterion kUnitLeaveOneOut{
    .id = "unit-leave-one-out",
    .grain = Grain::Unit,
    .name = {"逐个剔除（真实损失变化）", "leave one out (measured loss change)"},
    .formula = "L(without unit i) - L",
    .citation =
        "called oracle in: Molchanov, Tyree, Karras, Aila, Kautz: Pruning convolutional neural networks for "
        "resource efficient inference, ICLR 2017, arXiv 1611.06440",
    .note =
        "Measured one at a time: what many do together it does not say. At half worse than cuts at random on mnist.",
    .needs = Needs::Activations,
    .predicts = PredictedQuantity::Change,
    .score = leaveOneOutScores};

}  // namespace prune
