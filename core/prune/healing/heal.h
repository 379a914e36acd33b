#pragma once
/// Healing: repairs of a network right after a cut, without training.

#include <span>
#include <string_view>

#include "base/registry.h"
#include "prune/measure/calibration.h"
#include "prune/surgery/structure.h"

namespace prune {

enum class HealingKind { None, ObsUpdate, ObsOneByOne, BiasFolding, LeastSquares };

/// An entry of the table of healings.
struct Healing {
  std::string_view id;  ///< `none`, `obs-update`, `obs-one-by-one`, `bias-folding`, `least-squares`
  HealingKind kind;
  Name name;
  std::string_view formula;
  std::string_view citation;
  std::string_view note;  ///< its scope and limitations; may be empty

  bool changesWeights() const { return kind != HealingKind::None; }
  /// Whether it is a form of Optimal Brain Surgeon.
  bool isObs() const { return kind == HealingKind::ObsUpdate || kind == HealingKind::ObsOneByOne; }
};

std::span<const Healing> healings();

/// @throws Error UnknownId
const Healing& healing(std::string_view where, std::string_view id);

/// Checks that the layers are not too wide for the matrices that obs-update and least-squares invert.
///
/// @throws Error OutOfRange naming the layer's size and the limit
template <class Scalar>
void checkHealing(std::string_view where, const Healing& healing, const Network<Scalar>& network);

/// Repairs a network after a cut.
///
/// none
/// obs-update     Optimal Brain Surgeon: the kept weights move by dw = -H^-1_S (H^-1_SS)^-1 w_S, S = the cut weights;
///                eqs. (4) and (5), extended to a set. H is the Gauss-Newton matrix over all weights up to
///                `kMostFullCurvature` of them, above that layer by layer the second moments of the layer's input
///                (Dong, Chen, Pan: L-OBS, NIPS 2017), damped by `damping` times the mean of the diagonal. The step is
///                halved, at most to 1/256, until the loss on the samples does not increase, because the quadratic
///                model may not hold so far; if none will do, the weights do not move
/// obs-one-by-one the same, but the cut weights are deleted one after the other, and H is recomputed in between
///                (prune/surgery/surgery.h); in the layer-wise form it is obs-update
/// bias-folding   the mean contribution of each cut unit or input channel is added to the next biases (Ye et al.
///                2018); for weights that were cut one by one it does nothing
/// least-squares  layer by layer, the kept weights and the bias of each row are fitted to the layer's outputs before
///                the cut, given its present inputs (as He, Zhang, Sun: Channel pruning, ICCV 2017); a ridge of
///                `damping` times the mean variance of the inputs penalises the change
///
/// Removed weights stay removed, with the values that they would be restored with.
///
/// @param before   the network before the cut
/// @param after    the network after the cut, with the same layers; its kept weights and biases are changed
/// @param damping  in [0, 1e6]; values below 1e-10 are raised to it (below 1e-6 for OBS in single precision)
/// @return         the share of the OBS step that was taken, in [0, 1]; 1 for the other kinds
/// @throws Error ShapeMismatch; OutOfRange for the damping; InvalidArgument without samples (those of OBS: without
///               answers); as `checkHealing`
template <class Scalar>
double heal(const Healing& healing, const Network<Scalar>& before, Network<Scalar>& after,
            const Calibration<Scalar>& calibration, double damping = 1e-3);

}  // namespace prune
