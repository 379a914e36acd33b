#pragma once
/// Scores of hidden units by norms of their weights: incoming ones (the unit's row of the layer) and outgoing ones (its
/// columns of the next layer).
///
/// Unit c has the columns c, c + units, c + 2 units, ... (structure.h); a filter of a convolution is a unit too. Layers
/// without weights in between, such as a batch norm, are ignored.

#include "prune/criterion.h"

namespace prune {

/// The norm of the incoming weights of each unit, ||W_l[i, :]||_2; length units.
Vector<double> incomingNorms(const Matrix<double>& weights);

/// The groups of hidden units; of weights without a network, those of a chain of layers.
std::vector<UnitGroup> unitGroupsOf(const ScoreInput& input);

/// The norm of the outgoing weights of each unit, ||W_(l+1)[:, i]||_2; length units.
Vector<double> outgoingNorms(const Matrix<double>& next, const UnitGroup& group);

/// The mean absolute outgoing weight of each unit, mean of |W_(l+1)[:, i]|; length units.
Vector<double> outgoingMeans(const Matrix<double>& next, const UnitGroup& group);

/// Each returns one matrix for each hidden layer, units x 1.
std::vector<Scores> incomingL1Scores(const ScoreInput& input);
std::vector<Scores> incomingL2Scores(const ScoreInput& input);
std::vector<Scores> outgoingL1Scores(const ScoreInput& input);
std::vector<Scores> outgoingL2Scores(const ScoreInput& input);

/// Incoming times outgoing norm. Multiplying the incoming weights of a ReLU unit by c and its outgoing ones by 1 / c
/// changes neither the network's function nor this score.
std::vector<Scores> normProductScores(const ScoreInput& input);

/// Note of the criteria below, all of which compare units within a layer.
inline constexpr std::string_view kNormNote =
    "A norm has the scale of its layer: ranked across layers, the layer with the smaller norms can be left with one "
    "unit.";
inline constexpr std::string_view kIncomingNote =
    "A norm has the scale of its layer: ranked across layers, the layer with the smaller norms can be left with one "
    "unit. It says nothing of who listens: at half, by layer, worse than cuts at random on gaussian.";
inline constexpr std::string_view kProductNote =
    "A norm has the scale of its layer: ranked across layers, the layer with the smaller norms can be left with one "
    "unit. At half, by layer, worse than cuts at random on practice, whose target has nothing to be learned.";

inline constexpr Criterion kUnitInL1{
    .id = "unit-in-l1",
    .grain = Grain::Unit,
    .name = {"输入权重 L1 范数", "L1 norm of incoming weights"},
    .formula = "sum over j of |w_ij|, row i of the layer",
    .citation =
        "Li, Kadav, Durdanovic, Samet, Graf: Pruning filters for efficient ConvNets, ICLR 2017, arXiv "
        "1608.08710",
    .note = kIncomingNote,
    .scope = "layer",
    .score = incomingL1Scores};

inline constexpr Criterion kUnitInL2{
    .id = "unit-in-l2",
    .grain = Grain::Unit,
    .name = {"输入权重 L2 范数", "L2 norm of incoming weights"},
    .formula = "||w_i||_2, row i of the layer",
    .citation =
        "Li, Kadav, Durdanovic, Samet, Graf: Pruning filters for efficient ConvNets, ICLR 2017, arXiv "
        "1608.08710 (there as a variant of the L1 norm)",
    .note = kIncomingNote,
    .scope = "layer",
    .score = incomingL2Scores};

inline constexpr Criterion kUnitOutL1{
    .id = "unit-out-l1",
    .grain = Grain::Unit,
    .name = {"输出权重平均 L1 范数", "average L1 norm of outgoing weights"},
    .formula = "mean over k of |v_ki|, column i of the next layer",
    .citation =
        "He, Fan, Qian, Tan, Yu: Reshaping deep neural network for fast decoding by node-pruning, ICASSP 2014 "
        "(Onorm)",
    .note = kNormNote,
    .scope = "layer",
    .score = outgoingL1Scores};

inline constexpr Criterion kUnitOutL2{
    .id = "unit-out-l2",
    .grain = Grain::Unit,
    .name = {"输出权重 L2 范数", "L2 norm of outgoing weights"},
    .formula = "||v_i||_2, column i of the next layer",
    .citation =
        "He, Fan, Qian, Tan, Yu: Reshaping deep neural network for fast decoding by node-pruning, ICASSP 2014 "
        "(Onorm; there the average L1 norm)",
    .note = kNormNote,
    .scope = "layer",
    .score = outgoingL2Scores};

inline constexpr Criterion kUnitProduct{
    .id = "unit-product",
    .grain = Grain::Unit,
    .name = {"输入与输出范数之积", "product of incoming and outgoing norm"},
    .formula = "||w_i||_2 ||v_i||_2",
    .citation =
        "idea of group norms: Fang, Ma, Song, Mi, Wang: DepGraph: towards any structural pruning, CVPR 2023, "
        "arXiv 2301.12900 (there norms are summed over the group)",
    .note = kProductNote,
    .scope = "layer",
    .score = normProductScores};

}  // namespace prune
