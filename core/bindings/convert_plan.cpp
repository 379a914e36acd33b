#include "bindings/convert_plan.h"

#include "bindings/convert_experiment.h"
#include "bindings/convert_pruning.h"
#include "bindings/from_js.h"
#include "bindings/to_js.h"

namespace prune::bindings {

using emscripten::val;

PreviewQuestion toPreviewQuestion(const val& settings) {
  constexpr std::string_view kWhere = "preview";
  checkKeys(kWhere, settings,
            {"criterion", "samples", "seed", "damping", "scope", "amountKind", "groupSize", "layers", "healing",
             "amounts", "part", "hasMasks", "hasLoss"});
  PreviewQuestion question;
  readCut(kWhere, settings, question.settings);
  question.amounts = readNumbers(kWhere, "amounts", settings["amounts"]);
  bool hasLoss = false;
  readOption(settings, "hasLoss", [&](const val& v) { hasLoss = readBoolean(kWhere, "hasLoss", v); });
  if (hasLoss) question.part = "train";
  readOption(settings, "part", [&](const val& v) {
    const std::string part = readString(kWhere, "part", v);
    if (hasLoss) question.part = part;
  });
  readOption(settings, "hasMasks", [&](const val& v) { question.hasMasks = readBoolean(kWhere, "hasMasks", v); });
  return question;
}

PlanSettings toPlanSettings(const val& settings) {
  constexpr std::string_view kWhere = "plan";
  checkKeys(
      kWhere, settings,
      {"criterion", "samples", "seed", "damping", "scope", "amountKind", "amount", "groupSize", "layers", "healing",
       "plan", "rounds", "retrain", "retrainRate", "restart", "rewindTo", "floor", "mostBytes", "mostMacs"});
  PlanSettings result;
  readCut(kWhere, settings, result);
  readOption(settings, "plan", [&](const val& v) { result.plan = readString(kWhere, "plan", v); });
  readOption(settings, "rounds", [&](const val& v) { result.rounds = readNumber(kWhere, "rounds", v); });
  readOption(settings, "retrain", [&](const val& v) { result.retrain = readNumber(kWhere, "retrain", v); });
  readOption(settings, "retrainRate", [&](const val& v) { result.retrainRate = readNumber(kWhere, "retrainRate", v); });
  readOption(settings, "restart", [&](const val& v) { result.restart = readString(kWhere, "restart", v); });
  readOption(settings, "rewindTo", [&](const val& v) { result.rewindTo = readNumber(kWhere, "rewindTo", v); });
  readOption(settings, "floor", [&](const val& v) { result.floor = readNumber(kWhere, "floor", v); });
  readOption(settings, "mostBytes", [&](const val& v) { result.mostBytes = readNumber(kWhere, "mostBytes", v); });
  readOption(settings, "mostMacs", [&](const val& v) { result.mostMacs = readNumber(kWhere, "mostMacs", v); });
  return result;
}

val toJs(const CutEffect& effect, bool hasMasks) {
  val object = val::object();
  object.set("amount", effect.amount);
  object.set("gone", number(effect.selection.gone));
  object.set("total", number(effect.selection.total));
  object.set("threshold", effect.selection.threshold);
  if (effect.hasLoss) {
    object.set("loss", effect.loss);
    object.set("accuracy", effect.accuracy);
  }
  if (hasMasks)
    object.set("kept", toJsArray(effect.selection.kept, [](const Mask& mask) { return toTypedArray(mask); }));
  return object;
}

val toJs(const PlanProgress& progress) {
  val object = val::object();
  object.set("round", number(progress.round));
  object.set("rounds", number(progress.rounds));
  object.set("stage", toJs(planStageId(progress.stage)));
  object.set("end", toJs(planEndId(progress.end)));
  return object;
}

val toJs(const PlanRound& round) {
  val object = val::object();
  object.set("amount", round.amount);
  if (round.layer >= 0) object.set("layer", number(round.layer));
  object.set("isKept", round.isKept);
  object.set("result", toJs(round.result));
  object.set("before", toJs(round.before));
  object.set("cut", toJs(round.cut));
  object.set("retrained", toJs(round.retrained));
  object.set("history", toJsArray(round.history, [](const EpochReport& report) { return toJs(report); }));
  object.set("kept", number(round.kept));
  object.set("bytes", number(round.bytes));
  object.set("macs", number(round.macs));
  if (!round.growth.empty()) object.set("growth", toTypedArray(round.growth));
  return object;
}

}  // namespace prune::bindings
