/// What the core can be asked without an object of it.

#include <emscripten/stack.h>

#include "bindings/convert/convert.h"
#include "bindings/convert/convert_experiment.h"
#include "bindings/convert/convert_plan.h"
#include "bindings/guarded.h"
#include "lab/runs/reference_run.h"
#include "lab/runs/training_runs.h"

namespace prune::bindings {

namespace {

Answer<JsString> versionForJs() {
  return guarded([] { return std::string_view(PRUNING_PLAYGROUND_VERSION); });
}

Answer<JsDescription> describeForJs() {
  return guarded([] { return describe(); });
}

Answer<JsDefaultSettings> defaultSettings() {
  return guarded([] {
    JsObject object;
    object.set("session", toJs(SessionSettings{}));
    object.set("workedExample", toJs(articleSettings()));
    object.set("experiment", toJs(presetSettings(ExperimentSettings{}.data)));
    object.set("plan", toJs(PlanSettings{}));
    return object;
  });
}

Answer<JsWorkedExample> workedExample(const JsWorkedExampleSettings& settings) {
  return guarded([&] { return toJs(computeWorkedExample(toWorkedExampleSettings(settings))); });
}

Answer<JsInspection> inspectForJs(const JsInspectionSettings& settings) {
  return guarded([&] { return toJs(inspect(toInspectionSettings(settings))); });
}

Answer<JsString> referenceFingerprintForJs() {
  return guarded([] { return referenceFingerprint(); });
}

/// A line for each training run, its id and its fingerprint.
Answer<JsString> trainingFingerprints() {
  return guarded([] {
    std::string lines;
    for (const std::string_view run : kTrainingRuns) lines += std::string(run) + " " + trainedFingerprint(run) + "\n";
    return lines;
  });
}

/// No call may leave it elsewhere: for the test that reads it.
double stackPointer() {
  return static_cast<double>(emscripten_stack_get_current());
}

}  // namespace

EMSCRIPTEN_BINDINGS(core) {
  using emscripten::function;
  function("version", &versionForJs);
  function("describe", &describeForJs);
  function("defaultSettings", &defaultSettings);
  function("workedExample", &workedExample);
  function("inspect", &inspectForJs);
  function("referenceFingerprint", &referenceFingerprintForJs);
  function("trainingFingerprints", &trainingFingerprints);
  function("stackPointer", &stackPointer);
}

}  // namespace prune::bindings
