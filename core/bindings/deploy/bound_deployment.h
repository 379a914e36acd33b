#pragma once

#include "bindings/deploy/deploy_types.h"
#include "bindings/guarded.h"
#include "bindings/types.h"
#include "lab/deployment/deployment.h"

namespace prune::bindings {

/// The `Deployment` class of the module deploy.wasm: converts arguments and results, returns errors as refusals, and
/// counts its instances.
class BoundDeployment {
 public:
  explicit BoundDeployment(ExperimentSettings settings) : deployment_(std::move(settings)) { ++live_; }
  ~BoundDeployment() { --live_; }
  BoundDeployment(const BoundDeployment&) = delete;
  BoundDeployment& operator=(const BoundDeployment&) = delete;

  /// Creates one, owned by JavaScript.
  static Answer<BoundDeployment> make(const JsExperimentSettings& settings);

  /// The number of deployments that have not been deleted.
  static int live() { return live_; }

  Answer<JsExperimentInfo> info() const;
  Answer<void> loadModel(const JsSavedModel& model);
  Answer<JsPlainNetwork> plain() const;
  Answer<JsCompression> compress(const JsCompressSettings& settings);
  Answer<JsUint8Array> compactFile() const;
  Answer<void> quantise(const JsQuantiseSettings& settings);
  Answer<JsNumber> startFineTuning(const JsFineTuneSettings& settings);
  Answer<JsNumber> advanceFineTuning(const JsNumber& most);
  Answer<JsQuantisedNetwork> quantised() const;
  Answer<JsEvaluation> evaluate(const JsString& form, const JsString& part) const;
  Answer<JsFormChanges> changes(const JsString& part) const;
  Answer<JsFloat64Array> clipped(const JsString& part) const;
  Answer<JsFloat32Array> predict(const JsString& form, const JsNumbers& values) const;
  Answer<JsSourceFiles> cSource(const JsCSettings& settings) const;
  Answer<JsStandardisation> standardisation() const;
  Answer<JsWeighed> weigh(const JsWeighSettings& settings) const;

 private:
  inline static int live_ = 0;
  Deployment deployment_;
};

}  // namespace prune::bindings
