#include "bindings/deploy/bound_deployment.h"

#include "bindings/convert/convert_experiment.h"
#include "bindings/convert/from_js.h"
#include "bindings/convert/to_js.h"
#include "bindings/deploy/convert_compression.h"
#include "bindings/deploy/convert_deployment.h"
#include "bindings/deploy/convert_weighing.h"

namespace prune::bindings {

namespace {

std::string formOf(std::string_view where, const JsString& form) {
  return readString(where, "form", form);
}

std::string partOf(std::string_view where, const JsString& part) {
  return readString(where, "part", part);
}

}  // namespace

Answer<BoundDeployment> BoundDeployment::make(const JsExperimentSettings& settings) {
  return guarded([&] { return owned(std::make_unique<BoundDeployment>(toExperimentSettings(settings))); });
}

Answer<JsExperimentInfo> BoundDeployment::info() const {
  return guarded([&] { return infoOf(deployment_.experiment()); });
}

Answer<void> BoundDeployment::loadModel(const JsSavedModel& model) {
  return guarded([&] { deployment_.loadModel(toSavedModel(model)); });
}

Answer<JsPlainNetwork> BoundDeployment::plain() const {
  return guarded([&] { return toJs(deployment_.plain()); });
}

Answer<JsCompression> BoundDeployment::compress(const JsCompressSettings& settings) {
  return guarded([&] { return toJs(deployment_.compress(toCompressSettings(settings))); });
}

Answer<JsUint8Array> BoundDeployment::compactFile() const {
  return guarded([&] { return toTypedArray(deployment_.compactFile()); });
}

Answer<void> BoundDeployment::quantise(const JsQuantiseSettings& settings) {
  return guarded([&] { deployment_.quantise(toQuantiseSettings(settings)); });
}

Answer<JsNumber> BoundDeployment::startFineTuning(const JsFineTuneSettings& settings) {
  return guarded([&] { return deployment_.startFineTuning(toFineTuneSettings(settings)); });
}

Answer<JsNumber> BoundDeployment::advanceFineTuning(const JsNumber& most) {
  return guarded([&] { return deployment_.advanceFineTuning(readNumber("advanceFineTuning", "most", most)); });
}

Answer<JsQuantisedNetwork> BoundDeployment::quantised() const {
  return guarded([&] { return toJs(deployment_.quantised()); });
}

Answer<JsEvaluation> BoundDeployment::evaluate(const JsString& form, const JsString& part) const {
  return guarded([&] { return toJs(deployment_.evaluate(formOf("evaluate", form), partOf("evaluate", part))); });
}

Answer<JsFormChanges> BoundDeployment::changes(const JsString& part) const {
  return guarded([&] { return toJs(deployment_.changes(partOf("changes", part))); });
}

Answer<JsSourceFiles> BoundDeployment::cSource(const JsCSettings& settings) const {
  return guarded([&] { return toJs(prune::cSource(deployment_, toCSettings(settings))); });
}

Answer<JsFloat64Array> BoundDeployment::clipped(const JsString& part) const {
  return guarded([&] { return toTypedArray(deployment_.clipped(partOf("clipped", part))); });
}

Answer<JsFloat32Array> BoundDeployment::predict(const JsString& form, const JsNumbers& values) const {
  return guarded([&] {
    return toTypedArray(deployment_.predict(formOf("predict", form), readNumbers("predict", "values", values)));
  });
}

Answer<JsStandardisation> BoundDeployment::standardisation() const {
  return guarded([&] { return toJs(deployment_.experiment().standardisation()); });
}

Answer<JsWeighed> BoundDeployment::weigh(const JsWeighSettings& settings) const {
  return guarded([&] { return toJs(prune::weigh(deployment_, toWeighSettings(settings))); });
}

EMSCRIPTEN_BINDINGS(deployment) {
  emscripten::class_<BoundDeployment>("Deployment")
      .function("info", &BoundDeployment::info)
      .function("loadModel", &BoundDeployment::loadModel)
      .function("plain", &BoundDeployment::plain)
      .function("compress", &BoundDeployment::compress)
      .function("compactFile", &BoundDeployment::compactFile)
      .function("quantise", &BoundDeployment::quantise)
      .function("startFineTuning", &BoundDeployment::startFineTuning)
      .function("advanceFineTuning", &BoundDeployment::advanceFineTuning)
      .function("quantised", &BoundDeployment::quantised)
      .function("evaluate", &BoundDeployment::evaluate)
      .function("changes", &BoundDeployment::changes)
      .function("cSource", &BoundDeployment::cSource)
      .function("clipped", &BoundDeployment::clipped)
      .function("predict", &BoundDeployment::predict)
      .function("standardisation", &BoundDeployment::standardisation)
      .function("weigh", &BoundDeployment::weigh);
  emscripten::function("createDeployment", &BoundDeployment::make);
  emscripten::function("liveDeployments", &BoundDeployment::live);
}

}  // namespace prune::bindings
