#include "bindings/bound_session.h"

#include "bindings/convert/convert.h"
#include "bindings/convert/from_js.h"
#include "bindings/convert/to_js.h"

namespace prune::bindings {

using emscripten::val;

Answer<BoundSession> BoundSession::make(const JsSessionSettings& settings) {
  return guarded([&] { return owned(std::make_unique<BoundSession>(toSessionSettings(settings))); });
}

Answer<JsNumbers> BoundSession::sizes() const {
  return guarded([&] { return toJsArray(session_.sizes(), number); });
}

Answer<JsNumber> BoundSession::parameterCount() const {
  return guarded([&] { return session_.parameterCount(); });
}

Answer<void> BoundSession::setWeights(const JsNumber& layer, const JsNumbers& values) {
  constexpr std::string_view kWhere = "setWeights";
  return guarded(
      [&] { session_.setWeights(readNumber(kWhere, "layer", layer), readNumbers(kWhere, "values", values)); });
}

Answer<void> BoundSession::setWeight(const JsNumber& layer, const JsNumber& row, const JsNumber& column,
                                     const JsNumber& value) {
  constexpr std::string_view kWhere = "setWeight";
  return guarded([&] {
    session_.setWeight(readNumber(kWhere, "layer", layer), readNumber(kWhere, "row", row),
                       readNumber(kWhere, "column", column), readNumber(kWhere, "value", value));
  });
}

Answer<void> BoundSession::setBias(const JsNumber& layer, const JsNumber& row, const JsNumber& value) {
  constexpr std::string_view kWhere = "setBias";
  return guarded([&] {
    session_.setBias(readNumber(kWhere, "layer", layer), readNumber(kWhere, "row", row),
                     readNumber(kWhere, "value", value));
  });
}

Answer<void> BoundSession::setKept(const JsNumber& layer, const JsNumber& row, const JsNumber& column,
                                   const JsBoolean& keep) {
  constexpr std::string_view kWhere = "setKept";
  return guarded([&] {
    session_.setKept(readNumber(kWhere, "layer", layer), readNumber(kWhere, "row", row),
                     readNumber(kWhere, "column", column), readBoolean(kWhere, "keep", keep));
  });
}

Answer<void> BoundSession::cutNeuron(const JsNumber& layer, const JsNumber& neuron) {
  constexpr std::string_view kWhere = "cutNeuron";
  return guarded([&] { session_.cutNeuron(readNumber(kWhere, "layer", layer), readNumber(kWhere, "neuron", neuron)); });
}

Answer<JsNumber> BoundSession::removeBelow(const JsNumber& layer, const JsString& criterion, const JsNumber& threshold,
                                           const JsNumbers& samples) {
  constexpr std::string_view kWhere = "removeBelow";
  return guarded([&] {
    return (session_.removeBelow(readNumber(kWhere, "layer", layer), readString(kWhere, "criterion", criterion),
                                 readNumber(kWhere, "threshold", threshold), readNumbers(kWhere, "samples", samples)));
  });
}

Answer<JsFloat64Array> BoundSession::score(const JsNumber& layer, const JsString& criterion,
                                           const JsNumbers& samples) const {
  constexpr std::string_view kWhere = "score";
  return guarded([&] {
    return toTypedArray(session_.score(readNumber(kWhere, "layer", layer), readString(kWhere, "criterion", criterion),
                                       readNumbers(kWhere, "samples", samples)));
  });
}

Answer<JsFloat64Array> BoundSession::forward(const JsNumbers& samples) const {
  return guarded([&] { return toTypedArray(session_.forward(readNumbers("forward", "samples", samples))); });
}

Answer<JsTrace> BoundSession::trace(const JsNumbers& samples) const {
  return guarded([&] {
    const auto layerToJs = [](const LayerTrace<double>& layer) {
      JsObject object;
      object.set("preactivation", toTypedArray(layer.preactivation));
      object.set("activation", toTypedArray(layer.activation));
      return object;
    };
    return toJsArray(session_.trace(readNumbers("trace", "samples", samples)), layerToJs);
  });
}

Answer<JsContributions> BoundSession::contributions(const JsNumber& layer, const JsNumbers& sample) const {
  constexpr std::string_view kWhere = "contributions";
  return guarded([&] {
    return toJs(session_.contributions(readNumber(kWhere, "layer", layer), readNumbers(kWhere, "sample", sample)));
  });
}

Answer<JsFloat64Array> BoundSession::removalEffects(const JsNumber& layer, const JsNumbers& sample) const {
  constexpr std::string_view kWhere = "removalEffects";
  return guarded([&] {
    return toTypedArray(
        session_.removalEffects(readNumber(kWhere, "layer", layer), readNumbers(kWhere, "sample", sample)));
  });
}

Answer<JsMatrixNorms> BoundSession::norms(const JsNumber& layer) const {
  return guarded([&] { return toJs(session_.norms(readNumber("norms", "layer", layer))); });
}

Answer<JsFloat64Array> BoundSession::copyWeights(const JsNumber& layer) const {
  return guarded([&] { return toTypedArray(session_.weights(readNumber("copyWeights", "layer", layer))); });
}

Answer<JsUint8Array> BoundSession::copyMask(const JsNumber& layer) const {
  return guarded([&] { return toTypedArray(session_.mask(readNumber("copyMask", "layer", layer))); });
}

Answer<JsString> BoundSession::fingerprint() const {
  return guarded([&] { return session_.fingerprint(); });
}

EMSCRIPTEN_BINDINGS(session) {
  emscripten::class_<BoundSession>("Session")
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
  emscripten::function("createSession", &BoundSession::make);
  emscripten::function("liveSessions", &BoundSession::live);
}

}  // namespace prune::bindings
