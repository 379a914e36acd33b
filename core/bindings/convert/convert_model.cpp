/// Models and trainings that are saved, as JavaScript objects; the shapes are in web/src/core/contract/model.ts.

#include <algorithm>

#include "base/check.h"
#include "bindings/convert/convert_experiment.h"
#include "bindings/convert/from_js.h"
#include "bindings/convert/to_js.h"

namespace prune::bindings {

using emscripten::val;

namespace {

constexpr std::string_view kLoad = "loadModel";
constexpr Index kMostEpochs = 100'000;
constexpr Index kMostSteps = 2'000'000'000;

std::vector<Tensor> toTensors(const val& tensors) {
  if (!tensors.isArray()) fail(kLoad, "must-be-array", "tensors");
  std::vector<Tensor> result;
  const auto count = tensors["length"].as<std::size_t>();
  for (std::size_t i = 0; i < count; ++i) {
    const val tensor = tensors[i];
    Tensor one;
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

std::vector<Index> toOrder(const char* name, const val& order) {
  std::vector<Index> result;
  for (const double place : readNumbers(kLoad, name, order))
    result.push_back(checkWhole(kLoad, name, place, 0, kMaxValues));
  return result;
}

Standardisation toStandardisation(const val& given) {
  SettingsReader read(kLoad, given, "standardisation");
  Standardisation result;
  read("mean", result.mean);
  read("scale", result.scale);
  read("targetMean", result.targetMean);
  read("targetScale", result.targetScale);
  read.refuseOthers();
  return result;
}

std::vector<float> toFloats(const char* name, const val& numbers) {
  std::vector<float> floats;
  for (const double number : readNumbers(kLoad, name, numbers)) floats.push_back(static_cast<float>(number));
  return floats;
}

std::vector<std::vector<float>> toArrays(const char* name, const val& arrays) {
  if (!arrays.isArray()) fail(kLoad, "must-be-array", name);
  std::vector<std::vector<float>> result;
  const auto count = arrays["length"].as<std::size_t>();
  for (std::size_t i = 0; i < count; ++i) result.push_back(toFloats(name, arrays[i]));
  return result;
}

/// Eight halves of its words, the lower one first, the spare normal number, and 1 when there is one.
RngState toRngState(const val& given) {
  const std::vector<double> numbers = readNumbers(kLoad, "training.rng", given);
  checkSize(kLoad, "training.rng", static_cast<Index>(numbers.size()), 10);
  const auto half = [&](std::size_t i) {
    return static_cast<std::uint64_t>(checkReal(kLoad, "training.rng", numbers[i], 0, 0xffffffff));
  };
  RngState state;
  for (std::size_t i = 0; i < 4; ++i) state.words[i] = half(2 * i) | half(2 * i + 1) << 32U;
  state.spare = numbers[8];
  state.hasSpare = numbers[9] != 0;
  return state;
}

std::vector<EpochReport> toHistory(const val& given) {
  if (!given.isArray()) fail(kLoad, "must-be-array", "training.history");
  std::vector<EpochReport> history;
  const auto count = given["length"].as<std::size_t>();
  for (std::size_t i = 0; i < count; ++i) {
    SettingsReader read(kLoad, given[i], "training.history");
    EpochReport report;
    report.epoch = checkWhole(kLoad, "epoch", readNumber(kLoad, "epoch", read.at("epoch")), 0, kMostEpochs);
    read("learningRate", report.learningRate);
    read("trainLoss", report.trainLoss);
    read("trainAccuracy", report.trainAccuracy);
    read("validationLoss", report.validationLoss);
    read("validationAccuracy", report.validationAccuracy);
    read("testLoss", report.testLoss);
    read("testAccuracy", report.testAccuracy);
    read.refuseOthers();
    history.push_back(report);
  }
  return history;
}

SavedTraining toTraining(const val& given, std::string& fingerprint) {
  SettingsReader read(kLoad, given, "training");
  const auto whole = [&](const char* key, Index most) {
    return checkWhole(kLoad, read.nameOf(key), readNumber(kLoad, read.nameOf(key), read.at(key)), 0, most);
  };
  SavedTraining training;
  TrainingState& state = training.state;
  training.epochs = std::max<Index>(1, whole("epochs", kMostEpochs));
  read("learningRate", training.learningRate);
  checkReal(kLoad, "training.learningRate", training.learningRate, 0, 1e6);
  training.retrainings = whole("retrainings", kMostSteps);
  read("conditions", training.conditions);
  state.epoch = whole("epoch", kMostEpochs);
  state.step = whole("step", kMostSteps);
  state.batches = whole("batches", kMostSteps);
  read("isEvaluating", state.isEvaluating);
  state.rng = toRngState(read.at("rng"));
  state.order = toOrder("training.order", read.at("order"));
  state.optimiser.steps = whole("optimiserSteps", kMostSteps);
  state.optimiser.first = toArrays("training.first", read.at("first"));
  state.optimiser.second = toArrays("training.second", read.at("second"));
  read("bestLoss", state.bestLoss);
  state.bestEpoch = whole("bestEpoch", kMostEpochs);
  state.best = toFloats("training.best", read.at("best"));
  state.history = toHistory(read.at("history"));
  read("fingerprint", fingerprint);
  read.refuseOthers();
  return training;
}

}  // namespace

SavedModel toSavedModel(const val& given) {
  SettingsReader read(kLoad, given, "model");
  SavedModel model;
  model.tensors = toTensors(read.at("tensors"));
  read("start", model.start);
  read("fingerprint", model.fingerprint);
  model.standardisation = toStandardisation(read.at("standardisation"));
  read("featureNames", model.features);
  read("classNames", model.classes);
  read("dataFingerprint", model.dataFingerprint);
  model.channelOrder = toOrder("channelOrder", read.at("channelOrder"));
  model.classOrder = toOrder("classOrder", read.at("classOrder"));
  if (const val training = read.at("training"); !training.isUndefined())
    model.training = toTraining(training, model.trainingFingerprint);
  read.refuseOthers();
  return model;
}

val toJs(const SavedTraining& training) {
  const TrainingState& state = training.state;
  std::vector<double> rng;
  for (const std::uint64_t word : state.rng.words)
    for (const std::uint64_t half : {word & 0xffffffffU, word >> 32U}) rng.push_back(static_cast<double>(half));
  rng.push_back(state.rng.spare);
  rng.push_back(state.rng.hasSpare ? 1 : 0);
  const auto arrays = [](const std::vector<std::vector<float>>& all) {
    return toJsArray(all, [](const std::vector<float>& one) { return toTypedArray(one); });
  };
  JsObject object;
  object.set("epochs", training.epochs);
  object.set("learningRate", training.learningRate);
  object.set("retrainings", training.retrainings);
  object.set("conditions", training.conditions);
  object.set("epoch", state.epoch);
  object.set("step", state.step);
  object.set("batches", state.batches);
  object.set("isEvaluating", state.isEvaluating);
  object.set("rng", toTypedArray(rng));
  object.set("order", toTypedArray(std::vector<std::int32_t>(state.order.begin(), state.order.end())));
  object.set("optimiserSteps", state.optimiser.steps);
  object.set("first", arrays(state.optimiser.first));
  object.set("second", arrays(state.optimiser.second));
  object.set("bestLoss", state.bestLoss);
  object.set("bestEpoch", state.bestEpoch);
  object.set("best", toTypedArray(state.best));
  object.set("history", toJsArray(state.history, [](const EpochReport& report) { return toJs(report); }));
  object.set("fingerprint", state.fingerprint());
  return object;
}

}  // namespace prune::bindings
