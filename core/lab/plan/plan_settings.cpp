#include "lab/plan/plan_settings.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/check.h"
#include "lab/cutting/selection.h"
#include "nn/description/network_text.h"
#include "prune/healing/heal.h"

namespace prune {

namespace {

constexpr std::string_view kPlan = "plan";

double cubic(double first, double last, double part) {
  const double ahead = 1 - part;
  return last + (first - last) * ahead * ahead * ahead;
}

constexpr std::array<PlanKind, 5> kPlanKinds{{
    {"one-shot", {"一次剪完", "one-shot"}, "everything in one cut", "", geometric, true, false},
    {"iterative",
     {"逐轮等比", "iterative"},
     "kept(r) = (1 - f)^(r/n)",
     "Frankle, Carbin: The lottery ticket hypothesis, ICLR 2019, arXiv 1803.03635; iterated after Han et al. 2015",
     geometric,
     false,
     true},
    {"gradual",
     {"三次渐进", "gradual (cubic)"},
     "s(r) = f + (s0 - f) (1 - r/n)^3",
     "Zhu, Gupta: To prune, or not to prune, 2017, arXiv 1710.01878",
     cubic},
    {"listed", {"逐轮指定", "listed"}, "the amounts that are given, one a round", "", nullptr, false, false, true},
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
     "Frankle, Carbin: The lottery ticket hypothesis, ICLR 2019, arXiv 1803.03635; k > 0: arXiv 1903.01611",
     true,
     false,
     false},
    {"reinitialise",
     {"重新初始化", "re-initialise"},
     "w = new draw m",
     "Frankle, Carbin 2019 (control)",
     false,
     false,
     true},
    {"from-scratch",
     {"同尺寸从头训练", "from scratch, same size"},
     "the shrunk network, new draw",
     "Liu et al.: Rethinking the value of network pruning, ICLR 2019, arXiv 1810.05270",
     false,
     true,
     true},
}};

/// In the unit of `leftOf`.
double leftInTheEnd(const Experiment& experiment, const ResolvedCut& cut) {
  if (cut.amountKind->unit == AmountUnit::Fraction) return 1 - cut.amount;
  if (cut.amountKind->unit == AmountUnit::Count) return stockOf(experiment, experiment.network(), cut).all - cut.amount;
  return cut.amount;
}

/// Whether the criterion and the healing can do what they are asked with this network.
void checkNetwork(const Experiment& experiment, const ResolvedCut& cut) {
  const Calibration<float> one = experiment.calibration(1);
  const ScoreInput input = inputOf(kPlan, experiment, experiment.network(), cut.scoring, one);
  if (cut.criterion->check) cut.criterion->check(input);
  static_cast<void>(chosenParts(experiment, cut.criterion->grain, cut.layers));
}

/// Whether the amount is one that this kind of plan can come to.
void checkAmount(const Experiment& experiment, const ResolvedPlan& plan) {
  const ResolvedCut& cut = plan.cut;
  const AmountKind& amount = *cut.amountKind;
  const PlanKind& kind = *plan.kind;
  if (kind.isGuided() && amount.unit != AmountUnit::Fraction) fail(kPlan, "layer-by-layer-kind", amount.id);
  if (!kind.isOneCut && !amount.isStaged()) fail(kPlan, "plan-kind", kind.id, amount.id);
  if (kind.leavesSome && !(leftInTheEnd(experiment, cut) > 0)) fail(kPlan, "iterative-leaves-nothing", cut.amount);
  if (amount.unit == AmountUnit::NOfM) checkWhole(kPrune, "amount", cut.amount, 1, static_cast<Index>(cut.groupSize));
  if (amount.unit == AmountUnit::Threshold) checkReal(kPrune, "amount", cut.amount, -1e300, 1e300);
  if (amount.unit == AmountUnit::Sigma) checkReal(kPrune, "amount", cut.amount, 0, 1000);
  if (!kind.isGuided() && amount.isStaged()) checkReach(experiment, cut);
}

/// Whether training can go on with the weights that are wanted, and the criterion has a training to look at.
void checkTraining(const Experiment& experiment, const ResolvedPlan& plan) {
  const Criterion& chosen = *plan.cut.criterion;
  if (plan.restart->shrinks && chosen.grain != Grain::Unit) fail(kPlan, "from-scratch-of-weights", chosen.id);
  if (plan.restart->rewinds && toText(experiment.description()) != toText(experiment.firstDescription()))
    fail(kPlan, "rewind-other-layers");
  if (plan.restart->rewinds && !experiment.isFromSeed()) fail(kPlan, "rewind-other-weights");
  if (chosen.needs == Needs::Training && experiment.movement() == nullptr && plan.retrain < 1)
    fail(kPlan, "retrain-to-watch", chosen.id);
}

}  // namespace

std::span<const PlanKind> planKinds() {
  return kPlanKinds;
}

std::span<const Restart> restarts() {
  return kRestarts;
}

namespace {

/// Whether an amount of a kind cuts more than another.
bool cutsMore(const AmountKind& kind, double amount, double other) {
  return kind.isCost() ? amount < other : amount > other;
}

/// Takes the list of amounts, whose last is the amount in the end and whose length is the number of rounds.
void takeAmounts(const PlanSettings& settings, ResolvedPlan& plan) {
  if (plan.kind->isListed == settings.amounts.empty()) fail(kPlan, "amounts-of-listed", settings.plan);
  if (!plan.kind->isListed) return;
  plan.rounds = checkWhole(kPlan, "the number of amounts", static_cast<double>(settings.amounts.size()), 1, 1000);
  for (std::size_t i = 1; i < settings.amounts.size(); ++i)
    if (!cutsMore(*plan.cut.amountKind, settings.amounts[i], settings.amounts[i - 1]))
      fail(kPlan, "amounts-not-growing", settings.amounts[i], settings.amounts[i - 1]);
  plan.amounts = settings.amounts;
}

}  // namespace

ResolvedPlan resolvePlan(const Experiment& experiment, const PlanSettings& settings) {
  ResolvedPlan plan;
  PlanSettings last = settings;
  if (!settings.amounts.empty()) last.amount = settings.amounts.back();
  plan.cut = resolveCut(last);
  checkHealing(kPlan, *plan.cut.healing, experiment.network());
  plan.kind = &findById(kPlan, "plan", planKinds(), settings.plan);
  plan.restart = &findById(kPlan, "restart", restarts(), settings.restart);
  checkGrain(plan.cut.criterion->grain, experiment.network());
  checkNetwork(experiment, plan.cut);
  const Index rounds = checkWhole(kPlan, "rounds", settings.rounds, 1, 1000);
  plan.rounds = plan.kind->isOneCut ? 1 : rounds;
  takeAmounts(settings, plan);
  plan.retrain = checkWhole(kPlan, "retrain", settings.retrain, 0, 100'000);
  plan.retrainRate = checkReal(kPlan, "retrainRate", settings.retrainRate, 0, 100);
  plan.rewindTo = checkWhole(kPlan, "rewindTo", settings.rewindTo, 0, experiment.trainingBatches());
  plan.floorMeasure = &measure(kPlan, settings.floorMeasure);
  if (plan.floorMeasure->isOfClasses && experiment.data().task == Task::Regression)
    fail(kPlan, "floor-of-numbers", settings.floorMeasure);
  if (settings.floor) plan.floor = checkReal(kPlan, "floor", *settings.floor, -1e9, 1);
  if (settings.mostBytes) plan.mostBytes = checkReal(kPlan, "mostBytes", *settings.mostBytes, 0, 1e12);
  if (settings.mostMacs) plan.mostMacs = checkReal(kPlan, "mostMacs", *settings.mostMacs, 0, 1e12);
  checkAmount(experiment, plan);
  checkTraining(experiment, plan);
  return plan;
}

Way wayOf(const ResolvedPlan& plan, double first, double all) {
  return {plan.kind->left, plan.cut.amountKind->unit, plan.cut.amount, first, all};
}

}  // namespace prune
