#include "bindings/deploy/convert_compression.h"

#include "bindings/convert/convert_experiment.h"
#include "bindings/convert/from_js.h"
#include "bindings/convert/to_js.h"

namespace prune::bindings {

using emscripten::val;

namespace {

constexpr double kBitsOfByte = 8;

val layerOf(const CompressedLayer& layer) {
  JsObject object;
  object.set("name", layer.name);
  object.set("weights", layer.weights);
  object.set("kept", layer.kept);
  object.set("entries", layer.entries);
  object.set("fillers", layer.fillers);
  object.set("centroids", layer.centroids);
  object.set("indexBits", layer.indexBits);
  object.set("indexEntropy", layer.indexEntropy);
  object.set("gapBits", layer.gapBits);
  object.set("gapEntropy", layer.gapEntropy);
  return object;
}

val sizeOf(const deploy::LayerSize& size) {
  JsObject object;
  object.set("bytes", static_cast<double>(size.all()) / kBitsOfByte);
  object.set("aloneBytes", static_cast<double>(size.alone()) / kBitsOfByte);
  return object;
}

val stageOf(const CompressionStage& stage, std::string_view id) {
  Index alone = 0;
  for (const deploy::LayerSize& layer : stage.file.layers) alone += layer.alone();
  JsObject object;
  object.set("stage", id);
  object.set("fileBytes", stage.file.bytes.size());
  object.set("weightBytes", stage.file.weightBytes);
  object.set("aloneBytes", static_cast<double>(alone) / kBitsOfByte);
  object.set("layers", toJsArray(stage.file.layers, sizeOf));
  object.set("evaluation", toJs(stage.evaluation));
  return object;
}

}  // namespace

CompressSettings toCompressSettings(const val& settings) {
  CompressSettings result;
  SettingsReader read("compress", settings);
  read("bits", result.bits);
  read("gapBits", result.gapBits);
  read("epochs", result.epochs);
  read("rate", result.rate);
  read("part", result.part);
  read("origin", result.origin);
  read.refuseOthers();
  return result;
}

val toJs(const CompressSettings& settings) {
  JsObject object;
  object.set("bits", settings.bits);
  object.set("gapBits", settings.gapBits);
  object.set("epochs", settings.epochs);
  object.set("rate", settings.rate);
  object.set("part", settings.part);
  return object;
}

val toJs(const Compression& compression) {
  JsObject object;
  object.set("weightBytes", compression.weightBytes);
  object.set("arrayBytes", compression.arrayBytes);
  object.set("layers", toJsArray(compression.layers, layerOf));
  val stages = val::array();
  for (std::size_t i = 0; i < compression.stages.size(); ++i)
    append(stages, stageOf(compression.stages[i], idOf(static_cast<deploy::Stage>(i))));
  object.set("stages", stages);
  return object;
}

val toJs(const deploy::CompactModel& model) {
  const SavedModel saved = savedModelOf(model);
  JsObject network;
  network.set("input", shapeOf(model.model.description.input));
  network.set("layers",
              toJsArray(model.model.description.layers, [](const LayerDescription& one) { return toJs(one); }));
  JsObject object;
  object.set("network", network);
  object.set("tensors", toJsArray(saved.tensors, [](const Tensor& tensor) { return toJs(tensor); }));
  object.set("standardisation", toJs(saved.standardisation));
  object.set("classNames", toJs(saved.classes));
  object.set("featureNames", toJs(saved.features));
  object.set("origin", std::string_view(model.origin));
  object.set("fingerprint", std::string_view(saved.fingerprint));
  object.set("dataFingerprint", std::string_view(saved.dataFingerprint));
  return object;
}

}  // namespace prune::bindings
