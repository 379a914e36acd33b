#pragma once

#include "prune/criterion.h"

namespace prune {

/// The OBD saliency of each weight, h w^2 / 2, h = the diagonal of the Gauss-Newton matrix: the loss change when the
/// weight becomes 0, for a quadratic loss at its minimum whose weights do not interact. LeCun, Denker and Solla
/// backpropagate the diagonal layer by layer, which drops the terms between units (and use Levenberg and Marquardt's
/// approximation, as here); this is the exact diagonal, by one backward pass for each output.
std::vector<Scores> obdScores(const ScoreInput& input);

inline constexpr Criterion kObd{
    .id = "obd",
    .grain = Grain::Weight,
    .name = {"OBD 最优脑损伤", "OBD (Optimal Brain Damage)"},
    .formula = "h w^2 / 2, h = diagonal of the Gauss-Newton matrix, exact",
    .citation =
        "LeCun, Denker, Solla: Optimal Brain Damage, NIPS 1989 (there h is an approximation that is "
        "back-propagated layer by layer)",
    .needs = Needs::Curvature,
    .predicts = PredictedQuantity::Change,
    .score = obdScores};

}  // namespace prune
