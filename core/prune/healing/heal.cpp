#include "prune/healing/heal.h"

#include <array>
#include <vector>

#include "base/check.h"
#include "prune/derivatives/damping.h"
#include "prune/derivatives/derivatives.h"
#include "prune/healing/bias_folding.h"
#include "prune/healing/brain_surgeon.h"
#include "prune/healing/least_squares.h"
#include "prune/healing/refit.h"
#include "prune/healing/safe_step.h"
#include "prune/surgery/surgery.h"

namespace prune {

namespace {

constexpr std::string_view kHeal = "heal";

constexpr std::array<Healing, 5> kHealings{{
    {"none", HealingKind::None, {"不修复", "none"}, "dw = 0", "", ""},
    {"obs-update",
     HealingKind::ObsUpdate,
     {"OBS 更新", "OBS update"},
     "dw = -H^-1_S (H^-1_SS)^-1 w_S; halved until the loss does not grow",
     "Hassibi, Stork: Second order derivatives for network pruning: Optimal Brain Surgeon, NIPS 1992",
     "What deleting one after the other leaves, on the same H. Above 1,024 weights layer by layer. Biases do not "
     "move."},
    {"obs-one-by-one",
     HealingKind::ObsOneByOne,
     {"OBS 逐个更新", "OBS update, one at a time"},
     "dw = -w_q / [H^-1]_qq H^-1 e_q for one q after the other; halved until the loss does not grow",
     "Hassibi, Stork: Second order derivatives for network pruning: Optimal Brain Surgeon, NIPS 1992",
     "H is made anew after each weight, in a network of more than some 100 weights after several. Above 1,024 weights "
     "it is the OBS update. Biases do not move."},
    {"bias-folding",
     HealingKind::BiasFolding,
     {"并入偏置", "bias folding"},
     "b_next += W_next mean(a)",
     "Ye, Lu, Lin, Wang: Rethinking the smaller-norm-less-informative assumption in channel pruning of convolution "
     "layers, ICLR 2018, arXiv 1802.00124",
     "Exact for a unit that never changes. It looks at whole units and inputs; weights that go one by one are not made "
     "up for."},
    {"least-squares",
     HealingKind::LeastSquares,
     {"最小二乘", "least squares"},
     "(W, b) = argmin sum_n ||W x_n + b - z_n||^2 + N r ||W - W_0||^2, r = damping x mean variance of x",
     "He, Zhang, Sun: Channel pruning for accelerating very deep neural networks, ICCV 2017",
     "The ridge r, which is ours, pulls towards the weights W_0 that were left."},
}};

/// Makes the step that a move of OBS asks for, as far as the loss allows.
template <class Scalar, class Move>
double moveSafely(std::string_view id, Network<Scalar>& after, const Calibration<Scalar>& calibration, Move move) {
  if (calibration.labels.empty() && calibration.targets.size() == 0) fail(kHeal, "heal-without-answers", id);
  const Network<Scalar> plain = after;
  move();
  return stepSafely(plain, after, calibration);
}

/// Each of the following gives the share of its change that was made.
template <class Scalar>
double update(const Network<Scalar>& before, Network<Scalar>& after, const Calibration<Scalar>& calibration,
              double damping) {
  return moveSafely("obs-update", after, calibration, [&] { updateKeptWeights(before, after, calibration, damping); });
}

template <class Scalar>
double updateOneByOne(const Network<Scalar>& before, Network<Scalar>& after, const Calibration<Scalar>& calibration,
                      double damping) {
  return moveSafely("obs-one-by-one", after, calibration, [&] {
    if (hasFullCurvature(before))
      moveAsDeleted(before, after, calibration, damping);
    else
      updateKeptWeights(before, after, calibration, damping);
  });
}

template <class Scalar>
double fold(const Network<Scalar>& before, Network<Scalar>& after, const Calibration<Scalar>& calibration,
            double /*damping*/) {
  foldMeans(before, after, calibration);
  return 1;
}

template <class Scalar>
double refit(const Network<Scalar>& before, Network<Scalar>& after, const Calibration<Scalar>& calibration,
             double damping) {
  refitKeptWeights(before, after, calibration, damping);
  return 1;
}

/// Whether the regressions of all layers can be made.
template <class Scalar>
void checkRefit(std::string_view where, const Network<Scalar>& network) {
  for (const Index layer : weightLayers(network)) checkRegression(where, network.layer(layer).weights()->columns());
}

template <class Scalar>
struct Repair {
  /// Throws for layers that it cannot heal; null when it can heal any.
  void (*check)(std::string_view where, const Network<Scalar>& network);
  /// Changes `after`; null when nothing is repaired.
  double (*apply)(const Network<Scalar>& before, Network<Scalar>& after, const Calibration<Scalar>& calibration,
                  double damping);
};

/// In the order of `HealingKind`.
template <class Scalar>
constexpr std::array<Repair<Scalar>, 5> kRepairs{{
    {nullptr, nullptr},
    {checkUpdate<Scalar>, update<Scalar>},
    {checkUpdate<Scalar>, updateOneByOne<Scalar>},
    {nullptr, fold<Scalar>},
    {checkRefit<Scalar>, refit<Scalar>},
}};

template <class Scalar>
const Repair<Scalar>& repairOf(const Healing& healing) {
  return kRepairs<Scalar>[static_cast<std::size_t>(healing.kind)];
}

/// The two must be the same network but for masks and numbers.
template <class Scalar>
void checkAlike(const Network<Scalar>& before, const Network<Scalar>& after) {
  const std::vector<Index> layers = weightLayers(before);
  bool isAlike = before.layerCount() == after.layerCount() && layers == weightLayers(after);
  for (std::size_t i = 0; isAlike && i < layers.size(); ++i)
    isAlike = before.layer(layers[i]).weights()->rows() == after.layer(layers[i]).weights()->rows() &&
              before.layer(layers[i]).weights()->columns() == after.layer(layers[i]).weights()->columns();
  if (!isAlike) fail(kHeal, "heal-other-layers");
}

}  // namespace

std::span<const Healing> healings() {
  return kHealings;
}

const Healing& healing(std::string_view where, std::string_view id) {
  return findById(where, "healing", healings(), id);
}

template <class Scalar>
void checkHealing(std::string_view where, const Healing& healing, const Network<Scalar>& network) {
  if (repairOf<Scalar>(healing).check) repairOf<Scalar>(healing).check(where, network);
}

template <class Scalar>
double heal(const Healing& healing, const Network<Scalar>& before, Network<Scalar>& after,
            const Calibration<Scalar>& calibration, double damping) {
  checkHealing(kHeal, healing, before);
  checkDamping(kHeal, damping);
  checkAlike(before, after);
  checkSize(kHeal, "calibration.samples", calibration.samples.rows(), before.input().size());
  if (calibration.size() == 0) fail(kHeal, "heal-without-samples");
  const Repair<Scalar>& repair = repairOf<Scalar>(healing);
  return repair.apply ? repair.apply(before, after, calibration, damping) : 1;
}

template void checkHealing(std::string_view, const Healing&, const Network<float>&);
template void checkHealing(std::string_view, const Healing&, const Network<double>&);
template double heal(const Healing&, const Network<float>&, Network<float>&, const Calibration<float>&, double);
template double heal(const Healing&, const Network<double>&, Network<double>&, const Calibration<double>&, double);

}  // namespace prune
