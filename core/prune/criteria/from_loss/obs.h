#pragma once
/// Optimal Brain Surgeon: what the loss rises by when a weight becomes 0 and all others move to make up for it.
///
/// H is the Gauss-Newton matrix over all kept weights, up to `kMostFullCurvature` of them. Above that it is layer-wise
/// OBS: H = the moments of what enters the layer, of which each row takes the part of the columns that it keeps, and
/// the rise is that of the squared change of the layer's own output (half, mean over samples); that rows of all layers
/// compete in one ranking, unless a scope says otherwise, is our choice. `damping` times the mean of the diagonal is
/// added to the diagonal. Biases are not in H: they neither go nor move.

#include <span>

#include "prune/criterion.h"
#include "prune/healing/heal.h"

namespace prune {

/// The most multiplications, n^3 / 3 a row, for which rows are taken apart one weight at a time.
inline constexpr double kMostEliminated = 1e9;

/// What second derivatives a cut was made by, or healed by, and how.
struct SurgeryForm {
  std::string_view id;  ///< `one-by-one`, `together`, `rows-one-by-one`, `rows-together`
  Name name;
  std::string_view note;
};
std::span<const SurgeryForm> surgeryForms();

/// The form in which a cut by this criterion and with this healing is made; empty when neither is OBS.
template <class Scalar>
std::string_view surgeryForm(const Criterion& criterion, const Healing& healing, const Network<Scalar>& network);

/// The weights one at a time, in the order in which they go: the score is the sum of the rises, w_q^2 / (2 [H^-1]_qq)
/// with w and H^-1 of then, up to and with its own (prune/surgery/surgery.h). Layer-wise, on the H of before, each row
/// is taken apart by itself, and of all rows the least next rise goes first; where that were more than
/// `kMostEliminated` multiplications the scores are those of `obsJointScores`, made anew by each round of a plan.
///
/// @return  0 for removed weights and for those that are closed, and for all when H is 0
/// @throws Error OutOfRange when damping is not in [0, 1e6] (1e-6 at least is taken), or when a layer-wise matrix would
///               be larger than `kMostMoments`
std::vector<Scores> obsScores(const ScoreInput& input);

/// @throws Error OutOfRange for a layer that is too wide, in the layer-wise form
void checkObs(const ScoreInput& input);

/// Each weight's rise if it went alone. @throws Error as above
std::vector<Scores> obsJointScores(const ScoreInput& input);

inline constexpr Criterion kObs{
    .id = "obs",
    .grain = Grain::Weight,
    .name = {"OBS 最优脑外科（逐个）", "OBS (Optimal Brain Surgeon), one at a time"},
    .formula = "sum of w_q^2 / (2 [H^-1]_qq) over all that go before it and itself, w and H^-1 anew after each",
    .citation =
        "Hassibi, Stork: Second order derivatives for network pruning: Optimal Brain Surgeon, NIPS 1992; rows one "
        "weight at a time: Frantar, Alistarh: Optimal Brain Compression, NeurIPS 2022, arXiv 2208.11580",
    .note =
        "H = Gauss-Newton matrix of up to 1,024 weights, without biases; above that layer by layer, H = mean of x x^T, "
        "each row by itself on the H of before the cut, and a cut at once where that takes too long. That layers then "
        "compete is our choice.",
    .needs = Needs::Curvature,
    .foretells = Foretells::ChangeOrder,
    .healing = "obs-one-by-one",
    .check = checkObs,
    .score = obsScores};

inline constexpr Criterion kObsJoint{
    .id = "obs-joint",
    .grain = Grain::Weight,
    .name = {"OBS（一次剪完）", "OBS, all at once"},
    .formula = "w_q^2 / (2 [H^-1]_qq)",
    .citation =
        "Hassibi, Stork: Second order derivatives for network pruning: Optimal Brain Surgeon, NIPS 1992 (the score of "
        "its first deletion); layer by layer: Dong, Chen, Pan: Learning to prune deep neural networks via layer-wise "
        "Optimal Brain Surgeon, NIPS 2017, arXiv 1705.07565",
    .note =
        "Each score is of a weight that goes alone: of two that do the same, both look free, and a large cut takes "
        "both.",
    .needs = Needs::Curvature,
    .foretells = Foretells::Change,
    .healing = "obs-update",
    .check = checkObs,
    .score = obsJointScores};

}  // namespace prune
