#pragma once

#include "nn/kernels/activation_kernels.h"
#include "nn/layer.h"

namespace prune {

/// An activation function: y = f(x), entry by entry (softmax: over the channels), in place.
template <class Scalar>
class ActivationLayer final : public Layer<Scalar> {
 public:
  ActivationLayer(Shape input, const ActivationKernel<Scalar>& kernel)
      : Layer<Scalar>(input, input), kernel_(&kernel) {}

  std::unique_ptr<Layer<Scalar>> clone() const override { return std::make_unique<ActivationLayer>(*this); }
  bool isInPlace() const override { return true; }
  std::string_view function() const { return kernel_->id; }

  void forward(const Scalar* /*x*/, Scalar* y, Index batch, LayerCache<Scalar>& /*cache*/,
               const Pass& /*pass*/) override {
    kernel_->apply(y, this->output().size(), batch);
  }

  void backward(const Scalar* /*x*/, const Scalar* y, Scalar* dy, Scalar* /*dx*/, Scalar* /*gradient*/, Index batch,
                LayerCache<Scalar>& /*cache*/) const override {
    kernel_->applySlope(y, dy, this->output().size(), batch);
  }

 private:
  const ActivationKernel<Scalar>* kernel_;
};

}  // namespace prune
