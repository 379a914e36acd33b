#pragma once
/// What a hidden unit does on data, without a gradient.

#include "prune/criterion.h"

namespace prune {

/// The share of a unit's outputs that are 0; the highest go first. Rare is not useless: what tells a rare class is
/// silent most of the time.
///
/// @throws Error InvalidArgument for hidden layers whose activation is never exactly 0, which would leave the ranking
/// to
///               chance
std::vector<Scores> apozScores(const ScoreInput& input);
void checkZeros(const ScoreInput& input);

/// The variance of what a unit tells the next layer. A unit that never changes is a bias in disguise.
std::vector<Scores> varianceScores(const ScoreInput& input);

/// ||p_i||^2 / ||z||^2, p_i what the unit adds to the next layer's z: how far z moves, squared, without it. The shares
/// do not add up to 1, because contributions cancel or add up.
std::vector<Scores> energyScores(const ScoreInput& input);

/// <p_i, z> / ||z||^2: the shares of all units and of the bias add up to 1. Without the unit, what is left of z along z
/// is 1 less the share.
///
/// Lowest first takes the units that pull against the sum before those that add nothing to it. That is not the order of
/// least harm: a negative share cancels what another unit says too much, and a share of 0 may be a large part at a
/// right angle to z. How far z moves is told by the energy share.
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
    .foretells = Foretells::ChangeOrder,
    .score = signedScores};

}  // namespace prune
