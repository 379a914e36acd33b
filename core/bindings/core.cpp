/// The facade: everything that JavaScript can call, and nothing else.

#include <emscripten/bind.h>

#include "bindings/bound_session.h"
#include "bindings/convert.h"
#include "bindings/guarded.h"
#include "bindings/to_js.h"
#include "lab/reference_run.h"

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
    val object = val::object();
    object.set("session", toJs(SessionSettings{}));
    object.set("workedExample", toJs(articleSettings()));
    return JsDefaultSettings(object);
  });
}

JsWorkedExample workedExample(const JsWorkedExampleSettings& settings) {
  return guarded([&] { return JsWorkedExample(toJs(computeWorkedExample(toWorkedExampleSettings(settings)))); });
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
}

}  // namespace

EMSCRIPTEN_BINDINGS(core) {
  using emscripten::allow_raw_pointers;
  using emscripten::class_;
  using emscripten::function;
  registerTypes();
  function("version", &version);
  function("liveSessions", &BoundSession::live);
  function("describe", &describeForJs);
  function("defaultSettings", &defaultSettings);
  function("workedExample", &workedExample);
  function("referenceFingerprint", &referenceFingerprint);
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
}

}  // namespace prune::bindings
