#include "bindings/deploy/convert_deployment.h"

#include "bindings/convert/from_js.h"
#include "bindings/convert/to_js.h"

namespace prune::bindings {

using emscripten::val;

namespace {

val quantisationOf(const deploy::Quantisation& quantisation) {
  JsObject object;
  object.set("scale", quantisation.scale);
  object.set("zero", quantisation.zero);
  return object;
}

JsObject formOf(const deploy::LayerForm& layer) {
  JsObject object;
  object.set("kind", deploy::idOf(layer.kind));
  object.set("name", std::string_view(layer.name));
  object.set("input", shapeOf(layer.input));
  object.set("output", shapeOf(layer.output));
  object.set("size", layer.size);
  object.set("stride", layer.stride);
  object.set("padding", layer.padding);
  object.set("function", layer.function);
  return object;
}

val layerOf(const deploy::PlainLayer& layer) {
  JsObject object = formOf(layer);
  if (!layer.isLinear()) return object;
  object.set("weights", toTypedArray(layer.weights));
  object.set("mask", toTypedArray(layer.mask));
  object.set("bias", toTypedArray(layer.bias));
  return object;
}

val layerOf(const deploy::QuantisedLayer& layer) {
  JsObject object = formOf(layer);
  object.set("from", quantisationOf(layer.from));
  object.set("to", quantisationOf(layer.to));
  object.set("isRectified", layer.isRectified);
  if (layer.kind == deploy::LayerKind::Activation)
    object.set("table", typedArray(std::span<const std::int8_t>(layer.table)));
  if (!layer.isLinear()) return object;
  object.set("weights", toTypedArray(layer.weights));
  object.set("weightScales", toTypedArray(layer.weightScales));
  object.set("bias", toTypedArray(layer.bias));
  return object;
}

/// What the two forms of a network have in common.
template <class Network>
JsObject networkOf(const Network& network) {
  JsObject object;
  object.set("input", shapeOf(network.input));
  object.set("link", network.link);
  object.set("layers", toJsArray(network.layers, [](const auto& layer) { return layerOf(layer); }));
  return object;
}

}  // namespace

QuantiseSettings toQuantiseSettings(const val& settings) {
  QuantiseSettings result;
  SettingsReader read("quantise", settings);
  read("calibrate", result.calibrate);
  read("range", result.range);
  read("granularity", result.granularity);
  read("rounding", result.rounding);
  read.refuseOthers();
  return result;
}

FineTuneSettings toFineTuneSettings(const val& settings) {
  FineTuneSettings result;
  SettingsReader read("startFineTuning", settings);
  read("epochs", result.epochs);
  read("rateFactor", result.rateFactor);
  read.refuseOthers();
  return result;
}

CSettings toCSettings(const val& settings) {
  CSettings result;
  SettingsReader read("cSource", settings);
  read("form", result.form);
  read("weights", result.weights);
  read("name", result.name);
  read("samples", result.samples);
  read("maker", result.maker);
  read("fingerprint", result.fingerprint);
  read.refuseOthers();
  return result;
}

val toJs(const std::vector<deploy::SourceFile>& files) {
  return toJsArray(files, [](const deploy::SourceFile& file) {
    JsObject object;
    object.set("name", std::string_view(file.name));
    object.set("content", std::string_view(file.text));
    return object;
  });
}

val toJs(const FineTuneSettings& settings) {
  JsObject object;
  object.set("epochs", settings.epochs);
  object.set("rateFactor", settings.rateFactor);
  return object;
}

val toJs(const QuantiseSettings& settings) {
  JsObject object;
  object.set("calibrate", settings.calibrate);
  object.set("range", std::string_view(settings.range));
  object.set("granularity", std::string_view(settings.granularity));
  object.set("rounding", std::string_view(settings.rounding));
  return object;
}

val toJs(const FormChanges& changes) {
  JsObject object;
  object.set("samples", changes.samples);
  object.set("worsened", changes.worsened);
  object.set("mended", changes.mended);
  object.set("errors", toTypedArray(changes.errors));
  return object;
}

val toJs(const deploy::PlainNetwork& network) {
  return networkOf(network);
}

val toJs(const deploy::QuantisedNetwork& network) {
  JsObject object = networkOf(network);
  object.set("from", quantisationOf(network.from));
  if (network.input.staticFeatures > 0) object.set("fromStatic", quantisationOf(network.fromStatic));
  object.set("rounding", roundings()[static_cast<std::size_t>(network.rounding)].id);
  return object;
}

}  // namespace prune::bindings
