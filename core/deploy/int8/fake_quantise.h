#pragma once
/// Training that feels the rounding to 8 bits. Source: Jacob et al., CVPR 2018, arXiv 1712.05877, section 3, with the
/// straight-through gradient of Bengio, Leonard, Courville, arXiv 1308.3432.

#include <algorithm>

#include "deploy/int8/quantise.h"
#include "nn/layer.h"

namespace prune::deploy {

/// y = scale (clamp(round(x / scale) + zero) - zero), in [-128, 127]; the gradient is 1 where nothing is clamped, else
/// 0.
///
/// In training the range follows those of the batches by a moving average, until it is frozen.
class FakeQuantise final : public Layer<float> {
 public:
  /// @param isFixed  whether the quantisation is that of a function with a bounded image, and no range is followed
  FakeQuantise(Shape shape, Range range, const Quantisation* fixed)
      : Layer<float>(shape, shape),
        range_(range),
        quantisation_(fixed ? *fixed : quantisationOf(range)),
        isFrozen_(fixed != nullptr) {}

  std::unique_ptr<Layer<float>> clone() const override { return std::make_unique<FakeQuantise>(*this); }
  const Range& range() const { return range_; }
  void freeze() { isFrozen_ = true; }

  void forward(const float* x, float* y, Index batch, LayerCache<float>& /*cache*/, const Pass& pass) override {
    const Index size = output().size() * batch;
    if (pass.isTraining && !isFrozen_) follow(x, size);
    const auto scale = static_cast<float>(quantisation_.scale);
    const auto zero = static_cast<float>(quantisation_.zero);
    for (Index i = 0; i < size; ++i)
      y[i] = scale * (std::clamp(std::round(x[i] / scale) + zero, -128.0F, 127.0F) - zero);
  }

  void backward(const float* x, const float* /*y*/, float* dy, float* dx, float* /*gradient*/, Index batch,
                LayerCache<float>& /*cache*/) const override {
    if (!dx) return;
    const auto low = static_cast<float>(quantisation_.scale * (-128 - quantisation_.zero));
    const auto high = static_cast<float>(quantisation_.scale * (127 - quantisation_.zero));
    for (Index i = 0; i < output().size() * batch; ++i) dx[i] = x[i] < low || x[i] > high ? 0.0F : dy[i];
  }

 private:
  void follow(const float* x, Index size) {
    constexpr double kTaken = 0.01;  // of each batch
    const auto [low, high] = std::minmax_element(x, x + size);
    range_.low += kTaken * (static_cast<double>(*low) - range_.low);
    range_.high += kTaken * (static_cast<double>(*high) - range_.high);
    quantisation_ = quantisationOf(range_);
  }

  Range range_;
  Quantisation quantisation_;
  bool isFrozen_;
};

}  // namespace prune::deploy
