#include "lab/plan/plan_settings.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/check.h"
#include "lab/cutting/selection.h"
#include "nn/network_text.h"
#include "prune/healing/heal.h"

namespace prune {

namespace {

constexpr std::string_view kPlan = "plan";

double atOnce(double /*first*/, double last, double /*part*/) {
  return last;
}

double cubic(double first, double last, double part) {
  const double ahead = 1 - part;
  return last + (first - last) * ahead * ahead * ahead;
}

constexpr std::array<PlanKind, 4> kPlanKinds{{
    {"one-shot", {"一次剪完", "one-shot"}, "everything in one cut", "", atOnce},
    {"iterative",
     {"逐轮等比", "iterative"},
     "kept(r) = (1 - f)^(r/n)",
     "Frankle, Carbin: The lottery ticket hypothesis, ICLR 2019, arXiv 1803.03635; iterated after Han et al. 2015",
     geometric},
    {"gradual",
     {"三次渐进", "gradual (cubic)"},
     "s(r) = f + (s0 - f) (1 - r/n)^3",
     "Zhu, Gupta: To prune, or not to prune, 2017, arXiv 1710.01878",
     cubic},
    {"layer-by-layer",
     {"逐层引导", "layer by layer"},
     "each round: f of what is left in the layer whose loss grows least, scanned anew",
     "after Han et al. 2015 (sensitivity scan), one layer a round",
     nullptr},
}};

constexpr std::array<Restart, 4> kRestarts{{
    {"none", {"接着训练", "go on (fine-tuning)"}, "w stays as it is", ""},
    {"rewind",
     {"回退权重", "rewind"},
     "w = w_k m",
     "Frankle, Carbin: The lottery ticket hypothesis, ICLR 2019, arXiv 1803.03635; k > 0: arXiv 1903.01611"},
    {"reinitialise", {"重新初始化", "re-initialise"}, "w = new draw m", "Frankle, Carbin 2019 (control)"},
    {"from-scratch",
     {"同尺寸从头训练", "from scratch, same size"},
     "the shrunk network, new draw",
     "Liu et al.: Rethinking the value of network pruning, ICLR 2019, arXiv 1810.05270"},
}};

/// In the unit of `leftOf`.
double leftInTheEnd(const Experiment& experiment, const PlanSettings& settings) {
  if (settings.amountKind == "fraction") return 1 - settings.amount;
  if (settings.amountKind == "count") return stockOf(experiment, experiment.network(), settings).all - settings.amount;
  return settings.amount;
}

}  // namespace

std::span<const PlanKind> planKinds() {
  return kPlanKinds;
}

std::span<const Restart> restarts() {
  return kRestarts;
}

void checkPlan(const Experiment& experiment, const PlanSettings& settings) {
  checkCut(settings);
  checkHealing(kPlan, healingOf(settings), experiment.network());
  static_cast<void>(findById(kPlan, "plan", planKinds(), settings.plan));
  static_cast<void>(findById(kPlan, "restart", restarts(), settings.restart));
  const Criterion& chosen = criterion(kPlan, settings.criterion);
  checkHidden(chosen.grain, experiment.network());
  const Calibration<float> one = experiment.calibration(1);
  const ScoreInput input = inputOf(kPlan, experiment, experiment.network(), settings, one);
  if (chosen.check) chosen.check(input);
  static_cast<void>(chosenParts(experiment, chosen.grain, settings.layers));
  checkWhole(kPlan, "rounds", settings.rounds, 1, 1000);
  checkWhole(kPlan, "retrain", settings.retrain, 0, 100'000);
  checkReal(kPlan, "retrainRate", settings.retrainRate, 0, 100);
  checkWhole(kPlan, "rewindTo", settings.rewindTo, 0, experiment.trainingBatches());
  if (settings.floor) checkReal(kPlan, "floor", *settings.floor, -1e9, 1);
  if (settings.mostBytes) checkReal(kPlan, "mostBytes", *settings.mostBytes, 0, 1e12);
  if (settings.mostMacs) checkReal(kPlan, "mostMacs", *settings.mostMacs, 0, 1e12);
  if (settings.plan == "layer-by-layer" && settings.amountKind != "fraction")
    fail(kPlan, "layer-by-layer-kind", settings.amountKind);
  if (settings.plan != "one-shot" && !isStaged(settings.amountKind))
    fail(kPlan, "plan-kind", settings.plan, settings.amountKind);
  if (settings.plan == "iterative" && !(leftInTheEnd(experiment, settings) > 0))
    fail(kPlan, "iterative-leaves-nothing", settings.amount);
  if (settings.amountKind == "n-of-m")
    checkWhole(kPrune, "amount", settings.amount, 1, static_cast<Index>(settings.groupSize));
  if (settings.amountKind == "threshold") checkReal(kPrune, "amount", settings.amount, -1e300, 1e300);
  if (settings.amountKind == "sigma") checkReal(kPrune, "amount", settings.amount, 0, 1000);
  if (settings.plan != "layer-by-layer" && isStaged(settings.amountKind)) checkReach(experiment, settings);
  if (settings.restart == "from-scratch" && chosen.grain != Grain::Unit)
    fail(kPlan, "from-scratch-of-weights", settings.criterion);
  if (settings.restart == "rewind" && toText(experiment.spec()) != toText(experiment.firstSpec()))
    fail(kPlan, "rewind-other-layers");
  if (settings.restart == "rewind" && !experiment.isFromSeed()) fail(kPlan, "rewind-other-weights");
  if (chosen.needs == Needs::Training && experiment.movement() == nullptr && settings.retrain < 1)
    fail(kPlan, "retrain-to-watch", settings.criterion);
}

Way wayOf(const PlanSettings& settings, double first, double all) {
  const PlanKind& kind = findById(kPlan, "plan", planKinds(), settings.plan);
  return {kind.left, settings.amountKind, settings.amount, first, all};
}

}  // namespace prune
