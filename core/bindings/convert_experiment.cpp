#include "bindings/convert_experiment.h"

#include "bindings/to_js.h"
#include "lab/experiment_settings.h"

namespace prune::bindings {

using emscripten::val;

namespace {

val taskName(Task task) {
  return val(std::string(task == Task::Classification ? "classification" : "regression"));
}

/// A layer as `LayerDescription`.
val descriptionOf(const LayerSpec& spec) {
  val object = val::object();
  object.set("type", spec.type);
  if (spec.type == "dense") object.set("units", spec.units);
  if (spec.type == "conv1d") {
    object.set("filters", spec.units);
    object.set("kernel", spec.size);
    object.set("stride", spec.stride == 0 ? 1 : spec.stride);
    object.set("padding", spec.padding);
  }
  if (spec.type == "max-pool" || spec.type == "average-pool") {
    object.set("size", spec.size);
    object.set("stride", spec.stride == 0 ? spec.size : spec.stride);
  }
  if (spec.type == "dropout") object.set("rate", spec.rate);
  if (spec.type == "activation") object.set("function", spec.function);
  return object;
}

val layerInfo(const std::string& name, const LayerSpec& spec, const Layer<float>& layer) {
  const Weights<float>* weights = layer.weights();
  val object = val::object();
  object.set("name", name);
  object.set("type", spec.type);
  object.set("description", descriptionOf(spec));
  object.set("steps", number(layer.output().steps));
  object.set("channels", number(layer.output().channels));
  object.set("rows", number(weights ? weights->rows() : 0));
  object.set("columns", number(weights ? weights->columns() : 0));
  object.set("parameters", number(layer.parameterCount()));
  object.set("kept", number(weights ? weights->kept() : 0));
  object.set("weights", number(weights ? weights->size() : 0));
  object.set("macs", number(layer.macs()));
  return object;
}

}  // namespace

val toJs(const DataSource& source) {
  val object = val::object();
  object.set("id", toJs(source.id));
  object.set("name", toJs(source.name));
  object.set("summary", toJs(source.summary));
  object.set("citation", toJs(source.citation));
  object.set("task", taskName(source.task));
  object.set("isSynthetic", source.isSynthetic);
  object.set("asset", toJs(source.asset));
  object.set("samples", number(source.samples));
  object.set("noise", source.noise);
  object.set("maxNoise", source.maxNoise);
  object.set("classNames", toJsArray(source.classes, [](const Name& name) { return toJs(name); }));
  object.set("featureNames", toJsArray(source.channels, [](const Name& name) { return toJs(name); }));
  object.set("preset", toJs(presetSettings(source.id)));
  return object;
}

val toJs(const TrainProgress& progress) {
  val object = val::object();
  object.set("epoch", number(progress.epoch));
  object.set("epochs", number(progress.epochs));
  object.set("step", number(progress.step));
  object.set("stepsPerEpoch", number(progress.stepsPerEpoch));
  object.set("loss", progress.loss);
  object.set("accuracy", progress.accuracy);
  object.set("learningRate", progress.learningRate);
  object.set("isDone", progress.reason != StopReason::None);
  object.set("reason", toJs(stopReasonId(progress.reason)));
  return object;
}

val toJs(const EpochReport& report) {
  val object = val::object();
  object.set("epoch", number(report.epoch));
  object.set("learningRate", report.learningRate);
  object.set("trainLoss", report.trainLoss);
  object.set("trainAccuracy", report.trainAccuracy);
  object.set("validationLoss", report.validationLoss);
  object.set("validationAccuracy", report.validationAccuracy);
  object.set("testLoss", report.testLoss);
  object.set("testAccuracy", report.testAccuracy);
  return object;
}

val toJs(const Metrics& metrics) {
  val object = val::object();
  object.set("samples", number(metrics.samples()));
  object.set("loss", metrics.loss());
  object.set("accuracy", metrics.accuracy());
  object.set("confusion", toJs(metrics.confusion()));
  object.set("recall", toJs(metrics.recall()));
  return object;
}

val toJs(const SampleTable& samples) {
  val object = val::object();
  object.set("values", toTypedArray(samples.values));
  object.set("labels", toTypedArray(samples.labels));
  object.set("targets", toTypedArray(samples.targets));
  return object;
}

val toJs(const ModelTensor& tensor) {
  val object = val::object();
  object.set("name", tensor.name);
  object.set("shape", toJsArray(tensor.shape, number));
  object.set("values", toTypedArray(tensor.values));
  if (!tensor.mask.empty()) object.set("mask", toTypedArray(tensor.mask));
  return object;
}

val infoOf(const Experiment& experiment) {
  const Dataset& data = experiment.data();
  const Split& split = experiment.split();
  const Network<float>& network = experiment.network();
  val layers = val::array();
  Index macs = 0;
  for (Index i = 0; i < network.layerCount(); ++i) {
    const auto k = static_cast<std::size_t>(i);
    layers.call<void>("push", layerInfo(experiment.layerNames()[k], experiment.spec().layers[k], network.layer(i)));
    macs += network.layer(i).macs();
  }
  val sizes = val::object();
  sizes.set("train", split.train.size());
  sizes.set("validation", split.validation.size());
  sizes.set("test", split.test.size());
  val object = val::object();
  object.set("task", taskName(data.task));
  object.set("steps", number(data.steps));
  object.set("channels", number(data.channels));
  object.set("outputs", number(network.output().size()));
  object.set("classNames", toJs(data.classNames));
  object.set("featureNames", toJs(data.featureNames));
  object.set("sizes", sizes);
  object.set("network", std::get<std::string>(experiment.settings().network));
  object.set("layers", layers);
  object.set("parameters", number(network.parameterCount()));
  object.set("macs", number(macs));
  object.set("settings", toJs(experiment.settings()));
  return object;
}

}  // namespace prune::bindings
