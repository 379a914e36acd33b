/// The names that JavaScript's values have in the type file.

#include "bindings/types.h"

#include "bindings/bound_experiment.h"
#include "bindings/bound_session.h"
#include "bindings/bound_workload.h"
#include "bindings/register_answer.h"

namespace prune::bindings {

namespace {

void registerArguments() {
  emscripten::register_type<JsNumber>("number");
  emscripten::register_type<JsString>("string");
  emscripten::register_type<JsBoolean>("boolean");
  emscripten::register_type<JsNumbers>("ArrayLike<number>");
  emscripten::register_type<JsSessionSettings>("Partial<import('./contract/example.js').SessionSettings> | undefined");
  emscripten::register_type<JsWorkedExampleSettings>(
      "Partial<import('./contract/example.js').WorkedExampleSettings> | undefined");
  emscripten::register_type<JsInspectionSettings>("import('./contract/inspection.js').InspectionSettings");
  emscripten::register_type<JsExperimentSettings>("import('./contract/experiment.js').GivenSettings");
  emscripten::register_type<JsGrid>("import('./contract/experiment.js').Grid");
  emscripten::register_type<JsSavedModel>("import('./contract/model.js').SavedModel");
  emscripten::register_type<JsWorkloadSettings>("import('./contract/run.js').WorkloadSettings");
  emscripten::register_type<JsScoreSettings>("import('./contract/cut.js').ScoreSettings");
  emscripten::register_type<JsPruneSettings>("import('./contract/cut.js').PruneSettings");
  emscripten::register_type<JsTruthSettings>("import('./contract/cut.js').TruthSettings");
  emscripten::register_type<JsPreviewSettings>("import('./contract/plan.js').PreviewSettings");
  emscripten::register_type<JsPlanSettings>("import('./contract/plan.js').PlanSettings");
}

void registerAnswers() {
  registerAnswer<void>("undefined");
  registerAnswer<JsNumber>("number");
  registerAnswer<JsString>("string");
  registerAnswer<JsNumbers>("ArrayLike<number>");
  registerAnswer<JsFloat64Array>("Float64Array");
  registerAnswer<JsUint8Array>("Uint8Array");
  registerAnswer<JsWorkedExample>("import('./contract/example.js').WorkedExample");
  registerAnswer<JsInspection>("import('./contract/inspection.js').Inspection");
  registerAnswer<JsDescription>("import('./contract/describe.js').Description");
  registerAnswer<JsDefaultSettings>("import('./contract/describe.js').DefaultSettings");
  registerAnswer<JsTrace>("import('./contract/example.js').LayerTrace[]");
  registerAnswer<JsContributions>("import('./contract/example.js').Contributions");
  registerAnswer<JsMatrixNorms>("import('./contract/example.js').MatrixNorms");
  registerAnswer<JsFloat32Array>("Float32Array");
  registerAnswer<JsExperimentInfo>("import('./contract/experiment.js').ExperimentInfo");
  registerAnswer<JsProgress>("import('./contract/experiment.js').Progress");
  registerAnswer<JsHistory>("import('./contract/experiment.js').EpochReport[]");
  registerAnswer<JsEvaluation>("import('./contract/experiment.js').Evaluation");
  registerAnswer<JsSamples>("import('./contract/experiment.js').Samples");
  registerAnswer<JsTensors>("import('./contract/model.js').Tensor[]");
  registerAnswer<JsBoolean>("boolean");
  registerAnswer<JsTraining>("import('./contract/training.js').SavedTraining | undefined");
  registerAnswer<JsStandardisation>("import('./contract/model.js').Standardisation");
  registerAnswer<JsPartScores>("import('./contract/cut.js').PartScores[]");
  registerAnswer<JsCutResult>("import('./contract/cut.js').CutResult");
  registerAnswer<JsTruth>("import('./contract/cut.js').Truth");
  registerAnswer<JsShrinkResult>("import('./contract/cut.js').ShrinkResult");
  registerAnswer<JsStoredSizes>("import('./contract/cut.js').StoredSize[]");
  registerAnswer<JsCutEffects>("import('./contract/plan.js').CutEffect[]");
  registerAnswer<JsPlanProgress>("import('./contract/plan.js').PlanProgress | undefined");
  registerAnswer<JsPlanRounds>("import('./contract/plan.js').PlanRound[]");
  registerAnswer<JsPruningReport>("import('./contract/report.js').PruningReport");
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
