#include "bindings/convert/convert_report.h"

#include "bindings/convert/convert_experiment.h"
#include "bindings/convert/to_js.h"

namespace prune::bindings {

using emscripten::val;

namespace {

val layerObject(const LayerReport& layer) {
  JsObject object;
  object.set("name", layer.name);
  object.set("weights", layer.weights);
  object.set("kept", layer.kept);
  object.set("parameters", layer.parameters);
  object.set("macs", layer.macs);
  object.set("keptMacs", layer.keptMacs);
  return object;
}

val inputObject(const InputReport& input) {
  JsObject object;
  object.set("name", input.name);
  object.set("isNeeded", input.isNeeded);
  object.set("weightsKept", input.weightsKept);
  return object;
}

val partObject(const PartMeasures& part) {
  val object = toJs(part.evaluation);
  object.set("part", toJs(part.part));
  return object;
}

val beforeObject(const BeforeCuts& before) {
  val object = toJs(before.evaluation);
  object.set("part", toJs(before.part));
  object.set("lostClasses", toJsArray(before.lostClasses, number));
  return object;
}

val sampleObject(const ChangedAnswer& sample) {
  JsObject object;
  object.set("row", sample.row);
  object.set("before", sample.before);
  object.set("after", sample.after);
  object.set("label", sample.label);
  return object;
}

val changesObject(const AnswerChanges& changes) {
  JsObject object;
  object.set("part", changes.part);
  object.set("samples", toJsArray(changes.samples, sampleObject));
  object.set("total", changes.total);
  object.set("worsened", changes.worsened);
  object.set("mended", changes.mended);
  return object;
}

}  // namespace

val toJs(const PruningReport& report) {
  JsObject object;
  object.set("layers", toJsArray(report.layers, layerObject));
  object.set("inputs", toJsArray(report.inputs, inputObject));
  object.set("parts", toJsArray(report.parts, partObject));
  if (report.before) object.set("before", beforeObject(*report.before));
  if (report.changes) object.set("changes", changesObject(*report.changes));
  return object;
}

}  // namespace prune::bindings
