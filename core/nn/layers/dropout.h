#pragma once

#include "nn/layer.h"

namespace prune {

/// Dropout: in training each number becomes 0 with probability `rate`, else it is multiplied by 1 / (1 - rate); in
/// evaluation the layer does nothing.
///
/// Source: Srivastava, Hinton, Krizhevsky, Sutskever, Salakhutdinov: Dropout, JMLR 15, 2014 (inverted scaling).
template <class Scalar>
class Dropout final : public Layer<Scalar> {
 public:
  Dropout(Shape input, double rate) : Layer<Scalar>(input, input), rate_(rate) {}

  std::unique_ptr<Layer<Scalar>> clone() const override { return std::make_unique<Dropout>(*this); }
  void prepare(LayerCache<Scalar>& cache, Index batch) const override;
  void forward(const Scalar* x, Scalar* y, Index batch, LayerCache<Scalar>& cache, const Pass& pass) override;
  void backward(const Scalar* x, const Scalar* y, Scalar* dy, Scalar* dx, Scalar* gradient, Index batch,
                LayerCache<Scalar>& cache) const override;

 private:
  double rate_;
};

}  // namespace prune
