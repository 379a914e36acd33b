#pragma once
/// Optimal Brain Surgeon (OBS): the rise of the loss when a weight becomes 0 and all others move to compensate.
///
/// Up to `kMostFullCurvature` kept weights, H is the Gauss-Newton matrix over all of them. Above that OBS is
/// layer-wise: H = the second moments of the layer's input, for each row restricted to its kept columns, and the rise
/// is that of half the mean squared change of the layer's own output. That the rows of all layers compete in one
/// ranking, unless a scope says otherwise, is our choice. `damping` times the mean of the diagonal is added to the
/// diagonal. Biases are not in H: they are neither removed nor moved.

#include <span>

#include "prune/criterion.h"
#include "prune/healing/heal.h"

namespace prune {

/// The most multiplications, n^3 / 3 for each row, for which the layer-wise form deletes weights one at a time.
inline constexpr double kMostEliminated = 1e9;

/// The form of OBS that a cut or its healing used: full or layer-wise H, weights deleted one by one or together.
struct SurgeryForm {
  std::string_view id;  ///< `one-by-one`, `together`, `rows-one-by-one`, `rows-together`
  Name name;
  std::string_view note;
};
std::span<const SurgeryForm> surgeryForms();

/// The id of the form that a cut with this criterion and healing uses; empty when neither is OBS.
template <class Scalar>
std::string_view surgeryForm(const Criterion& criterion, const Healing& healing, const Network<Scalar>& network);

/// Scores by the order in which OBS deletes the weights one at a time: the sum of the rises w_q^2 / (2 [H^-1]_qq) of
/// all deletions up to and including this weight's, with w and H^-1 updated after each (prune/surgery/surgery.h). In
/// the layer-wise form H is not recomputed; each row is eliminated separately, and the rows are merged by least next
/// rise. Where that would take more than `kMostEliminated` multiplications, the scores are those of `obsJointScores`,
/// recomputed in each round of a plan.
///
/// @return  0 for removed weights and for weights not in `ScoreInput::open`, and for all when H is 0
/// @throws Error OutOfRange when damping is not in [0, 1e6] (values below 1e-6 are raised to it), or when a layer has
///               more than `kMostMoments` columns in the layer-wise form
std::vector<Scores> obsScores(const ScoreInput& input);

/// Checks that the layers are not too wide.
///
/// @throws Error OutOfRange for a layer of more than `kMostMoments` columns, in the layer-wise form
void checkObs(const ScoreInput& input);

/// The rise of each weight when it alone is deleted, w_q^2 / (2 [H^-1]_qq).
///
/// @throws Error as `obsScores`
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
    .predicts = PredictedQuantity::ChangeOrder,
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
    .predicts = PredictedQuantity::Change,
    .healing = "obs-update",
    .check = checkObs,
    .score = obsJointScores};

}  // namespace prune
