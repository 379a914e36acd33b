#include "bindings/convert/convert_plan.h"

#include "bindings/convert/convert_experiment.h"
#include "bindings/convert/convert_pruning.h"
#include "bindings/convert/from_js.h"
#include "bindings/convert/to_js.h"

namespace prune::bindings {

using emscripten::val;

PreviewQuestion toPreviewQuestion(const val& settings) {
  constexpr std::string_view kWhere = "preview";
  PreviewQuestion question;
  SettingsReader read(kWhere, settings);
  readSelection(read, question.settings);
  const val amounts = read.at("amounts");
  std::string part = "train";
  read("part", part);
  read("hasMasks", question.hasMasks);
  bool hasLoss = false;
  read("hasLoss", hasLoss);
  if (hasLoss) question.part = part;
  read("inputs", question.inputs);
  read.refuseOthers();
  question.amounts = readNumbers(kWhere, "amounts", amounts);
  return question;
}

PlanSettings toPlanSettings(const val& settings) {
  PlanSettings result;
  SettingsReader read("plan", settings);
  readCut(read, result);
  read("plan", result.plan);
  read("rounds", result.rounds);
  read("retrain", result.retrain);
  read("retrainRate", result.retrainRate);
  read("restart", result.restart);
  read("rewindTo", result.rewindTo);
  read("amounts", result.amounts);
  read("floor", result.floor);
  read("floorMeasure", result.floorMeasure);
  read("mostBytes", result.mostBytes);
  read("mostMacs", result.mostMacs);
  read.refuseOthers();
  return result;
}

val toJs(const PlanSettings& settings) {
  JsObject object;
  object.set("criterion", settings.criterion);
  object.set("samples", settings.samples);
  object.set("seed", settings.seed);
  object.set("damping", settings.damping);
  object.set("temperature", settings.temperature);
  object.set("amountKind", settings.amountKind);
  object.set("amount", settings.amount);
  object.set("groupSize", settings.groupSize);
  object.set("block", settings.block);
  object.set("plan", settings.plan);
  object.set("rounds", settings.rounds);
  object.set("retrain", settings.retrain);
  object.set("retrainRate", settings.retrainRate);
  object.set("restart", settings.restart);
  object.set("rewindTo", settings.rewindTo);
  object.set("floorMeasure", settings.floorMeasure);
  return object;
}

val toJs(const CutEffect& effect, bool hasMasks) {
  JsObject object;
  object.set("amount", effect.amount);
  object.set("gone", effect.selection.gone);
  object.set("total", effect.selection.total);
  object.set("threshold", effect.selection.threshold);
  if (effect.hasLoss) {
    object.set("loss", effect.loss);
    object.set("accuracy", effect.accuracy);
  }
  if (effect.outputs.size() > 0) object.set("outputs", toTypedArray(effect.outputs));
  if (hasMasks)
    object.set("kept", toJsArray(effect.selection.kept, [](const Mask& mask) { return toTypedArray(mask); }));
  return object;
}

val toJs(const PlanProgress& progress) {
  JsObject object;
  object.set("round", progress.round);
  object.set("rounds", progress.rounds);
  object.set("stage", planStageId(progress.stage));
  object.set("end", planEndId(progress.end));
  if (progress.stage == PlanStage::Rewind) {
    object.set("step", progress.step);
    object.set("steps", progress.steps);
  }
  object.set("overBytes", progress.overBytes);
  object.set("overMacs", progress.overMacs);
  return object;
}

namespace {

val judgedObject(const JudgedRound& judged) {
  JsObject object;
  object.set("part", judged.part);
  object.set("before", toJs(judged.before));
  object.set("cut", toJs(judged.cut));
  object.set("retrained", toJs(judged.retrained));
  object.set("lostClasses", toJsArray(judged.lostClasses, number));
  return object;
}

}  // namespace

val toJs(const PlanRound& round) {
  JsObject object;
  object.set("amount", round.amount);
  if (round.layer >= 0) object.set("layer", round.layer);
  object.set("isKept", round.isKept);
  object.set("result", toJs(round.result));
  object.set("before", toJs(round.before));
  object.set("cut", toJs(round.cut));
  object.set("retrained", toJs(round.retrained));
  object.set("judged", judgedObject(round.judged));
  object.set("history", toJsArray(round.history, [](const EpochReport& report) { return toJs(report); }));
  object.set("kept", round.kept);
  object.set("bytes", round.bytes);
  object.set("format", round.format);
  object.set("macs", round.macs);
  if (!round.growth.empty()) object.set("growth", toTypedArray(round.growth));
  return object;
}

}  // namespace prune::bindings
