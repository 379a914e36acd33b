#include "bindings/convert/convert_experiment.h"

#include "bindings/convert/to_js.h"
#include "data/part_counts.h"
#include "lab/experiment/experiment_settings.h"

namespace prune::bindings {

using emscripten::val;

namespace {

val taskName(Task task) {
  return toJs(task == Task::Classification ? std::string_view("classification") : std::string_view("regression"));
}

val intervalOf(const Interval& interval) {
  JsObject object;
  object.set("low", interval.low);
  object.set("high", interval.high);
  return object;
}

val countsOf(const Dataset& data, const std::vector<Index>& rows) {
  const PartCounts counts = partCounts(data, rows);
  JsObject object;
  object.set("classes", toJsArray(counts.classes, number));
  object.set("subjects", toJsArray(counts.subjects, number));
  return object;
}

val layerInfo(const std::string& name, const LayerDescription& description, const Layer<float>& layer) {
  const Weights<float>* weights = layer.weights();
  JsObject object;
  object.set("name", name);
  object.set("type", description.type);
  object.set("description", toJs(description));
  object.set("steps", layer.output().steps);
  object.set("channels", layer.output().channels);
  object.set("rows", weights ? weights->rows() : 0);
  object.set("columns", weights ? weights->columns() : 0);
  object.set("parameters", layer.parameterCount());
  object.set("kept", weights ? weights->kept() : 0);
  object.set("weights", weights ? weights->size() : 0);
  object.set("macs", layer.macs());
  return object;
}

}  // namespace

val toJs(const DataSource& source) {
  JsObject object;
  object.set("id", source.id);
  object.set("name", toJs(source.name));
  object.set("summary", source.summary);
  object.set("citation", source.citation);
  object.set("task", taskName(source.task));
  object.set("isSynthetic", source.isSynthetic);
  object.set("asset", source.asset);
  object.set("samples", source.samples);
  object.set("noise", source.noise);
  object.set("maxNoise", source.maxNoise);
  object.set("classNames", toJsArray(source.classes, [](const Name& name) { return toJs(name); }));
  object.set("featureNames", toJsArray(source.channels, [](const Name& name) { return toJs(name); }));
  object.set("preset", toJs(presetSettings(source.id)));
  return object;
}

val toJs(const Progress& progress) {
  JsObject object;
  object.set("epoch", progress.epoch);
  object.set("epochs", progress.epochs);
  object.set("step", progress.step);
  object.set("stepsPerEpoch", progress.stepsPerEpoch);
  object.set("loss", progress.loss);
  object.set("accuracy", progress.accuracy);
  object.set("learningRate", progress.learningRate);
  object.set("isDone", progress.reason != StopReason::None);
  object.set("reason", stopReasonId(progress.reason));
  object.set("keptEpoch", progress.keptEpoch);
  return object;
}

val toJs(const EpochReport& report) {
  JsObject object;
  object.set("epoch", report.epoch);
  object.set("learningRate", report.learningRate);
  object.set("trainLoss", report.trainLoss);
  object.set("trainAccuracy", report.trainAccuracy);
  object.set("validationLoss", report.validationLoss);
  object.set("validationAccuracy", report.validationAccuracy);
  object.set("testLoss", report.testLoss);
  object.set("testAccuracy", report.testAccuracy);
  return object;
}

val toJs(const Evaluation& evaluation) {
  JsObject object;
  object.set("samples", evaluation.samples());
  object.set("loss", evaluation.loss());
  object.set("accuracy", evaluation.accuracy());
  object.set("balancedAccuracy", evaluation.balancedAccuracy());
  object.set("macroF1", evaluation.macroF1());
  object.set("mae", evaluation.meanAbsoluteError());
  object.set("rmse", evaluation.rootMeanSquaredError());
  object.set("confusion", toJs(evaluation.confusion()));
  object.set("recall", toJs(evaluation.recall()));
  object.set("precision", toJs(evaluation.precision()));
  object.set("f1", toJs(evaluation.f1()));
  object.set("accuracyInterval", intervalOf(evaluation.accuracyInterval()));
  object.set("balancedAccuracyInterval", intervalOf(evaluation.balancedAccuracyInterval()));
  object.set("recallIntervals", toJsArray(evaluation.recallIntervals(), intervalOf));
  object.set("maeInterval", intervalOf(evaluation.meanAbsoluteErrorInterval()));
  return object;
}

val toJs(const LayerDescription& description) {
  JsObject object;
  object.set("type", description.type);
  if (description.type == "dense") object.set("units", description.units);
  if (description.type == "conv1d") {
    object.set("filters", description.units);
    object.set("kernel", description.size);
    object.set("stride", description.stride == 0 ? 1 : description.stride);
    object.set("padding", description.padding);
  }
  if (description.type == "max-pool" || description.type == "average-pool") {
    object.set("size", description.size);
    object.set("stride", description.stride == 0 ? description.size : description.stride);
  }
  if (description.type == "dropout") object.set("rate", description.rate);
  if (description.type == "activation") object.set("function", description.function);
  return object;
}

val toJs(const Samples& samples) {
  JsObject object;
  object.set("values", toTypedArray(samples.values));
  object.set("labels", toTypedArray(samples.labels));
  object.set("targets", toTypedArray(samples.targets));
  return object;
}

val toJs(const Tensor& tensor) {
  JsObject object;
  object.set("name", tensor.name);
  object.set("shape", toJsArray(tensor.shape, number));
  object.set("values", toTypedArray(tensor.values));
  if (!tensor.mask.empty()) object.set("mask", toTypedArray(tensor.mask));
  return object;
}

val toJs(const Standardisation& standardisation) {
  JsObject object;
  const auto set = [&](const char* key, const Vector<double>& numbers) {
    object.set(key, typedArray(std::span<const double>(numbers.data(), static_cast<std::size_t>(numbers.size()))));
  };
  set("mean", standardisation.mean);
  set("scale", standardisation.scale);
  set("targetMean", standardisation.targetMean);
  set("targetScale", standardisation.targetScale);
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
    append(layers, layerInfo(experiment.layerNames()[k], experiment.description().layers[k], network.layer(i)));
    macs += network.layer(i).macs();
  }
  JsObject sizes;
  JsObject counts;
  for (std::size_t i = 0; i < kParts.size(); ++i) {
    const std::vector<Index>& rows = split.part(i);
    sizes.set(kParts[i].data(), rows.size());
    counts.set(kParts[i].data(), countsOf(data, rows));
  }
  JsObject object;
  object.set("task", taskName(data.task));
  setShape(object, data.shape);
  object.set("outputs", network.output().size());
  object.set("classNames", toJs(data.classNames));
  object.set("featureNames", toJs(data.featureNames));
  object.set("constantFeatures", toJsArray(constantChannels(data, experiment.standardisation()), number));
  object.set("sizes", sizes);
  object.set("counts", counts);
  object.set("network", std::get<std::string>(experiment.settings().network));
  object.set("layers", layers);
  object.set("parameters", network.parameterCount());
  object.set("macs", macs);
  object.set("settings", toJs(experiment.settings()));
  return object;
}

}  // namespace prune::bindings
