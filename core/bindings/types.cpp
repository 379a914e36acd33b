/// The names that JavaScript's values have in the type file.

#include "bindings/types.h"

#include <string>

#include "bindings/bound_experiment.h"
#include "bindings/bound_session.h"
#include "bindings/bound_workload.h"

namespace prune::bindings {

namespace {

/// What a call gives back.
template <class Result>
void registerAnswer(const std::string& type) {
  emscripten::register_type<Answer<Result>>((type + " | import('./core-error.js').Refusal").c_str());
}

void registerArguments() {
  emscripten::register_type<JsNumber>("number");
  emscripten::register_type<JsString>("string");
  emscripten::register_type<JsBoolean>("boolean");
  emscripten::register_type<JsNumbers>("ArrayLike<number>");
  emscripten::register_type<JsSessionSettings>("Partial<import('./types.js').SessionSettings> | undefined");
  emscripten::register_type<JsWorkedExampleSettings>("Partial<import('./types.js').WorkedExampleSettings> | undefined");
  emscripten::register_type<JsExperimentSettings>("import('./experiment-types.js').GivenSettings");
  emscripten::register_type<JsGrid>("import('./experiment-types.js').Grid");
  emscripten::register_type<JsSavedModel>("import('./experiment-types.js').SavedModel");
  emscripten::register_type<JsWorkloadSettings>("import('./run-types.js').WorkloadSettings");
  emscripten::register_type<JsScoreSettings>("import('./prune-types.js').ScoreSettings");
  emscripten::register_type<JsPruneSettings>("import('./prune-types.js').PruneSettings");
  emscripten::register_type<JsTruthSettings>("import('./prune-types.js').TruthSettings");
  emscripten::register_type<JsPreviewSettings>("import('./plan-types.js').PreviewSettings");
  emscripten::register_type<JsPlanSettings>("import('./plan-types.js').PlanSettings");
}

void registerAnswers() {
  registerAnswer<void>("undefined");
  registerAnswer<JsNumber>("number");
  registerAnswer<JsString>("string");
  registerAnswer<JsNumbers>("ArrayLike<number>");
  registerAnswer<JsFloat64Array>("Float64Array");
  registerAnswer<JsUint8Array>("Uint8Array");
  registerAnswer<JsWorkedExample>("import('./types.js').WorkedExample");
  registerAnswer<JsDescription>("import('./types.js').Description");
  registerAnswer<JsDefaultSettings>("import('./types.js').DefaultSettings");
  registerAnswer<JsTrace>("import('./types.js').LayerTrace[]");
  registerAnswer<JsContributions>("import('./types.js').Contributions");
  registerAnswer<JsMatrixNorms>("import('./types.js').MatrixNorms");
  registerAnswer<JsFloat32Array>("Float32Array");
  registerAnswer<JsExperimentInfo>("import('./experiment-types.js').ExperimentInfo");
  registerAnswer<JsProgress>("import('./experiment-types.js').Progress");
  registerAnswer<JsHistory>("import('./experiment-types.js').EpochReport[]");
  registerAnswer<JsEvaluation>("import('./experiment-types.js').Evaluation");
  registerAnswer<JsSamples>("import('./experiment-types.js').Samples");
  registerAnswer<JsTensors>("import('./experiment-types.js').Tensor[]");
  registerAnswer<JsBoolean>("boolean");
  registerAnswer<JsTraining>("import('./training-types.js').SavedTraining | undefined");
  registerAnswer<JsStandardisation>("import('./experiment-types.js').Standardisation");
  registerAnswer<JsPartScores>("import('./prune-types.js').PartScores[]");
  registerAnswer<JsCutResult>("import('./prune-types.js').CutResult");
  registerAnswer<JsTruth>("import('./prune-types.js').Truth");
  registerAnswer<JsShrinkResult>("import('./prune-types.js').ShrinkResult");
  registerAnswer<JsStoredSizes>("import('./prune-types.js').StoredSize[]");
  registerAnswer<JsCutEffects>("import('./plan-types.js').CutEffect[]");
  registerAnswer<JsPlanProgress>("import('./plan-types.js').PlanProgress | undefined");
  registerAnswer<JsPlanRounds>("import('./plan-types.js').PlanRound[]");
  registerAnswer<JsPruningReport>("import('./report-types.js').PruningReport");
  registerAnswer<BoundSession>("Session");
  registerAnswer<BoundExperiment>("Experiment");
  registerAnswer<BoundWorkload>("Workload");
}

}  // namespace

EMSCRIPTEN_BINDINGS(types) {
  registerArguments();
  registerAnswers();
}

}  // namespace prune::bindings
