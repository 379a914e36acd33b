#include "bindings/convert.h"
#include "bindings/from_js.h"
#include "bindings/to_js.h"

namespace prune::bindings {

using emscripten::val;

SessionSettings toSessionSettings(const val& settings) {
  constexpr std::string_view kWhere = "session";
  checkKeys(kWhere, settings, {"layers", "activation", "outputActivation", "initialisation", "seed"});
  SessionSettings result;
  readOption(settings, "layers", [&](const val& v) { result.layers = readNumbers(kWhere, "layers", v); });
  readOption(settings, "activation", [&](const val& v) { result.activation = readString(kWhere, "activation", v); });
  readOption(settings, "outputActivation",
             [&](const val& v) { result.outputActivation = readString(kWhere, "outputActivation", v); });
  readOption(settings, "initialisation",
             [&](const val& v) { result.initialisation = readString(kWhere, "initialisation", v); });
  readOption(settings, "seed", [&](const val& v) { result.seed = readNumber(kWhere, "seed", v); });
  return result;
}

val toJs(const SessionSettings& settings) {
  val object = val::object();
  object.set("layers", val::array(settings.layers));
  object.set("activation", settings.activation);
  object.set("outputActivation", settings.outputActivation);
  object.set("initialisation", settings.initialisation);
  object.set("seed", settings.seed);
  return object;
}

WorkedExampleSettings toWorkedExampleSettings(const val& settings) {
  constexpr std::string_view kWhere = "workedExample";
  checkKeys(kWhere, settings,
            {"weights", "input", "outputWeights", "activation", "reading", "threshold", "cut", "keep"});
  const auto vector = [&](const char* name, const val& value) {
    const std::vector<double> numbers = readNumbers(kWhere, name, value);
    return Vector<double>(Eigen::Map<const Vector<double>>(numbers.data(), static_cast<Index>(numbers.size())));
  };
  WorkedExampleSettings result = articleSettings();
  readOption(settings, "weights", [&](const val& v) { result.weights = readMatrix(kWhere, "weights", v); });
  readOption(settings, "input", [&](const val& v) { result.input = vector("input", v); });
  readOption(settings, "outputWeights", [&](const val& v) { result.outputWeights = vector("outputWeights", v); });
  readOption(settings, "activation", [&](const val& v) { result.activation = readString(kWhere, "activation", v); });
  readOption(settings, "reading", [&](const val& v) { result.reading = readString(kWhere, "reading", v); });
  readOption(settings, "threshold", [&](const val& v) { result.threshold = readNumber(kWhere, "threshold", v); });
  readOption(settings, "cut", [&](const val& v) { result.cut = readStrings(kWhere, "cut", v); });
  readOption(settings, "keep", [&](const val& v) { result.keep = readStrings(kWhere, "keep", v); });
  return result;
}

val toJs(const WorkedExampleSettings& settings) {
  val object = val::object();
  object.set("weights", toJs(settings.weights));
  object.set("input", toJs(settings.input));
  object.set("outputWeights", toJs(settings.outputWeights));
  object.set("activation", settings.activation);
  object.set("reading", settings.reading);
  object.set("threshold", settings.threshold);
  object.set("cut", toJs(settings.cut));
  object.set("keep", toJs(settings.keep));
  return object;
}

}  // namespace prune::bindings
