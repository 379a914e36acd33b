#include <array>

#include "base/check.h"
#include "bindings/convert/convert_experiment.h"
#include "bindings/convert/from_js.h"
#include "bindings/convert/to_js.h"

namespace prune::bindings {

using emscripten::val;

namespace {

constexpr std::string_view kExperiment = "experiment";

struct NumberSetting {
  const char* key;
  double ExperimentSettings::*member;
};

constexpr std::array<NumberSetting, 19> kNumbers{{
    {"samples", &ExperimentSettings::samples},
    {"noise", &ExperimentSettings::noise},
    {"testFraction", &ExperimentSettings::testFraction},
    {"validationFraction", &ExperimentSettings::validationFraction},
    {"splitSeed", &ExperimentSettings::splitSeed},
    {"folds", &ExperimentSettings::folds},
    {"fold", &ExperimentSettings::fold},
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
    {"initialisation", &ExperimentSettings::initialisation},
    {"classWeights", &ExperimentSettings::classWeights},
    {"loss", &ExperimentSettings::loss},
    {"optimiser", &ExperimentSettings::optimiser},
    {"schedule", &ExperimentSettings::schedule},
}};

LayerDescription toLayer(const std::string& place, const val& layer) {
  LayerDescription description;
  SettingsReader read(kExperiment, layer, place);
  description.type = readString(kExperiment, read.nameOf("type"), read.at("type"));
  double filters = 0;
  double kernel = 0;
  read("units", description.units);
  read("filters", filters);
  read("kernel", kernel);
  read("size", description.size);
  if (description.type == "conv1d") {
    description.units = filters;
    description.size = kernel;
    description.stride = 1;
  }
  read("stride", description.stride);
  read("padding", description.padding);
  read("rate", description.rate);
  read("function", description.function);
  read.refuseOthers();
  return description;
}

/// A whole number in [low, most].
Index readWhole(SettingsReader& read, const char* key, double otherwise, Index low, Index most) {
  double value = otherwise;
  read(key, value);
  return checkWhole(kExperiment, read.nameOf(key), value, low, most);
}

std::variant<std::string, NetworkDescription> toNetwork(const val& network) {
  if (network.isString()) return readString(kExperiment, "network", network);
  SettingsReader read(kExperiment, network, "network");
  SettingsReader readInput(kExperiment, read.at("input"), "input");
  NetworkDescription description;
  description.input.steps = readWhole(readInput, "steps", 1, 1, kMostParameters);
  description.input.channels = readWhole(readInput, "channels", 0, 1, kMostParameters);
  description.input.staticFeatures = readWhole(readInput, "staticFeatures", 0, 0, kMostParameters);
  readInput.refuseOthers();
  const val layers = read.at("layers");
  read.refuseOthers();
  if (!layers.isArray()) fail(kExperiment, "must-be-array", "network.layers");
  const auto count = layers["length"].as<std::size_t>();
  checkWhole(kExperiment, "number of layers", static_cast<double>(count), 1, 64);
  for (std::size_t i = 0; i < count; ++i)
    description.layers.push_back(toLayer(textFrom({"network.layers[", i, "]"}), layers[i]));
  return description;
}

Table toTable(const val& table) {
  SettingsReader read(kExperiment, table, "table");
  const auto required = [&](auto reader, const char* key) {
    return reader(kExperiment, read.nameOf(key), read.at(key));
  };
  // Left out is empty: a table of classes has no targets, and most have no subjects.
  const auto optional = [&](auto reader, const char* key) {
    const val list = read.at(key);
    using List = decltype(reader(kExperiment, read.nameOf(key), list));
    return list.isUndefined() ? List() : reader(kExperiment, read.nameOf(key), list);
  };
  Table result;
  result.featureNames = required(readStrings, "featureNames");
  const std::vector<double> values = required(readNumbers, "values");
  result.labels = optional(readNumbers, "labels");
  result.classNames = optional(readStrings, "classNames");
  const std::vector<double> targets = optional(readNumbers, "targets");
  result.subjects = optional(readNumbers, "subjects");
  result.parts = optional(readNumbers, "parts");
  result.steps = readWhole(read, "steps", 1, 1, kMaxValues);
  result.staticFeatures = readWhole(read, "staticFeatures", 0, 0, kMaxValues);
  read("fillsMissing", result.fillsMissing);
  read.refuseOthers();
  result.task = result.classNames.empty() ? Task::Regression : Task::Classification;
  const auto samples = static_cast<Index>(result.task == Task::Classification ? result.labels.size() : targets.size());
  const auto names = static_cast<Index>(result.featureNames.size());
  const auto given = static_cast<Index>(values.size());
  const char* answers = result.task == Task::Classification ? "table.labels" : "table.targets";
  if (samples == 0 && names > 0) checkSize(kExperiment, answers, 0, given / names);
  // A window of several steps has a name for each column, or one for each channel and static feature.
  const bool isWhole = samples > 0 && given % samples == 0;
  const Index columns = isWhole && result.steps > 1 ? given / samples : names;
  const Index inWindow = columns - result.staticFeatures;
  const bool namesInputs = inWindow % result.steps == 0 && inWindow / result.steps + result.staticFeatures == names;
  if (columns != names && !namesInputs) fail(kExperiment, "feature-names", columns, result.steps, names);
  checkSize(kExperiment, "table.values", given, checkedProduct(kExperiment, "table.values", samples, columns));
  result.values = Eigen::Map<const Matrix<double>>(values.data(), samples, columns);
  if (result.task == Task::Regression) result.targets = Eigen::Map<const Matrix<double>>(targets.data(), samples, 1);
  if (!namesInputs) result.featureNames.clear();
  return result;
}

}  // namespace

ExperimentSettings toExperimentSettings(const val& settings) {
  std::string data = ExperimentSettings{}.data;
  SettingsReader read(kExperiment, settings);
  read("data", data);
  ExperimentSettings result = presetSettings(data);
  if (const val table = read.at("table"); !table.isUndefined()) result.table = toTable(table);
  if (const val asset = read.at("asset"); !asset.isUndefined())
    result.asset = emscripten::convertJSArrayToNumberVector<std::uint8_t>(asset);
  if (const val network = read.at("network"); !network.isUndefined()) result.network = toNetwork(network);
  for (const auto& [key, member] : kTexts) read(key, result.*member);
  for (const auto& [key, member] : kNumbers) read(key, result.*member);
  read.refuseOthers();
  return result;
}

val toJs(const ExperimentSettings& settings) {
  JsObject object;
  object.set("data", settings.data);
  for (const auto& [key, member] : kTexts) object.set(key, settings.*member);
  for (const auto& [key, member] : kNumbers) object.set(key, settings.*member);
  object.set("network", std::get<std::string>(settings.network));
  return object;
}

Grid toGrid(const val& grid) {
  Grid result;
  SettingsReader read("boundary", grid);
  read("left", result.left);
  read("right", result.right);
  read("bottom", result.bottom);
  read("top", result.top);
  read("cells", result.cells);
  read.refuseOthers();
  return result;
}

}  // namespace prune::bindings
