#include "bindings/convert_report.h"

#include "bindings/to_js.h"

namespace prune::bindings {

using emscripten::val;

namespace {

val layerObject(const LayerReport& layer) {
  val object = val::object();
  object.set("name", layer.name);
  object.set("weights", number(layer.weights));
  object.set("kept", number(layer.kept));
  object.set("parameters", number(layer.parameters));
  object.set("macs", number(layer.macs));
  object.set("keptMacs", number(layer.keptMacs));
  return object;
}

val partObject(const PartMeasures& part) {
  const Matrix<std::int32_t> confusion = part.metrics.confusion().cast<std::int32_t>();
  val object = val::object();
  object.set("part", toJs(part.part));
  object.set("size", number(part.metrics.samples()));
  object.set("loss", part.metrics.loss());
  object.set("accuracy", part.metrics.accuracy());
  object.set("recall", toJs(part.metrics.recall()));
  object.set("confusion", toTypedArray(confusion));
  return object;
}

val sampleObject(const ChangedAnswer& sample) {
  val object = val::object();
  object.set("row", number(sample.row));
  object.set("before", sample.before);
  object.set("after", sample.after);
  object.set("label", sample.label);
  return object;
}

val changesObject(const AnswerChanges& changes) {
  val object = val::object();
  object.set("part", toJs(changes.part));
  object.set("samples", toJsArray(changes.samples, sampleObject));
  object.set("total", number(changes.total));
  object.set("worsened", number(changes.worsened));
  object.set("mended", number(changes.mended));
  return object;
}

}  // namespace

val toJs(const PruningReport& report) {
  val object = val::object();
  object.set("layers", toJsArray(report.layers, layerObject));
  object.set("parts", toJsArray(report.parts, partObject));
  if (report.changes) object.set("changes", changesObject(*report.changes));
  return object;
}

}  // namespace prune::bindings
