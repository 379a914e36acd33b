#pragma once
/// Pooling over time, each channel separately.

#include "nn/layer.h"

namespace prune {

struct PoolOptions {
  Index size = 2;    ///< width of a window, in time steps
  Index stride = 2;  ///< time steps from one window to the next
};

/// The number of windows that fit whole.
inline Index poolSteps(Index steps, const PoolOptions& options) {
  return (steps - options.size) / options.stride + 1;
}

/// The maximum of each window; of equal values the first one gets the gradient.
template <class Scalar>
class MaxPool final : public Layer<Scalar> {
 public:
  MaxPool(Shape input, const PoolOptions& options)
      : Layer<Scalar>(input, {poolSteps(input.steps, options), input.channels}), options_(options) {}

  std::unique_ptr<Layer<Scalar>> clone() const override { return std::make_unique<MaxPool>(*this); }
  void prepare(LayerCache<Scalar>& cache, Index batch) const override;
  void forward(const Scalar* x, Scalar* y, Index batch, LayerCache<Scalar>& cache, const Pass& pass) override;
  void backward(const Scalar* x, const Scalar* y, Scalar* dy, Scalar* dx, Scalar* gradient, Index batch,
                LayerCache<Scalar>& cache) const override;
  const PoolOptions& options() const { return options_; }

 private:
  PoolOptions options_;
};

/// The mean of each window; with a window over all steps it is global average pooling.
template <class Scalar>
class AveragePool final : public Layer<Scalar> {
 public:
  AveragePool(Shape input, const PoolOptions& options)
      : Layer<Scalar>(input, {poolSteps(input.steps, options), input.channels}), options_(options) {}

  std::unique_ptr<Layer<Scalar>> clone() const override { return std::make_unique<AveragePool>(*this); }
  void forward(const Scalar* x, Scalar* y, Index batch, LayerCache<Scalar>& cache, const Pass& pass) override;
  void backward(const Scalar* x, const Scalar* y, Scalar* dy, Scalar* dx, Scalar* gradient, Index batch,
                LayerCache<Scalar>& cache) const override;
  const PoolOptions& options() const { return options_; }

 private:
  PoolOptions options_;
};

}  // namespace prune
