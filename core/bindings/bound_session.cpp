#include "bindings/bound_session.h"

#include "bindings/convert.h"
#include "bindings/from_js.h"
#include "bindings/guarded.h"
#include "bindings/to_js.h"

namespace prune::bindings {

using emscripten::val;

BoundSession* BoundSession::make(const JsSessionSettings& settings) {
  return guarded([&] { return new BoundSession(toSessionSettings(settings)); });
}

JsNumbers BoundSession::sizes() const {
  return guarded([&] { return JsNumbers(toJsArray(session_.sizes(), number)); });
}

double BoundSession::parameterCount() const {
  return static_cast<double>(session_.parameterCount());
}

void BoundSession::setWeights(const JsNumber& layer, const JsNumbers& values) {
  constexpr std::string_view kWhere = "setWeights";
  guarded([&] { session_.setWeights(readNumber(kWhere, "layer", layer), readNumbers(kWhere, "values", values)); });
}

void BoundSession::setWeight(const JsNumber& layer, const JsNumber& row, const JsNumber& column,
                             const JsNumber& value) {
  constexpr std::string_view kWhere = "setWeight";
  guarded([&] {
    session_.setWeight(readNumber(kWhere, "layer", layer), readNumber(kWhere, "row", row),
                       readNumber(kWhere, "column", column), readNumber(kWhere, "value", value));
  });
}

void BoundSession::setBias(const JsNumber& layer, const JsNumber& row, const JsNumber& value) {
  constexpr std::string_view kWhere = "setBias";
  guarded([&] {
    session_.setBias(readNumber(kWhere, "layer", layer), readNumber(kWhere, "row", row),
                     readNumber(kWhere, "value", value));
  });
}

void BoundSession::setKept(const JsNumber& layer, const JsNumber& row, const JsNumber& column, const JsBoolean& keep) {
  constexpr std::string_view kWhere = "setKept";
  guarded([&] {
    session_.setKept(readNumber(kWhere, "layer", layer), readNumber(kWhere, "row", row),
                     readNumber(kWhere, "column", column), readBoolean(kWhere, "keep", keep));
  });
}

void BoundSession::cutNeuron(const JsNumber& layer, const JsNumber& neuron) {
  constexpr std::string_view kWhere = "cutNeuron";
  guarded([&] { session_.cutNeuron(readNumber(kWhere, "layer", layer), readNumber(kWhere, "neuron", neuron)); });
}

double BoundSession::removeBelow(const JsNumber& layer, const JsString& criterion, const JsNumber& threshold,
                                 const JsNumbers& samples) {
  constexpr std::string_view kWhere = "removeBelow";
  return guarded([&] {
    return static_cast<double>(
        session_.removeBelow(readNumber(kWhere, "layer", layer), readString(kWhere, "criterion", criterion),
                             readNumber(kWhere, "threshold", threshold), readNumbers(kWhere, "samples", samples)));
  });
}

JsFloat64Array BoundSession::score(const JsNumber& layer, const JsString& criterion, const JsNumbers& samples) const {
  constexpr std::string_view kWhere = "score";
  return guarded([&] {
    return JsFloat64Array(
        toTypedArray(session_.score(readNumber(kWhere, "layer", layer), readString(kWhere, "criterion", criterion),
                                    readNumbers(kWhere, "samples", samples))));
  });
}

JsFloat64Array BoundSession::forward(const JsNumbers& samples) const {
  return guarded(
      [&] { return JsFloat64Array(toTypedArray(session_.forward(readNumbers("forward", "samples", samples)))); });
}

JsTrace BoundSession::trace(const JsNumbers& samples) const {
  return guarded([&] {
    const auto layerToJs = [](const LayerTrace<double>& layer) {
      JsObject object;
      object.set("preactivation", toTypedArray(layer.preactivation));
      object.set("activation", toTypedArray(layer.activation));
      return object;
    };
    return JsTrace(toJsArray(session_.trace(readNumbers("trace", "samples", samples)), layerToJs));
  });
}

JsContributions BoundSession::contributions(const JsNumber& layer, const JsNumbers& sample) const {
  constexpr std::string_view kWhere = "contributions";
  return guarded([&] {
    return JsContributions(
        toJs(session_.contributions(readNumber(kWhere, "layer", layer), readNumbers(kWhere, "sample", sample))));
  });
}

JsFloat64Array BoundSession::removalEffects(const JsNumber& layer, const JsNumbers& sample) const {
  constexpr std::string_view kWhere = "removalEffects";
  return guarded([&] {
    return JsFloat64Array(toTypedArray(
        session_.removalEffects(readNumber(kWhere, "layer", layer), readNumbers(kWhere, "sample", sample))));
  });
}

JsMatrixNorms BoundSession::norms(const JsNumber& layer) const {
  return guarded([&] { return JsMatrixNorms(toJs(session_.norms(readNumber("norms", "layer", layer)))); });
}

JsFloat64Array BoundSession::copyWeights(const JsNumber& layer) const {
  return guarded(
      [&] { return JsFloat64Array(toTypedArray(session_.weights(readNumber("copyWeights", "layer", layer)))); });
}

JsUint8Array BoundSession::copyMask(const JsNumber& layer) const {
  return guarded([&] { return JsUint8Array(toTypedArray(session_.mask(readNumber("copyMask", "layer", layer)))); });
}

std::string BoundSession::fingerprint() const {
  return session_.fingerprint();
}

}  // namespace prune::bindings
