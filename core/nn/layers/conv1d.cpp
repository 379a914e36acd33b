#include "nn/layers/conv1d.h"

#include <algorithm>

#include "nn/layers/common.h"

namespace prune {

template <class Scalar>
Conv1d<Scalar>::Conv1d(Shape input, const Conv1dOptions& options)
    : Layer<Scalar>(input, {outputSteps(input.steps, options), options.filters}),
      options_(options),
      weights_(options.filters, options.kernel * input.channels),
      bias_(Vector<Scalar>::Zero(options.filters)) {}

template <class Scalar>
void Conv1d<Scalar>::prepare(LayerCache<Scalar>& cache, Index batch) const {
  if (options_.padding == 0) return;
  const std::size_t size = roomFor(paddedSize(), batch);
  cache.numbers.resize(std::max(cache.numbers.size(), size));
  cache.scratch.resize(std::max(cache.scratch.size(), size));
}

template <class Scalar>
void Conv1d<Scalar>::forward(const Scalar* x, Scalar* y, Index batch, LayerCache<Scalar>& cache, const Pass& /*pass*/) {
  const Shape in = this->input();
  if (options_.padding > 0) {
    const auto edge = options_.padding * in.channels * batch;
    const auto inside = in.size() * batch;
    Scalar* padded = cache.numbers.data();
    std::fill_n(padded, edge, Scalar(0));
    std::copy_n(x, inside, padded + edge);
    std::fill_n(padded + edge + inside, edge, Scalar(0));
    x = padded;
  }
  const Index hop = options_.stride * in.channels * batch;
  const Index filters = options_.filters;
  for (Index t = 0; t < this->output().steps; ++t) {
    Scalar* place = y + t * filters * batch;
    weights_.multiply(x + t * hop, place, batch);
    addToRows(bias_.data(), place, filters, batch);
  }
}

template <class Scalar>
void Conv1d<Scalar>::backward(const Scalar* x, const Scalar* /*y*/, Scalar* dy, Scalar* dx, Scalar* gradient,
                              Index batch, LayerCache<Scalar>& cache) const {
  const Shape in = this->input();
  const bool isPadded = options_.padding > 0;
  const Scalar* seen = isPadded ? cache.numbers.data() : x;
  Scalar* into = isPadded ? cache.scratch.data() : dx;
  if (dx) std::fill_n(into, paddedSize() * batch, Scalar(0));
  const Index hop = options_.stride * in.channels * batch;
  const Index filters = options_.filters;
  Scalar* biasGradient = gradient + weights_.trainableCount();
  for (Index t = 0; t < this->output().steps; ++t) {
    const Scalar* place = dy + t * filters * batch;
    weights_.gradient(place, seen + t * hop, gradient, batch, t > 0);
    sumRows(place, biasGradient, filters, batch, t > 0);
    if (dx) weights_.multiplyTransposed(place, into + t * hop, batch, true);
  }
  if (dx && isPadded) std::copy_n(into + options_.padding * in.channels * batch, in.size() * batch, dx);
}

template <class Scalar>
void Conv1d<Scalar>::addTrainables(std::vector<Trainable<Scalar>>& list) {
  list.push_back({"weights", weights_.trainable(), weights_.trainableCount(), &weights_});
  list.push_back({"bias", bias_.data(), bias_.size(), nullptr});
}

template <class Scalar>
void Conv1d<Scalar>::initialise(const Initialisation& scheme, Rng& rng) {
  const Index fanIn = weights_.columns();
  const Index fanOut = options_.filters * options_.kernel;
  weights_.setValue(drawn<Scalar>(weights_.rows(), weights_.columns(), fanIn, fanOut, scheme, rng));
  initialiseBias(bias_, fanIn, scheme, rng);
}

template class Conv1d<float>;
template class Conv1d<double>;

}  // namespace prune
