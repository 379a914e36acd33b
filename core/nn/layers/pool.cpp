#include "nn/layers/pool.h"

#include <algorithm>

#include "nn/layers/common.h"

namespace prune {

template <class Scalar>
void MaxPool<Scalar>::prepare(LayerCache<Scalar>& cache, Index batch) const {
  const std::size_t size = roomFor(this->output().size(), batch);
  cache.places.resize(std::max(cache.places.size(), size));
}

template <class Scalar>
void MaxPool<Scalar>::forward(const Scalar* x, Scalar* y, Index batch, LayerCache<Scalar>& cache,
                              const Pass& /*pass*/) {
  const Index width = this->input().channels * batch;  // numbers of one step
  for (Index t = 0; t < this->output().steps; ++t) {
    const Scalar* from = x + t * options_.stride * width;
    Scalar* best = y + t * width;
    std::int32_t* place = cache.places.data() + t * width;
    std::copy_n(from, width, best);
    std::fill_n(place, width, 0);
    for (Index k = 1; k < options_.size; ++k) {
      const Scalar* next = from + k * width;
      const auto step = static_cast<std::int32_t>(k);
      // All is read before anything is written, so that clang makes packets of it and no branches.
      for (Index i = 0; i < width; ++i) {
        const Scalar value = next[i];
        const Scalar old = best[i];
        const std::int32_t before = place[i];
        const bool isBetter = value > old;
        best[i] = isBetter ? value : old;
        place[i] = isBetter ? step : before;
      }
    }
  }
}

template <class Scalar>
void MaxPool<Scalar>::backward(const Scalar* /*x*/, const Scalar* /*y*/, Scalar* dy, Scalar* dx, Scalar* /*gradient*/,
                               Index batch, LayerCache<Scalar>& cache) const {
  if (!dx) return;
  const Index width = this->input().channels * batch;
  std::fill_n(dx, this->input().size() * batch, Scalar(0));
  for (Index t = 0; t < this->output().steps; ++t) {
    Scalar* into = dx + t * options_.stride * width;
    const std::int32_t* place = cache.places.data() + t * width;
    for (Index i = 0; i < width; ++i) into[place[i] * width + i] += dy[t * width + i];
  }
}

template <class Scalar>
void AveragePool<Scalar>::forward(const Scalar* x, Scalar* y, Index batch, LayerCache<Scalar>& /*cache*/,
                                  const Pass& /*pass*/) {
  const Index width = this->input().channels * batch;
  const Scalar share = Scalar(1) / static_cast<Scalar>(options_.size);
  for (Index t = 0; t < this->output().steps; ++t) {
    const Scalar* from = x + t * options_.stride * width;
    Scalar* mean = y + t * width;
    std::copy_n(from, width, mean);
    for (Index k = 1; k < options_.size; ++k)
      for (Index i = 0; i < width; ++i) mean[i] += from[k * width + i];
    for (Index i = 0; i < width; ++i) mean[i] *= share;
  }
}

template <class Scalar>
void AveragePool<Scalar>::backward(const Scalar* /*x*/, const Scalar* /*y*/, Scalar* dy, Scalar* dx,
                                   Scalar* /*gradient*/, Index batch, LayerCache<Scalar>& /*cache*/) const {
  if (!dx) return;
  const Index width = this->input().channels * batch;
  const Scalar share = Scalar(1) / static_cast<Scalar>(options_.size);
  std::fill_n(dx, this->input().size() * batch, Scalar(0));
  for (Index t = 0; t < this->output().steps; ++t)
    for (Index k = 0; k < options_.size; ++k) {
      Scalar* into = dx + (t * options_.stride + k) * width;
      for (Index i = 0; i < width; ++i) into[i] += share * dy[t * width + i];
    }
}

template class MaxPool<float>;
template class MaxPool<double>;
template class AveragePool<float>;
template class AveragePool<double>;

}  // namespace prune
