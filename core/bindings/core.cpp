/// The facade: everything that JavaScript can call, and nothing else.

#include <emscripten/bind.h>

#include "bindings/bound_experiment.h"
#include "bindings/bound_session.h"
#include "bindings/bound_workload.h"
#include "bindings/convert.h"
#include "bindings/convert_experiment.h"
#include "bindings/guarded.h"
#include "bindings/to_js.h"
#include "lab/reference_run.h"
#include "lab/training_runs.h"

namespace prune::bindings {

namespace {

using emscripten::val;

std::string version() {
  return PRUNING_PLAYGROUND_VERSION;
}

JsDescription describeForJs() {
  return guarded([] { return JsDescription(describe()); });
}

JsDefaultSettings defaultSettings() {
  return guarded([] {
    JsObject object;
    object.set("session", toJs(SessionSettings{}));
    object.set("workedExample", toJs(articleSettings()));
    object.set("experiment", toJs(presetSettings(ExperimentSettings{}.data)));
    return JsDefaultSettings(object);
  });
}

JsWorkedExample workedExample(const JsWorkedExampleSettings& settings) {
  return guarded([&] { return JsWorkedExample(toJs(computeWorkedExample(toWorkedExampleSettings(settings)))); });
}

/// A line for each training run, its id and its fingerprint.
std::string trainingFingerprints() {
  std::string lines;
  for (const std::string_view run : kTrainingRuns) lines += std::string(run) + " " + trainedFingerprint(run) + "\n";
  return lines;
}

void registerTypes() {
  using emscripten::register_type;
  register_type<JsNumber>("number");
  register_type<JsString>("string");
  register_type<JsBoolean>("boolean");
  register_type<JsNumbers>("ArrayLike<number>");
  register_type<JsFloat64Array>("Float64Array");
  register_type<JsUint8Array>("Uint8Array");
  register_type<JsSessionSettings>("Partial<import('./types.js').SessionSettings> | undefined");
  register_type<JsWorkedExampleSettings>("Partial<import('./types.js').WorkedExampleSettings> | undefined");
  register_type<JsWorkedExample>("import('./types.js').WorkedExample");
  register_type<JsDescription>("import('./types.js').Description");
  register_type<JsDefaultSettings>("import('./types.js').DefaultSettings");
  register_type<JsTrace>("import('./types.js').LayerTrace[]");
  register_type<JsContributions>("import('./types.js').Contributions");
  register_type<JsMatrixNorms>("import('./types.js').MatrixNorms");
  register_type<JsFloat32Array>("Float32Array");
  register_type<JsExperimentSettings>("import('./experiment-types.js').GivenSettings");
  register_type<JsExperimentInfo>("import('./experiment-types.js').ExperimentInfo");
  register_type<JsProgress>("import('./experiment-types.js').Progress");
  register_type<JsHistory>("import('./experiment-types.js').EpochReport[]");
  register_type<JsEvaluation>("import('./experiment-types.js').Evaluation");
  register_type<JsSamples>("import('./experiment-types.js').Samples");
  register_type<JsGrid>("import('./experiment-types.js').Grid");
  register_type<JsTensors>("import('./experiment-types.js').Tensor[]");
  register_type<JsWorkloadSettings>("import('./experiment-types.js').WorkloadSettings");
  register_type<JsScoreSettings>("import('./prune-types.js').ScoreSettings");
  register_type<JsPartScores>("import('./prune-types.js').PartScores[]");
  register_type<JsPruneSettings>("import('./prune-types.js').PruneSettings");
  register_type<JsCutResult>("import('./prune-types.js').CutResult");
  register_type<JsTruthSettings>("import('./prune-types.js').TruthSettings");
  register_type<JsTruth>("import('./prune-types.js').Truth");
  register_type<JsShrinkResult>("import('./prune-types.js').ShrinkResult");
  register_type<JsStoredSizes>("import('./prune-types.js').StoredSize[]");
  register_type<JsPreviewSettings>("import('./plan-types.js').PreviewSettings");
  register_type<JsCutEffects>("import('./plan-types.js').CutEffect[]");
  register_type<JsPlanSettings>("import('./plan-types.js').PlanSettings");
  register_type<JsPlanProgress>("import('./plan-types.js').PlanProgress | undefined");
  register_type<JsPlanRounds>("import('./plan-types.js').PlanRound[]");
  register_type<JsPruningReport>("import('./report-types.js').PruningReport");
}

void registerExperiment() {
  using emscripten::allow_raw_pointers;
  using emscripten::class_;
  class_<BoundExperiment>("Experiment")
      .constructor(&BoundExperiment::make, allow_raw_pointers())
      .function("info", &BoundExperiment::info)
      .function("advance", &BoundExperiment::advance)
      .function("progress", &BoundExperiment::progress)
      .function("history", &BoundExperiment::history)
      .function("reset", &BoundExperiment::reset)
      .function("evaluate", &BoundExperiment::evaluate)
      .function("predict", &BoundExperiment::predict)
      .function("boundary", &BoundExperiment::boundary)
      .function("samples", &BoundExperiment::samples)
      .function("copyWeights", &BoundExperiment::copyWeights)
      .function("copyBias", &BoundExperiment::copyBias)
      .function("copyMask", &BoundExperiment::copyMask)
      .function("setMask", &BoundExperiment::setMask)
      .function("activations", &BoundExperiment::activations)
      .function("tensors", &BoundExperiment::tensors)
      .function("setTensors", &BoundExperiment::setTensors)
      .function("start", &BoundExperiment::start)
      .function("standardisation", &BoundExperiment::standardisation)
      .function("fingerprint", &BoundExperiment::fingerprint)
      .function("score", &BoundExperiment::score)
      .function("prune", &BoundExperiment::prune)
      .function("retrain", &BoundExperiment::retrain)
      .function("truth", &BoundExperiment::truth)
      .function("removeLayer", &BoundExperiment::removeLayer)
      .function("shrink", &BoundExperiment::shrink)
      .function("storedSizes", &BoundExperiment::storedSizes)
      .function("preview", &BoundExperiment::preview)
      .function("recordMovement", &BoundExperiment::recordMovement)
      .function("checkPlan", &BoundExperiment::checkPlan)
      .function("startPlan", &BoundExperiment::startPlan)
      .function("planProgress", &BoundExperiment::planProgress)
      .function("planRounds", &BoundExperiment::planRounds)
      .function("undoPlan", &BoundExperiment::undoPlan)
      .function("report", &BoundExperiment::report)
      .function("forwards", &BoundExperiment::forwards);
}

}  // namespace

EMSCRIPTEN_BINDINGS(core) {
  using emscripten::allow_raw_pointers;
  using emscripten::class_;
  using emscripten::function;
  registerTypes();
  function("version", &version);
  function("liveSessions", &BoundSession::live);
  function("liveExperiments", &BoundExperiment::live);
  function("describe", &describeForJs);
  function("defaultSettings", &defaultSettings);
  function("workedExample", &workedExample);
  function("referenceFingerprint", &referenceFingerprint);
  function("trainingFingerprints", &trainingFingerprints);
  class_<BoundSession>("Session")
      .constructor(&BoundSession::make, allow_raw_pointers())
      .function("sizes", &BoundSession::sizes)
      .function("parameterCount", &BoundSession::parameterCount)
      .function("setWeights", &BoundSession::setWeights)
      .function("setWeight", &BoundSession::setWeight)
      .function("setBias", &BoundSession::setBias)
      .function("setKept", &BoundSession::setKept)
      .function("cutNeuron", &BoundSession::cutNeuron)
      .function("removeBelow", &BoundSession::removeBelow)
      .function("score", &BoundSession::score)
      .function("forward", &BoundSession::forward)
      .function("trace", &BoundSession::trace)
      .function("contributions", &BoundSession::contributions)
      .function("removalEffects", &BoundSession::removalEffects)
      .function("norms", &BoundSession::norms)
      .function("copyWeights", &BoundSession::copyWeights)
      .function("copyMask", &BoundSession::copyMask)
      .function("fingerprint", &BoundSession::fingerprint);
  registerExperiment();
  class_<BoundWorkload>("Workload")
      .constructor(&BoundWorkload::make, allow_raw_pointers())
      .function("trainSteps", &BoundWorkload::trainSteps)
      .function("forwards", &BoundWorkload::forwards);
}

}  // namespace prune::bindings
