#pragma once
/// Scores of hidden units from their activations on data, without gradients.

#include "prune/criterion.h"

namespace prune {

/// The average percentage of zeros (APoZ): the share of a unit's outputs that are 0; the highest are removed first. A
/// unit that detects a rare class is 0 most of the time, and useful.
///
/// @throws Error InvalidArgument for hidden layers whose activation is never exactly 0, for which all scores would be
///               ties
std::vector<Scores> apozScores(const ScoreInput& input);
void checkZeros(const ScoreInput& input);

/// The variance of a unit's output to the next layer. A constant unit is equivalent to a bias.
std::vector<Scores> varianceScores(const ScoreInput& input);

/// The energy share of each unit, ||p_i||^2 / ||z||^2, p_i = its contribution to the preactivation z of the next layer:
/// the squared relative change of z without the unit. The shares do not sum to 1, because contributions interfere.
std::vector<Scores> energyScores(const ScoreInput& input);

/// The signed share of each unit, <p_i, z> / ||z||^2; the shares of all units and of the bias sum to 1. Without the
/// unit the projection of the new z on the old one is 1 minus the share.
///
/// The lowest shares, those of units that work against the sum, are removed first. That is not the order of least harm:
/// a negative contribution may compensate another unit's excess, and a share of 0 may be a large contribution
/// orthogonal to z. The energy share measures how far z moves.
std::vector<Scores> signedScores(const ScoreInput& input);

inline constexpr Criterion kUnitApoz{
    .id = "unit-apoz",
    .grain = Grain::Unit,
    .name = {"APoZ 平均零值比例", "APoZ (average percentage of zeros)"},
    .formula = "share of outputs with a_i = 0; the highest go first",
    .citation =
        "Hu, Peng, Tai, Tang: Network trimming: a data-driven neuron pruning approach towards efficient deep "
        "architectures, 2016, arXiv 1607.03250",
    .note =
        "Rare is not useless: what tells a rare case is silent most of the time. At half, by layer, worse than cuts at "
        "random on xor, moons, monk-1, pulse, stress and mnist. Counted right after the activation, before any "
        "pooling. For "
        "units that can be exactly 0.",
    .needs = Needs::Activations,
    .cutsHighest = true,
    .scope = "layer",
    .check = checkZeros,
    .score = apozScores};

inline constexpr Criterion kUnitVariance{
    .id = "unit-variance",
    .grain = Grain::Unit,
    .name = {"激活方差", "activation variance"},
    .formula = "variance of a_i over the samples",
    .citation =
        "Ye, Lu, Lin, Wang: Rethinking the smaller-norm-less-informative assumption in channel pruning of convolution "
        "layers, ICLR 2018, arXiv 1802.00124 (constant channels go into the next biases; the variance as their score "
        "is common practice)",
    .note = "Of what the next layer is told, after any pooling. A variance has the scale of its layer.",
    .needs = Needs::Activations,
    .scope = "layer",
    .healing = "bias-folding",
    .score = varianceScores};

inline constexpr Criterion kUnitEnergy{
    .id = "unit-energy",
    .grain = Grain::Unit,
    .name = {"能量占比", "energy share"},
    .formula = "sum ||a_i v_i||^2 / sum ||z||^2, z = V a + b of the next layer",
    .citation = "the source article, section 4.1.2 (contribution), taken over samples",
    .note = "The shares of a layer do not add up to 1, for contributions cancel or add up.",
    .needs = Needs::Activations,
    .score = energyScores};

inline constexpr Criterion kUnitSigned{
    .id = "unit-signed",
    .grain = Grain::Unit,
    .name = {"带符号占比", "signed share"},
    .formula = "sum <a_i v_i, z> / sum ||z||^2, z = V a + b of the next layer",
    .citation = "the source article, section 4.1.2 (contribution), as shares that add up to 1",
    .note =
        "The most negative go first, though they cancel what others say too much. At half worse than cuts at random on "
        "gaussian, heart, motion and mnist. They add up to 1 with the bias's own share, which no unit has. The lowest "
        "pull "
        "against the sum: that is not the order of least harm.",
    .needs = Needs::Activations,
    .predicts = PredictedQuantity::ChangeOrder,
    .score = signedScores};

}  // namespace prune
