#include "bindings/convert/convert.h"
#include "bindings/convert/from_js.h"
#include "bindings/convert/to_js.h"

namespace prune::bindings {

using emscripten::val;

SessionSettings toSessionSettings(const val& settings) {
  SessionSettings result;
  SettingsReader read("session", settings);
  read("layers", result.layers);
  read("activation", result.activation);
  read("outputActivation", result.outputActivation);
  read("initialisation", result.initialisation);
  read("seed", result.seed);
  read.refuseOthers();
  return result;
}

val toJs(const SessionSettings& settings) {
  JsObject object;
  object.set("layers", val::array(settings.layers));
  object.set("activation", settings.activation);
  object.set("outputActivation", settings.outputActivation);
  object.set("initialisation", settings.initialisation);
  object.set("seed", settings.seed);
  return object;
}

WorkedExampleSettings toWorkedExampleSettings(const val& settings) {
  WorkedExampleSettings result = articleSettings();
  SettingsReader read("workedExample", settings);
  read("weights", result.weights);
  read("input", result.input);
  read("outputWeights", result.outputWeights);
  read("activation", result.activation);
  read("reading", result.reading);
  read("threshold", result.threshold);
  read("cut", result.cut);
  read("keep", result.keep);
  read.refuseOthers();
  return result;
}

val toJs(const WorkedExampleSettings& settings) {
  JsObject object;
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
