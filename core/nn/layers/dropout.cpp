#include "nn/layers/dropout.h"

#include <algorithm>

#include "nn/layers/common.h"

namespace prune {

template <class Scalar>
void Dropout<Scalar>::prepare(LayerCache<Scalar>& cache, Index batch) const {
  const std::size_t size = roomFor(this->input().size(), batch);
  cache.numbers.resize(std::max(cache.numbers.size(), size));
}

template <class Scalar>
void Dropout<Scalar>::forward(const Scalar* x, Scalar* y, Index batch, LayerCache<Scalar>& cache, const Pass& pass) {
  const Index size = this->input().size() * batch;
  cache.isTraining = pass.isTraining && pass.rng;
  if (!cache.isTraining) {
    std::copy_n(x, size, y);
    return;
  }
  constexpr std::uint64_t kBits = 16;  // each draw serves four numbers
  const auto threshold = static_cast<std::uint64_t>(rate_ * (1U << kBits));
  const auto kept = static_cast<Scalar>(1 / (1 - rate_));
  std::uint64_t bits = 0;
  for (Index i = 0; i < size; ++i) {
    bits = i % 4 == 0 ? pass.rng->next() : bits >> kBits;
    const Scalar factor = (bits & 0xffffU) < threshold ? Scalar(0) : kept;
    cache.numbers[static_cast<std::size_t>(i)] = factor;
    y[i] = x[i] * factor;
  }
}

template <class Scalar>
void Dropout<Scalar>::backward(const Scalar* /*x*/, const Scalar* /*y*/, Scalar* dy, Scalar* dx, Scalar* /*gradient*/,
                               Index batch, LayerCache<Scalar>& cache) const {
  if (!dx) return;
  const Index size = this->input().size() * batch;
  if (!cache.isTraining) {
    std::copy_n(dy, size, dx);
    return;
  }
  for (Index i = 0; i < size; ++i) dx[i] = dy[i] * cache.numbers[static_cast<std::size_t>(i)];
}

template class Dropout<float>;
template class Dropout<double>;

}  // namespace prune
