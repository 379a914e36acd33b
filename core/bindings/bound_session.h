#pragma once

#include "bindings/types.h"
#include "lab/session.h"

namespace prune::bindings {

/// The session that JavaScript holds: reads its values, guards its errors, counts itself.
class BoundSession {
 public:
  explicit BoundSession(const SessionSettings& settings) : session_(settings) { ++live_; }
  ~BoundSession() { --live_; }
  BoundSession(const BoundSession&) = delete;
  BoundSession& operator=(const BoundSession&) = delete;

  /// @throws CoreError (in JavaScript) naming the setting
  static BoundSession* make(const JsSessionSettings& settings);

  /// Sessions that have not been deleted.
  static int live() { return live_; }

  JsNumbers sizes() const;
  double parameterCount() const;
  void setWeights(const JsNumber& layer, const JsNumbers& values);
  void setWeight(const JsNumber& layer, const JsNumber& row, const JsNumber& column, const JsNumber& value);
  void setBias(const JsNumber& layer, const JsNumber& row, const JsNumber& value);
  void setKept(const JsNumber& layer, const JsNumber& row, const JsNumber& column, const JsBoolean& keep);
  void cutNeuron(const JsNumber& layer, const JsNumber& neuron);
  double removeBelow(const JsNumber& layer, const JsString& criterion, const JsNumber& threshold,
                     const JsNumbers& samples);
  JsFloat64Array score(const JsNumber& layer, const JsString& criterion, const JsNumbers& samples) const;
  JsFloat64Array forward(const JsNumbers& samples) const;
  JsTrace trace(const JsNumbers& samples) const;
  JsContributions contributions(const JsNumber& layer, const JsNumbers& sample) const;
  JsFloat64Array removalEffects(const JsNumber& layer, const JsNumbers& sample) const;
  JsMatrixNorms norms(const JsNumber& layer) const;
  JsFloat64Array copyWeights(const JsNumber& layer) const;
  JsUint8Array copyMask(const JsNumber& layer) const;
  std::string fingerprint() const;

 private:
  inline static int live_ = 0;
  Session session_;
};

}  // namespace prune::bindings
