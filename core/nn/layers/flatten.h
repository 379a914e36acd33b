#pragma once

#include "nn/layer.h"

namespace prune {

/// Reshapes steps x channels and the static features behind them into one step; no number moves in memory.
template <class Scalar>
class Flatten final : public Layer<Scalar> {
 public:
  explicit Flatten(Shape input) : Layer<Scalar>(input, {1, input.size()}) {}

  std::unique_ptr<Layer<Scalar>> clone() const override { return std::make_unique<Flatten>(*this); }
  bool isInPlace() const override { return true; }
  void forward(const Scalar* /*x*/, Scalar* /*y*/, Index /*batch*/, LayerCache<Scalar>& /*cache*/,
               const Pass& /*pass*/) override {}
  void backward(const Scalar* /*x*/, const Scalar* /*y*/, Scalar* /*dy*/, Scalar* /*dx*/, Scalar* /*gradient*/,
                Index /*batch*/, LayerCache<Scalar>& /*cache*/) const override {}
};

}  // namespace prune
