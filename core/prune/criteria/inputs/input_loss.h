#pragma once
/// Scores of input channels from the loss: what it loses without a channel, measured or by its slope. A channel that is
/// cut counts as 0, the mean of the training part where data are standardised.

#include "prune/criteria/inputs/input_norms.h"

namespace prune {

/// The mean over samples of the squared gate derivative, as `unitTaylorScores`; the gate is a factor of 1 on all values
/// of the channel.
std::vector<Scores> inputTaylorScores(const ScoreInput& input);

/// The measured loss change of each channel: the loss with the channel at 0 minus the loss with it, one channel at a
/// time; 0 for removed channels.
std::vector<Scores> inputLeaveOneOutScores(const ScoreInput& input);

inline constexpr Criterion kInputTaylor{
    .id = "input-taylor",
    .grain = Grain::Input,
    .name = {"一阶泰勒（门，逐样本，输入）", "first-order Taylor (gate, per sample, of inputs)"},
    .formula = "mean over samples n of (sum of x_j dL_n/dx_j)^2, over all values x_j of the channel",
    .citation =
        "Molchanov, Mallya, Tyree, Frosio, Kautz: Importance estimation for neural network pruning, CVPR 2019, "
        "arXiv 1906.10771 (there of units)",
    .note =
        "A slope at what is there: of a channel far from its mean, or of a network that is sure, it says little. "
        "Molchanov's gate, put on a sensor.",
    .needs = Needs::Gradients,
    .predicts = PredictedQuantity::Square,
    .check = checkInputs,
    .score = inputTaylorScores};

inline constexpr Criterion kInputLeaveOneOut{
    .id = "input-leave-one-out",
    .grain = Grain::Input,
    .name = {"逐个去掉输入（真实损失变化）", "leave one input out (measured loss change)"},
    .formula = "L(channel j at 0, its training mean once standardised) - L",
    .citation =
        "called oracle in: Molchanov, Tyree, Karras, Aila, Kautz: Pruning convolutional neural networks for "
        "resource efficient inference, ICLR 2017, arXiv 1611.06440 (there of feature maps)",
    .note =
        "Measured one at a time, of a network that was trained with all of them: what it could do without the channel "
        "after retraining it does not say, nor what two do together.",
    .needs = Needs::Activations,
    .predicts = PredictedQuantity::Change,
    .check = checkInputs,
    .score = inputLeaveOneOutScores};

}  // namespace prune
