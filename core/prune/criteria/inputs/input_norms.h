#pragma once
/// Scores of inputs by norms of the weights that read them: of a column or channel its columns of the first weight
/// layer (a dense layer reads a channel at every time step, a filter with every tap), of a static feature its column of
/// the dense layer that it joins.
///
/// Standardised channels have the same scale, so that the norms compare. Layers without weights before the first weight
/// layer, such as a batch norm, are ignored.

#include "prune/criterion.h"

namespace prune {

/// The groups of inputs; without a network each column of the first weights is one.
std::vector<UnitGroup> inputGroupsOf(const ScoreInput& input);

/// `checkInputs` of the scored network.
void checkInputs(const ScoreInput& input);

/// Each returns one matrix, inputs x 1.
std::vector<Scores> inputL1Scores(const ScoreInput& input);
std::vector<Scores> inputL2Scores(const ScoreInput& input);

/// Note of both criteria.
inline constexpr std::string_view kInputNormNote =
    "It compares where the columns have one scale, as standardised ones have, and not a channel with a static feature, "
    "which other weights read. Two sensors that say the same share their weights: both look dispensable, and each is "
    "while the other stays.";

inline constexpr Criterion kInputL1{
    .id = "input-l1",
    .grain = Grain::Input,
    .name = {"读取权重平均 L1 范数", "average L1 norm of the weights that read it"},
    .formula = "mean over k of |w_kj|, columns j of the channel in the first weights",
    .citation =
        "as Li, Kadav, Durdanovic, Samet, Graf: Pruning filters for efficient ConvNets, ICLR 2017, arXiv 1608.08710, "
        "there of filters",
    .note = kInputNormNote,
    .check = checkInputs,
    .score = inputL1Scores};

inline constexpr Criterion kInputL2{
    .id = "input-l2",
    .grain = Grain::Input,
    .name = {"读取权重 L2 范数", "L2 norm of the weights that read it"},
    .formula = "||w_j||_2, columns j of the channel in the first weights",
    .citation =
        "Scardapane, Comminiello, Hussain, Uncini: Group sparse regularization for deep neural networks, "
        "Neurocomputing 2017, arXiv 1607.00485 (there as a penalty, so that input features go)",
    .note = kInputNormNote,
    .check = checkInputs,
    .score = inputL2Scores};

}  // namespace prune
