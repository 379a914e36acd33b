#include "lab/plan_settings.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/check.h"
#include "base/elementary.h"
#include "lab/selection.h"
#include "nn/network_text.h"

namespace prune {

namespace {

constexpr std::string_view kPlan = "plan";

double atOnce(double /*first*/, double last, double /*part*/) {
  return last;
}

double geometric(double first, double last, double part) {
  if (!(last > 0) || !(first > 0)) return last;
  return first * elementary::exp(elementary::log(last / first) * part);
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
     "Han et al.: Learning both weights and connections, NeurIPS 2015, arXiv 1506.02626",
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

void refuse(const std::string& sentence) {
  throw Error(ErrorCode::InvalidArgument, "[plan] " + sentence);
}

bool isStaged(const std::string& kind) {
  return kind == "fraction" || kind == "count" || kind == "bytes" || kind == "macs";
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
  static_cast<void>(findById(kPlan, "plan", planKinds(), settings.plan));
  static_cast<void>(findById(kPlan, "restart", restarts(), settings.restart));
  const Criterion& chosen = criterion(kPlan, settings.criterion);
  checkWhole(kPlan, "rounds", settings.rounds, 1, 1000);
  checkWhole(kPlan, "retrain", settings.retrain, 0, 100'000);
  checkReal(kPlan, "retrainRate", settings.retrainRate, 0, 100);
  checkWhole(kPlan, "rewindTo", settings.rewindTo, 0, experiment.trainingBatches());
  if (settings.floor) checkReal(kPlan, "floor", *settings.floor, -1e9, 1);
  if (settings.mostBytes) checkReal(kPlan, "mostBytes", *settings.mostBytes, 0, 1e12);
  if (settings.mostMacs) checkReal(kPlan, "mostMacs", *settings.mostMacs, 0, 1e12);
  if (settings.plan == "layer-by-layer" && settings.amountKind != "fraction")
    refuse("amountKind must be fraction for layer-by-layer, got " + settings.amountKind);
  if (settings.plan != "one-shot" && !isStaged(settings.amountKind))
    refuse("amountKind must be fraction, count, bytes or macs for " + settings.plan + ", got " + settings.amountKind);
  if (settings.restart == "from-scratch" && chosen.grain != Grain::Unit)
    refuse("restart from-scratch must go with a criterion of units, got " + settings.criterion +
           "; for weights take reinitialise");
  if (settings.restart == "rewind" && toText(experiment.spec()) != toText(experiment.firstSpec()))
    refuse(
        "restart rewind must find the layers as they were in the beginning; some units or layers have been taken out");
  if (chosen.needs == Needs::Training && experiment.movement() == nullptr && settings.retrain < 1)
    refuse("retrain must be at least 1 for " + settings.criterion + ", which watches training, got 0");
}

double amountOf(const PlanSettings& settings, double first, double all, Index round, Index rounds) {
  if (round >= rounds) return settings.amount;
  const PlanKind& kind = findById(kPlan, "plan", planKinds(), settings.plan);
  const double part = static_cast<double>(round) / static_cast<double>(rounds);
  if (settings.amountKind == "fraction") return std::clamp(1 - kind.left(first, 1 - settings.amount, part), 0.0, 1.0);
  if (settings.amountKind == "count") return std::floor(all - kind.left(first, all - settings.amount, part) + 0.5);
  return kind.left(first, std::min(settings.amount, first), part);
}

}  // namespace prune
