#include "bindings/convert/convert.h"
#include "bindings/convert/from_js.h"
#include "bindings/convert/to_js.h"

namespace prune::bindings {

using emscripten::val;

namespace {

constexpr const char* kInspectCall = "inspect";

std::vector<GivenLayer> toGivenLayers(const val& given) {
  if (!given.isArray()) fail(kInspectCall, "must-be-array", "layers");
  std::vector<GivenLayer> layers(given["length"].as<std::size_t>());
  for (std::size_t i = 0; i < layers.size(); ++i) {
    SettingsReader read(kInspectCall, given[i], textFrom({"layers[", i, "]"}));
    read("weights", layers[i].weights);
    read("bias", layers[i].bias);
    read("activation", layers[i].activation);
    read.refuseOthers();
  }
  return layers;
}

val tracesToJs(const std::vector<LayerTrace<double>>& traces) {
  return toJsArray(traces, [](const LayerTrace<double>& trace) {
    JsObject object;
    object.set("preactivation", toJs(trace.preactivation));
    object.set("activation", toJs(trace.activation));
    return object;
  });
}

/// By the id of the criterion, one entry a layer; the scores of units as a row.
val scoresToJs(const std::vector<CriterionScores>& all, bool isOfUnits) {
  JsObject object;
  for (const auto& [id, layers] : all)
    object.set(std::string(id).c_str(), toJsArray(layers, [&](const Scores& scores) {
                 return isOfUnits ? toJs(Vector<double>(scores.col(0))) : toJs(scores);
               }));
  return object;
}

val removalToJs(const RemovalChanges& removal) {
  JsObject object;
  object.set("mean", toJs(removal.mean));
  object.set("size", toJs(removal.size));
  return object;
}

val layerToJs(const LayerInspection& layer) {
  JsObject object;
  object.set("mask", toJs(layer.mask));
  object.set("removal", removalToJs(layer.removal));
  object.set("norms", toJs(layer.norms));
  return object;
}

val unitsToJs(const UnitInspection& units) {
  JsObject object;
  object.set("removal", removalToJs(units.removal));
  object.set("before", toJs(units.before));
  object.set("after", toJs(units.after));
  return object;
}

}  // namespace

InspectionSettings toInspectionSettings(const val& settings) {
  InspectionSettings result;
  SettingsReader read(kInspectCall, settings);
  result.layers = toGivenLayers(read.at("layers"));
  read("inputs", result.inputs);
  read("criterion", result.criterion);
  read("threshold", result.threshold);
  std::vector<double> layers;
  if (!read.at("thresholdLayers").isUndefined()) {
    read("thresholdLayers", layers);
    result.thresholdLayers = layers;
  }
  read("cut", result.cut);
  read("keep", result.keep);
  read("removals", result.removals);
  read.refuseOthers();
  return result;
}

val toJs(const Inspection& inspection) {
  JsObject object;
  object.set("before", tracesToJs(inspection.before));
  object.set("after", tracesToJs(inspection.after));
  object.set("change", toJs(inspection.change));
  object.set("scores", scoresToJs(inspection.scores, false));
  object.set("unitScores", scoresToJs(inspection.unitScores, true));
  object.set("layers", toJsArray(inspection.layers, layerToJs));
  object.set("hidden", toJsArray(inspection.hidden, unitsToJs));
  object.set("removed", toJs(inspection.removed));
  object.set("weightCount", inspection.weightCount);
  object.set("removedShare", inspection.removedShare);
  object.set("fingerprint", inspection.fingerprint);
  return object;
}

}  // namespace prune::bindings
