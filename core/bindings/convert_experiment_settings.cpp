#include <array>

#include "base/check.h"
#include "bindings/convert_experiment.h"
#include "bindings/from_js.h"
#include "bindings/to_js.h"

namespace prune::bindings {

using emscripten::val;

namespace {

constexpr std::string_view kExperiment = "experiment";

struct NumberSetting {
  const char* key;
  double ExperimentSettings::*member;
};

constexpr std::array<NumberSetting, 16> kNumbers{{
    {"samples", &ExperimentSettings::samples},
    {"noise", &ExperimentSettings::noise},
    {"testFraction", &ExperimentSettings::testFraction},
    {"validationFraction", &ExperimentSettings::validationFraction},
    {"learningRate", &ExperimentSettings::learningRate},
    {"momentum", &ExperimentSettings::momentum},
    {"weightDecay", &ExperimentSettings::weightDecay},
    {"l1", &ExperimentSettings::l1},
    {"hoyer", &ExperimentSettings::hoyer},
    {"batchSize", &ExperimentSettings::batchSize},
    {"epochs", &ExperimentSettings::epochs},
    {"warmupEpochs", &ExperimentSettings::warmupEpochs},
    {"stepEpochs", &ExperimentSettings::stepEpochs},
    {"stepFactor", &ExperimentSettings::stepFactor},
    {"patience", &ExperimentSettings::patience},
    {"seed", &ExperimentSettings::seed},
}};

struct TextSetting {
  const char* key;
  std::string ExperimentSettings::*member;
};

constexpr std::array<TextSetting, 5> kTexts{{
    {"data", &ExperimentSettings::data},
    {"initialisation", &ExperimentSettings::initialisation},
    {"loss", &ExperimentSettings::loss},
    {"optimiser", &ExperimentSettings::optimiser},
    {"schedule", &ExperimentSettings::schedule},
}};

double numberAt(std::string_view place, const val& object, const char* key, double otherwise) {
  const val value = object[key];
  return value.isUndefined() ? otherwise : readNumber(kExperiment, std::string(place) + "." + key, value);
}

LayerSpec toLayer(const std::string& place, const val& layer) {
  checkKeys(kExperiment, layer,
            {"type", "units", "filters", "kernel", "size", "stride", "padding", "rate", "function"});
  LayerSpec spec;
  spec.type = readString(kExperiment, place + ".type", layer["type"]);
  const bool isConv = spec.type == "conv1d";
  spec.units = numberAt(place, layer, isConv ? "filters" : "units", 0);
  spec.size = numberAt(place, layer, isConv ? "kernel" : "size", 0);
  spec.stride = numberAt(place, layer, "stride", isConv ? 1 : 0);
  spec.padding = numberAt(place, layer, "padding", 0);
  spec.rate = numberAt(place, layer, "rate", 0);
  if (!layer["function"].isUndefined()) spec.function = readString(kExperiment, place + ".function", layer["function"]);
  return spec;
}

std::variant<std::string, NetworkSpec> toNetwork(const val& network) {
  if (network.isString()) return readString(kExperiment, "network", network);
  checkKeys(kExperiment, network, {"input", "layers"});
  const val input = network["input"];
  checkKeys(kExperiment, input, {"steps", "channels"});
  NetworkSpec spec;
  spec.input.steps = checkWhole(kExperiment, "input.steps", numberAt("input", input, "steps", 1), 1, kMostParameters);
  spec.input.channels =
      checkWhole(kExperiment, "input.channels", numberAt("input", input, "channels", 0), 1, kMostParameters);
  const val layers = network["layers"];
  if (!layers.isArray()) fail(ErrorCode::InvalidArgument, "experiment", {"network.layers must be an array"});
  const auto count = layers["length"].as<std::size_t>();
  checkWhole(kExperiment, "number of layers", static_cast<double>(count), 1, 64);
  for (std::size_t i = 0; i < count; ++i)
    spec.layers.push_back(toLayer(textFrom({"network.layers[", i, "]"}), layers[i]));
  return spec;
}

Table toTable(const val& table) {
  checkKeys(kExperiment, table, {"featureNames", "values", "labels", "classNames", "targets", "subjects", "steps"});
  Table result;
  result.steps = checkWhole(kExperiment, "table.steps", numberAt("table", table, "steps", 1), 1, kMaxValues);
  result.featureNames = readStrings(kExperiment, "table.featureNames", table["featureNames"]);
  result.classNames = readStrings(kExperiment, "table.classNames", table["classNames"]);
  result.labels = readNumbers(kExperiment, "table.labels", table["labels"]);
  result.subjects = readNumbers(kExperiment, "table.subjects", table["subjects"]);
  const std::vector<double> targets = readNumbers(kExperiment, "table.targets", table["targets"]);
  const std::vector<double> values = readNumbers(kExperiment, "table.values", table["values"]);
  result.task = result.classNames.empty() ? Task::Regression : Task::Classification;
  const auto samples = static_cast<Index>(result.task == Task::Classification ? result.labels.size() : targets.size());
  const auto columns = static_cast<Index>(result.featureNames.size());
  checkSize(kExperiment, "table.values", static_cast<Index>(values.size()), samples * columns);
  result.values = Eigen::Map<const Matrix<double>>(values.data(), samples, columns);
  if (result.task == Task::Regression) result.targets = Eigen::Map<const Matrix<double>>(targets.data(), samples, 1);
  // Names are one a channel; a window of several steps has columns for each of them.
  if (result.steps > 1) result.featureNames.clear();
  return result;
}

}  // namespace

ExperimentSettings toExperimentSettings(const val& settings) {
  checkKeys(
      kExperiment, settings,
      {"data",       "table",          "asset",     "samples",   "noise",        "testFraction", "validationFraction",
       "network",    "initialisation", "loss",      "optimiser", "learningRate", "momentum",     "weightDecay",
       "l1",         "hoyer",          "batchSize", "epochs",    "schedule",     "warmupEpochs", "stepEpochs",
       "stepFactor", "patience",       "seed"});
  std::string data = ExperimentSettings{}.data;
  readOption(settings, "data", [&](const val& v) { data = readString(kExperiment, "data", v); });
  ExperimentSettings result = presetSettings(data);
  for (const auto& [key, member] : kTexts) {
    const auto to = member;
    const char* name = key;
    readOption(settings, name, [&](const val& v) { result.*to = readString(kExperiment, name, v); });
  }
  for (const auto& [key, member] : kNumbers) {
    const auto to = member;
    const char* name = key;
    readOption(settings, name, [&](const val& v) { result.*to = readNumber(kExperiment, name, v); });
  }
  readOption(settings, "network", [&](const val& v) { result.network = toNetwork(v); });
  readOption(settings, "table", [&](const val& v) { result.table = toTable(v); });
  readOption(settings, "asset",
             [&](const val& v) { result.asset = emscripten::convertJSArrayToNumberVector<std::uint8_t>(v); });
  return result;
}

val toJs(const ExperimentSettings& settings) {
  val object = val::object();
  for (const auto& [key, member] : kTexts) object.set(key, settings.*member);
  for (const auto& [key, member] : kNumbers) object.set(key, settings.*member);
  object.set("network", std::get<std::string>(settings.network));
  return object;
}

Grid toGrid(const val& grid) {
  checkKeys("boundary", grid, {"left", "right", "bottom", "top", "cells"});
  Grid result;
  readOption(grid, "left", [&](const val& v) { result.left = readNumber("boundary", "left", v); });
  readOption(grid, "right", [&](const val& v) { result.right = readNumber("boundary", "right", v); });
  readOption(grid, "bottom", [&](const val& v) { result.bottom = readNumber("boundary", "bottom", v); });
  readOption(grid, "top", [&](const val& v) { result.top = readNumber("boundary", "top", v); });
  readOption(grid, "cells", [&](const val& v) { result.cells = readNumber("boundary", "cells", v); });
  return result;
}

std::vector<ModelTensor> toTensors(const val& tensors) {
  constexpr std::string_view kLoad = "loadModel";
  if (!tensors.isArray()) fail(ErrorCode::InvalidArgument, "loadModel", {"tensors must be an array"});
  std::vector<ModelTensor> result;
  const auto count = tensors["length"].as<std::size_t>();
  for (std::size_t i = 0; i < count; ++i) {
    const val tensor = tensors[i];
    ModelTensor one;
    one.name = readString(kLoad, "name", tensor["name"]);
    for (const double extent : readNumbers(kLoad, "shape", tensor["shape"]))
      one.shape.push_back(checkWhole(kLoad, "shape", extent, 0, kMostParameters));
    for (const double value : readNumbers(kLoad, one.name, tensor["values"]))
      one.values.push_back(static_cast<float>(value));
    if (!tensor["mask"].isUndefined())
      for (const double kept : readNumbers(kLoad, one.name + ".mask", tensor["mask"]))
        one.mask.push_back(static_cast<std::uint8_t>(checkWhole(kLoad, one.name + ".mask", kept, 0, 1)));
    result.push_back(std::move(one));
  }
  return result;
}

}  // namespace prune::bindings
