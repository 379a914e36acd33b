#pragma once

#include <optional>
#include <utility>

#include "bindings/types.h"
#include "lab/experiment.h"
#include "lab/forms.h"
#include "lab/plan.h"
#include "lab/preview.h"

namespace prune::bindings {

/// The experiment that JavaScript holds: reads its values, guards its errors, counts itself.
class BoundExperiment {
 public:
  explicit BoundExperiment(ExperimentSettings settings) : experiment_(std::move(settings)) { ++live_; }
  ~BoundExperiment() { --live_; }
  BoundExperiment(const BoundExperiment&) = delete;
  BoundExperiment& operator=(const BoundExperiment&) = delete;

  /// @throws CoreError (in JavaScript) naming the setting
  static BoundExperiment* make(const JsExperimentSettings& settings);

  /// Experiments that have not been deleted.
  static int live() { return live_; }

  JsExperimentInfo info() const;
  double advance(const JsNumber& maxSteps);
  JsProgress progress() const;
  /// The reports from this one on.
  JsHistory history(const JsNumber& first) const;
  void reset();
  JsEvaluation evaluate(const JsString& part);
  JsFloat32Array predict(const JsNumbers& values);
  JsFloat32Array boundary(const JsGrid& grid);
  JsSamples samples(const JsString& part, const JsNumber& limit) const;
  JsFloat32Array copyWeights(const JsNumber& layer) const;
  JsFloat32Array copyBias(const JsNumber& layer);
  JsUint8Array copyMask(const JsNumber& layer) const;
  void setMask(const JsNumber& layer, const JsNumbers& mask);
  JsFloat32Array activations(const JsNumber& layer, const JsNumbers& sample);
  JsTensors tensors();
  void setTensors(const JsTensors& tensors, const JsString& start);
  std::string start() const;
  /// Mean and scale of each feature, one after the other.
  JsFloat32Array standardisation() const;
  std::string fingerprint();

  JsPartScores score(const JsScoreSettings& settings) const;
  JsCutResult prune(const JsPruneSettings& settings);
  void retrain(const JsNumber& epochs, const JsNumber& rateFactor);
  JsTruth truth(const JsTruthSettings& settings) const;
  void removeLayer(const JsNumber& layer, const JsString& bridge);
  JsShrinkResult shrink();
  JsStoredSizes storedSizes() const;

  JsCutEffects preview(const JsPreviewSettings& settings);
  void recordMovement(const JsBoolean& isOn);
  void checkPlan(const JsPlanSettings& settings) const;
  void startPlan(const JsPlanSettings& settings);
  /// Undefined when no plan was started since the network was changed by other means.
  JsPlanProgress planProgress() const;
  JsPlanRounds planRounds(const JsNumber& first) const;
  void undoPlan(const JsNumber& round);
  JsPruningReport report() const;
  /// @return the numbers that a pass works with
  double forwards(const JsString& form, const JsNumber& batch, const JsNumber& count);

 private:
  template <class Change>
  void change(Change change);

  inline static int live_ = 0;
  Experiment experiment_;
  std::optional<PlanRun> plan_;  ///< none once the network is changed by other means
  PreviewKeeper preview_;
  TimedForms forms_;
};

}  // namespace prune::bindings
