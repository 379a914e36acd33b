#pragma once

#include "bindings/guarded.h"
#include "bindings/types.h"
#include "lab/example/session.h"

namespace prune::bindings {

/// The `Session` class of the JavaScript module: converts arguments and results, returns errors as refusals, and counts
/// its instances.
class BoundSession {
 public:
  explicit BoundSession(const SessionSettings& settings) : session_(settings) { ++live_; }
  ~BoundSession() { --live_; }
  BoundSession(const BoundSession&) = delete;
  BoundSession& operator=(const BoundSession&) = delete;

  /// Creates one, owned by JavaScript.
  static Answer<BoundSession> make(const JsSessionSettings& settings);

  /// The number of sessions that have not been deleted.
  static int live() { return live_; }

  Answer<JsNumbers> sizes() const;
  Answer<JsNumber> parameterCount() const;
  Answer<void> setWeights(const JsNumber& layer, const JsNumbers& values);
  Answer<void> setWeight(const JsNumber& layer, const JsNumber& row, const JsNumber& column, const JsNumber& value);
  Answer<void> setBias(const JsNumber& layer, const JsNumber& row, const JsNumber& value);
  Answer<void> setKept(const JsNumber& layer, const JsNumber& row, const JsNumber& column, const JsBoolean& keep);
  Answer<void> cutNeuron(const JsNumber& layer, const JsNumber& neuron);
  Answer<JsNumber> removeBelow(const JsNumber& layer, const JsString& criterion, const JsNumber& threshold,
                               const JsNumbers& samples);
  Answer<JsFloat64Array> score(const JsNumber& layer, const JsString& criterion, const JsNumbers& samples) const;
  Answer<JsFloat64Array> forward(const JsNumbers& samples) const;
  Answer<JsTrace> trace(const JsNumbers& samples) const;
  Answer<JsContributions> contributions(const JsNumber& layer, const JsNumbers& sample) const;
  Answer<JsFloat64Array> removalEffects(const JsNumber& layer, const JsNumbers& sample) const;
  Answer<JsMatrixNorms> norms(const JsNumber& layer) const;
  Answer<JsFloat64Array> copyWeights(const JsNumber& layer) const;
  Answer<JsUint8Array> copyMask(const JsNumber& layer) const;
  Answer<JsString> fingerprint() const;

 private:
  inline static int live_ = 0;
  Session session_;
};

}  // namespace prune::bindings
