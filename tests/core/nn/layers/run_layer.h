#pragma once
/// Runs one layer forwards and backwards in memory of its own.

#include <algorithm>
#include <vector>

#include "nn/layer.h"

namespace prune::testing {

template <class Scalar>
class LayerRun {
 public:
  /// @param samples  batch x features: a row is a sample, as in the tests' literals
  LayerRun(Layer<Scalar>& layer, const Matrix<Scalar>& samples, const Pass& pass = {})
      : layer_(layer), batch_(samples.rows()), x_(samples.transpose()), y_(layer.output().size(), samples.rows()) {
    layer.prepare(cache_, batch_);
    if (layer.isInPlace()) y_ = x_;
    layer.forward(x_.data(), y_.data(), batch_, cache_, pass);
  }

  /// What comes out, batch x outputs.
  Matrix<Scalar> outputs() const { return y_.transpose(); }

  /// @param dy  batch x outputs
  /// @return    the gradient of the samples, batch x features
  Matrix<Scalar> backward(const Matrix<Scalar>& dy) {
    std::vector<Trainable<Scalar>> list;
    layer_.addTrainables(list);
    Index size = 0;
    for (const Trainable<Scalar>& one : list) size += one.size;
    gradient_.assign(static_cast<std::size_t>(size), Scalar(-99));
    Matrix<Scalar> above = dy.transpose();
    Matrix<Scalar> below = Matrix<Scalar>::Constant(layer_.input().size(), batch_, Scalar(-99));
    layer_.backward(x_.data(), y_.data(), above.data(), layer_.isInPlace() ? nullptr : below.data(), gradient_.data(),
                    batch_, cache_);
    return (layer_.isInPlace() ? above : below).transpose();
  }

  /// Of the trainables, one after another.
  const std::vector<Scalar>& gradient() const { return gradient_; }

 private:
  Layer<Scalar>& layer_;
  Index batch_;
  Matrix<Scalar> x_;
  Matrix<Scalar> y_;
  LayerCache<Scalar> cache_;
  std::vector<Scalar> gradient_;
};

/// Sets a trainable of a layer by its name.
template <class Scalar>
void setTrainable(Layer<Scalar>& layer, std::string_view name, const std::vector<Scalar>& values) {
  std::vector<Trainable<Scalar>> list;
  layer.addTrainables(list);
  for (const Trainable<Scalar>& one : list)
    if (one.name == name) std::copy(values.begin(), values.end(), one.values);
}

}  // namespace prune::testing
