#pragma once

#include "prune/criterion.h"

namespace prune {

/// The GraSP score of each weight, S = -w (H g), g = dL/dw; the highest are removed first. Removing weight q changes
/// ||g||^2, the decrease of the loss by a small gradient step, by 2 S_q to first order, so the highest scores are
/// weights that reduce the gradient flow. (Implementations that negate the score remove the lowest.) g is 0 for removed
/// weights and for all weights of removed units, which training cannot move: a masked network gets the scores of the
/// network that it shrinks to.
///
/// The scores rank by gradient flow, not by loss. Before training, their rank correlation with the measured loss
/// changes (lab/measures/truth.h) is negative: -0.3 to -0.9 on small networks.
///
/// The loss is taken of the outputs divided by `temperature`. The authors' code uses 200, which makes all class
/// probabilities nearly equal.
///
/// @throws Error OutOfRange when the temperature is not in [0.01, 1e4]; InvalidArgument when it is not 1 for
///               regression, or for a network whose last layer has no weights
std::vector<Scores> graspScores(const ScoreInput& input);

/// @throws Error as above
void checkTemperature(const ScoreInput& input);

inline constexpr Criterion kGrasp{
    .id = "grasp",
    .grain = Grain::Weight,
    .name = {"GraSP 梯度信号保持", "GraSP (gradient signal preservation)"},
    .formula = "-w (H g), g = dL/dw; the highest go first",
    .citation =
        "Wang, Zhang, Grosse: Picking winning tickets before training by preserving gradient flow, ICLR 2020, "
        "arXiv 2002.07376",
    .note =
        "Keeps the gradient of a network that is still to be trained; of a trained one little gradient is left, and "
        "its order says as little. At half of a trained network worse than cuts at random on most presets. The "
        "authors' code divides the outputs by a temperature of 200; ours is 1 unless asked otherwise.",
    .needs = Needs::Curvature,
    .predicts = PredictedQuantity::ChangeOrder,
    .cutsHighest = true,
    .check = checkTemperature,
    .score = graspScores};

}  // namespace prune
