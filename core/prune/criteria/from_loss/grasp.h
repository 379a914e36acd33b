#pragma once

#include "prune/criterion.h"

namespace prune {

/// -w (H g), of which the highest go first. Without weight q, ||g||^2, the loss that a small training step wins,
/// changes by 2 S_q to first order: the highest scores are weights that hold the gradient back. (Implementations that
/// negate the score cut the lowest.) g has 0 for what is removed and for the weights of units that are gone: no
/// training step moves them, so that a masked network has the scores of the one that it shrinks to.
///
/// Its order is of the gradient's flow, not of the loss: held against the change of the loss, as the truth holds every
/// score, it comes out the wrong way round before training (rank correlation -0.3 to -0.9 on small networks).
///
/// The loss is that of the outputs over `temperature`: 1 leaves it as it is, the authors' code takes 200, which makes
/// all classes nearly equal.
///
/// @throws Error OutOfRange when the temperature is not in [0.01, 1e4]; InvalidArgument when it is not 1 for a loss of
///               numbers, or for a network whose last layer has no weights
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
    .foretells = Foretells::ChangeOrder,
    .cutsHighest = true,
    .check = checkTemperature,
    .score = graspScores};

}  // namespace prune
