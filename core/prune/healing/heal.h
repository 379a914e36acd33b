#pragma once
/// What is repaired right after a cut, without training.

#include <span>
#include <string_view>

#include "base/registry.h"
#include "prune/measure/calibration.h"
#include "prune/surgery/structure.h"

namespace prune {

enum class HealingKind { None, ObsUpdate, ObsOneByOne, BiasFolding, LeastSquares };

struct Healing {
  std::string_view id;  ///< `none`, `obs-update`, `obs-one-by-one`, `bias-folding`, `least-squares`
  HealingKind kind;
  Name name;
  std::string_view formula;
  std::string_view citation;
  std::string_view note;  ///< what it looks at and what it does not; empty where that is plain

  bool changesWeights() const { return kind != HealingKind::None; }
  /// Whether the other weights move by second derivatives.
  bool isObs() const { return kind == HealingKind::ObsUpdate || kind == HealingKind::ObsOneByOne; }
};

std::span<const Healing> healings();

/// @throws Error UnknownId
const Healing& healing(std::string_view where, std::string_view id);

/// Whether networks of these layers can be healed so: the matrices that obs-update and least-squares invert have
/// limits.
///
/// @throws Error OutOfRange
template <class Scalar>
void checkHealing(std::string_view where, const Healing& healing, const Network<Scalar>& network);

/// Repairs a network that was cut.
///
/// none
/// obs-update     the other weights move by dw = -H^-1_S (H^-1_SS)^-1 w_S, S = what was cut: Optimal Brain Surgeon,
///                eqs. (4) and (5), for a set. G over all weights up to `kMostFullCurvature` of them, above that layer
///                by layer with H = the layer's input moments (Dong, Chen, Pan: L-OBS, NIPS 2017); damped by
///                `damping` times the mean of the diagonal. The step is halved until the loss on the samples does not
///                grow, for the quadratic model need not hold as far as that; at most to 1/256, else the cut stays as
///                it is
/// obs-one-by-one the same, but what was cut goes one weight after the other, and G is made anew on the way
///                (prune/surgery/surgery.h); layer by layer it is obs-update
/// bias-folding   the next biases take the mean that each cut unit told its listeners (Ye et al. 2018); weights that
///                were cut one by one are not looked at
/// least-squares  layer by layer, the kept weights and the bias of each row become those that come nearest to what the
///                layer computed before the cut, given what enters it now (as He, Zhang, Sun: Channel pruning, ICCV
///                2017); a ridge of `damping` times the mean variance of the inputs pulls towards no change
///
/// Removed weights stay removed, and keep what they would come back with.
///
/// @param before   the network before the cut
/// @param after    the same network with more removed; it is changed
/// @param damping  in [0, 1e6]; 1e-10 at least is taken (in single precision, by the two of OBS, 1e-6)
/// @return         the share of the step that was taken, in [0, 1]; 1 for all but the two of OBS
/// @throws Error ShapeMismatch; OutOfRange for the damping; InvalidArgument without samples (those of OBS: without
///               answers); as `checkHealing`
template <class Scalar>
double heal(const Healing& healing, const Network<Scalar>& before, Network<Scalar>& after,
            const Calibration<Scalar>& calibration, double damping = 1e-3);

}  // namespace prune
