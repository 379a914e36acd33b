#pragma once

#include "nn/layer.h"

namespace prune {

/// A fully connected layer: y = W x + b, with W out x in.
template <class Scalar>
class Dense final : public Layer<Scalar> {
 public:
  Dense(Shape input, Index units);

  std::unique_ptr<Layer<Scalar>> clone() const override { return std::make_unique<Dense>(*this); }
  void forward(const Scalar* x, Scalar* y, Index batch, LayerCache<Scalar>& cache, const Pass& pass) override;
  void backward(const Scalar* x, const Scalar* y, Scalar* dy, Scalar* dx, Scalar* gradient, Index batch,
                LayerCache<Scalar>& cache) const override;
  void addTrainables(std::vector<Trainable<Scalar>>& list) override;
  Weights<Scalar>* weights() override { return &weights_; }
  void initialise(const Initialisation& scheme, Rng& rng) override;
  Index macs() const override { return weights_.size(); }
  Vector<Scalar>& bias() { return bias_; }

 private:
  Weights<Scalar> weights_;
  Vector<Scalar> bias_;
};

}  // namespace prune
