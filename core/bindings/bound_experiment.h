#pragma once

#include <memory>
#include <optional>
#include <utility>

#include "bindings/guarded.h"
#include "bindings/types.h"
#include "lab/cutting/preview.h"
#include "lab/experiment/experiment.h"
#include "lab/measures/forms.h"
#include "lab/measures/truth.h"
#include "lab/plan/plan.h"

namespace prune::bindings {

/// The `Experiment` class of the JavaScript module: converts arguments and results, returns errors as refusals, and
/// counts its instances.
class BoundExperiment {
 public:
  explicit BoundExperiment(ExperimentSettings settings)
      : experiment_(std::make_unique<Experiment>(std::move(settings))) {
    ++live_;
  }
  ~BoundExperiment() { --live_; }
  BoundExperiment(const BoundExperiment&) = delete;
  BoundExperiment& operator=(const BoundExperiment&) = delete;

  /// Creates one, owned by JavaScript.
  static Answer<BoundExperiment> make(const JsExperimentSettings& settings);

  /// The number of experiments that have not been deleted.
  static int live() { return live_; }

  Answer<JsExperimentInfo> info() const;
  Answer<JsNumber> advance(const JsNumber& maxSteps);
  Answer<JsProgress> progress() const;
  /// The epoch reports from index `first` on.
  Answer<JsHistory> history(const JsNumber& first) const;
  Answer<void> reset();
  Answer<JsEvaluation> evaluate(const JsString& part);
  Answer<JsFloat32Array> predict(const JsNumbers& values);
  Answer<JsFloat32Array> boundary(const JsGrid& grid);
  Answer<JsSamples> samples(const JsString& part, const JsNumber& limit) const;
  Answer<JsFloat32Array> copyWeights(const JsNumber& layer) const;
  Answer<JsFloat32Array> copyBias(const JsNumber& layer);
  Answer<JsUint8Array> copyMask(const JsNumber& layer) const;
  Answer<void> setMask(const JsNumber& layer, const JsNumbers& mask);
  Answer<JsFloat32Array> activations(const JsNumber& layer, const JsNumbers& sample);
  Answer<JsTensors> tensors();
  /// @return whether its saved training continues
  Answer<JsBoolean> loadModel(const JsSavedModel& model);
  /// The state of an unfinished training; undefined when there is none, and for the training of a plan.
  Answer<JsTraining> training() const;
  Answer<JsString> start() const;
  Answer<JsStandardisation> standardisation() const;
  Answer<JsString> dataFingerprint() const;
  Answer<JsString> fingerprint();

  Answer<JsPartScores> score(const JsScoreSettings& settings) const;
  Answer<JsCutResult> prune(const JsPruneSettings& settings);
  Answer<void> retrain(const JsNumber& epochs, const JsNumber& rateFactor);
  Answer<JsTruth> truth(const JsTruthSettings& settings) const;
  /// @return the number of work items
  Answer<JsNumber> startTruth(const JsTruthSettings& settings);
  /// @return items done; 0 when there are no more
  Answer<JsNumber> advanceTruth(const JsNumber& most);
  /// Returns the result of a finished truth and ends it.
  Answer<JsTruth> takeTruth();
  Answer<void> removeLayer(const JsNumber& layer, const JsString& bridge);
  Answer<JsShrinkResult> shrink();
  Answer<JsStoredSizes> storedSizes() const;

  Answer<JsCutEffects> preview(const JsPreviewSettings& settings);
  Answer<void> recordMovement(const JsBoolean& isOn);
  Answer<void> checkPlan(const JsPlanSettings& settings) const;
  Answer<void> startPlan(const JsPlanSettings& settings);
  /// Undefined when no plan was started, or the network was changed by another call since.
  Answer<JsPlanProgress> planProgress() const;
  Answer<JsPlanRounds> planRounds(const JsNumber& first) const;
  Answer<void> undoPlan(const JsNumber& round);
  Answer<JsPruningReport> report() const;
  /// @return `Forwards::parameters` of the form
  Answer<JsNumber> forwards(const JsString& form, const JsNumber& batch, const JsNumber& count);

 private:
  template <class Change>
  emscripten::val changeAll(Change change);
  template <class Change>
  emscripten::val change(Change change);
  Index advancePlan(Index maxSteps);

  inline static int live_ = 0;
  std::unique_ptr<Experiment> experiment_;
  std::optional<TruthRun> truth_;
  std::unique_ptr<PlanRun> plan_;  ///< null once another call has changed the network
  PreviewKeeper preview_;
  TimedForms forms_;
};

}  // namespace prune::bindings
