#pragma once

#include "nn/layer.h"

namespace prune {

/// Batch normalisation of each channel over samples and steps: y = scale (x - mean) / sqrt(variance + 1e-5) + shift.
///
/// In training, mean and (biased) variance are those of the batch. In evaluation they are running means with momentum
/// 0.1 (of the unbiased variance), so that the layer is an affine map of each channel that can be folded into the layer
/// before.
///
/// Source: Ioffe, Szegedy: Batch normalization, ICML 2015, algorithms 1 and 2; constants as in PyTorch.
template <class Scalar>
class BatchNorm final : public Layer<Scalar> {
 public:
  explicit BatchNorm(Shape input);

  std::unique_ptr<Layer<Scalar>> clone() const override { return std::make_unique<BatchNorm>(*this); }
  void prepare(LayerCache<Scalar>& cache, Index batch) const override;
  void forward(const Scalar* x, Scalar* y, Index batch, LayerCache<Scalar>& cache, const Pass& pass) override;
  void backward(const Scalar* x, const Scalar* y, Scalar* dy, Scalar* dx, Scalar* gradient, Index batch,
                LayerCache<Scalar>& cache) const override;
  void addTrainables(std::vector<Trainable<Scalar>>& list) override;
  std::vector<std::pair<std::string_view, Vector<Scalar>*>> moments() override {
    return {{"mean", &mean_}, {"variance", &variance_}};
  }
  void initialise(const Initialisation& scheme, Rng& rng) override;

  /// The factor of each channel in evaluation, scale / sqrt(variance + 1e-5).
  Vector<Scalar> factor() const;
  /// The constant term of each channel in evaluation, shift - mean * factor.
  Vector<Scalar> term() const;

 private:
  void useBatch(const Scalar* x, Index batch, LayerCache<Scalar>& cache);

  Vector<Scalar> scale_;
  Vector<Scalar> shift_;
  Vector<Scalar> mean_;
  Vector<Scalar> variance_;
};

}  // namespace prune
