#pragma once

#include "nn/layer.h"

namespace prune {

/// Geometry of a one-dimensional convolution.
struct Conv1dOptions {
  Index filters = 1;
  Index kernel = 3;   ///< width of a filter, in time steps
  Index stride = 1;   ///< time steps from one position of the filter to the next
  Index padding = 0;  ///< zeros before the first and after the last step
};

/// A one-dimensional convolution over time: y_t = W x_(t stride ... t stride + kernel - 1) + b, with W filters x
/// (kernel * channels).
///
/// A sample is time-major, so that the window of a filter is contiguous, and each position is one product with W.
template <class Scalar>
class Conv1d final : public Layer<Scalar> {
 public:
  Conv1d(Shape input, const Conv1dOptions& options);

  std::unique_ptr<Layer<Scalar>> clone() const override { return std::make_unique<Conv1d>(*this); }
  void prepare(LayerCache<Scalar>& cache, Index batch) const override;
  void forward(const Scalar* x, Scalar* y, Index batch, LayerCache<Scalar>& cache, const Pass& pass) override;
  void backward(const Scalar* x, const Scalar* y, Scalar* dy, Scalar* dx, Scalar* gradient, Index batch,
                LayerCache<Scalar>& cache) const override;
  void addTrainables(std::vector<Trainable<Scalar>>& list) override;
  Weights<Scalar>* weights() override { return &weights_; }
  void initialise(const Initialisation& scheme, Rng& rng) override;
  Index macs() const override { return weights_.size() * this->output().steps; }
  const Conv1dOptions& options() const { return options_; }
  Vector<Scalar>& bias() { return bias_; }

  static Index outputSteps(Index steps, const Conv1dOptions& options) {
    return (steps + 2 * options.padding - options.kernel) / options.stride + 1;
  }

 private:
  Index paddedSize() const { return (this->input().steps + 2 * options_.padding) * this->input().channels; }

  Conv1dOptions options_;
  Weights<Scalar> weights_;
  Vector<Scalar> bias_;
};

}  // namespace prune
