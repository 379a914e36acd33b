#include "nn/layers/batch_norm.h"

#include <cmath>

#include "nn/layers/common.h"

namespace prune {

namespace {

constexpr double kBatchNormEpsilon = 1e-5;
constexpr double kTaken = 0.1;  // of each batch into the running moments

}  // namespace

template <class Scalar>
BatchNorm<Scalar>::BatchNorm(Shape input) : Layer<Scalar>(input, input) {
  for (Vector<Scalar>* vector : {&scale_, &shift_, &mean_, &variance_}) vector->setZero(input.channels);
  scale_.setOnes();
  variance_.setOnes();
}

template <class Scalar>
void BatchNorm<Scalar>::prepare(LayerCache<Scalar>& cache, Index /*batch*/) const {
  cache.numbers.resize(static_cast<std::size_t>(2 * this->input().channels));
}

template <class Scalar>
Vector<Scalar> BatchNorm<Scalar>::factor() const {
  return (scale_.array() / (variance_.array() + Scalar(kBatchNormEpsilon)).sqrt()).matrix();
}

template <class Scalar>
Vector<Scalar> BatchNorm<Scalar>::term() const {
  return shift_ - mean_.cwiseProduct(factor());
}

/// The batch's mean and 1 / sqrt(variance + epsilon) of each channel, into the cache; the running moments follow.
template <class Scalar>
void BatchNorm<Scalar>::useBatch(const Scalar* x, Index batch, LayerCache<Scalar>& cache) {
  const Shape shape = this->input();
  const auto count = static_cast<Scalar>(shape.steps * batch);
  const auto taken = static_cast<Scalar>(kTaken);
  for (Index c = 0; c < shape.channels; ++c) {
    Scalar total = 0;
    for (Index t = 0; t < shape.steps; ++t) total += sum(x + (t * shape.channels + c) * batch, batch);
    const Scalar mean = total / count;
    Scalar squares = 0;
    for (Index t = 0; t < shape.steps; ++t) {
      const Scalar* row = x + (t * shape.channels + c) * batch;
      for (Index b = 0; b < batch; ++b) squares += (row[b] - mean) * (row[b] - mean);
    }
    cache.numbers[static_cast<std::size_t>(c)] = mean;
    cache.numbers[static_cast<std::size_t>(shape.channels + c)] =
        Scalar(1) / std::sqrt(squares / count + Scalar(kBatchNormEpsilon));
    mean_[c] += taken * (mean - mean_[c]);
    if (count > 1) variance_[c] += taken * (squares / (count - 1) - variance_[c]);
  }
}

template <class Scalar>
void BatchNorm<Scalar>::forward(const Scalar* x, Scalar* y, Index batch, LayerCache<Scalar>& cache, const Pass& pass) {
  const Shape shape = this->input();
  Scalar* mean = cache.numbers.data();
  Scalar* inverse = mean + shape.channels;
  cache.isTraining = pass.isTraining;
  if (pass.isTraining) useBatch(x, batch, cache);
  for (Index c = 0; c < shape.channels && !pass.isTraining; ++c) {
    mean[c] = mean_[c];
    inverse[c] = Scalar(1) / std::sqrt(variance_[c] + Scalar(kBatchNormEpsilon));
  }
  for (Index i = 0; i < shape.size(); ++i) {
    const Index c = i % shape.channels;
    const Scalar factor = scale_[c] * inverse[c];
    for (Index b = 0; b < batch; ++b) y[i * batch + b] = (x[i * batch + b] - mean[c]) * factor + shift_[c];
  }
}

// With h = (x - mean) / deviation and n numbers in a channel:
// dx = scale / deviation (dy - sum(dy) / n - h sum(dy h) / n); outside training the moments are constants, and the sums
// fall away.
template <class Scalar>
void BatchNorm<Scalar>::backward(const Scalar* x, const Scalar* /*y*/, Scalar* dy, Scalar* dx, Scalar* gradient,
                                 Index batch, LayerCache<Scalar>& cache) const {
  const Shape shape = this->input();
  const Scalar* mean = cache.numbers.data();
  const Scalar* inverse = mean + shape.channels;
  const auto count = static_cast<Scalar>(shape.steps * batch);
  for (Index c = 0; c < shape.channels; ++c) {
    Scalar total = 0;
    Scalar along = 0;
    for (Index t = 0; t < shape.steps; ++t) {
      const Index row = (t * shape.channels + c) * batch;
      total += sum(dy + row, batch);
      for (Index b = 0; b < batch; ++b) along += dy[row + b] * (x[row + b] - mean[c]) * inverse[c];
    }
    gradient[c] = along;
    gradient[shape.channels + c] = total;
    if (!dx) continue;
    const Scalar factor = scale_[c] * inverse[c];
    if (!cache.isTraining) total = along = 0;
    for (Index t = 0; t < shape.steps; ++t) {
      const Index row = (t * shape.channels + c) * batch;
      for (Index b = 0; b < batch; ++b)
        dx[row + b] = factor * (dy[row + b] - total / count - (x[row + b] - mean[c]) * inverse[c] * along / count);
    }
  }
}

template <class Scalar>
void BatchNorm<Scalar>::addTrainables(std::vector<Trainable<Scalar>>& list) {
  list.push_back({"scale", scale_.data(), scale_.size(), nullptr});
  list.push_back({"shift", shift_.data(), shift_.size(), nullptr});
}

template <class Scalar>
void BatchNorm<Scalar>::initialise(const Initialisation& /*scheme*/, Rng& /*rng*/) {
  *this = BatchNorm(this->input());
}

template class BatchNorm<float>;
template class BatchNorm<double>;

}  // namespace prune
