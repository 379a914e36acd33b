#include "prune/derivatives/seen_input.h"

#include <algorithm>

#include "nn/layers/common.h"
#include "nn/layers/dense.h"
#include "prune/surgery/structure.h"

namespace prune {

template <class Scalar>
SeenInput<Scalar>::SeenInput(const Layer<Scalar>& layer, Index largestBatch)
    : places_(layer.output().steps), columns_(layer.weights()->columns()) {
  if (dynamic_cast<const Dense<Scalar>*>(&layer)) return;
  picker_ = layer.clone();
  std::vector<Trainable<Scalar>> list;
  picker_->addTrainables(list);
  for (const Trainable<Scalar>& one : list) std::fill_n(one.values, one.size, Scalar(0));
  picker_->weights()->setMask(Mask::Ones(picker_->weights()->rows(), columns_));
  picker_->prepare(cache_, largestBatch);
  picked_.resize(roomFor(layer.output().size(), largestBatch));
  seen_.resize(roomFor(checkedProduct("network", "what a layer's filters see", places_, columns_), largestBatch));
}

// Filters that are 1 at one column and 0 elsewhere copy that column; as many columns at a time as there are filters.
template <class Scalar>
const Scalar* SeenInput<Scalar>::of(const Scalar* x, Index batch) {
  if (!picker_) return x;
  const Index filters = picker_->weights()->rows();
  for (Index first = 0; first < columns_; first += filters) {
    const Index count = std::min(filters, columns_ - first);
    Matrix<Scalar> pick = Matrix<Scalar>::Zero(filters, columns_);
    for (Index i = 0; i < count; ++i) pick(i, first + i) = 1;
    picker_->weights()->setValue(pick);
    picker_->forward(x, picked_.data(), batch, cache_, {});
    for (Index t = 0; t < places_; ++t)
      std::copy_n(picked_.data() + t * filters * batch, count * batch, seen_.data() + (t * columns_ + first) * batch);
  }
  return seen_.data();
}

template <class Scalar>
Index samplesAtATime(const Network<Scalar>& network) {
  constexpr double kNumbers = 4e6;
  constexpr double kMost = 128;
  double largest = 1;
  for (const Index layer : weightLayers(network))
    largest = std::max(largest, static_cast<double>(network.layer(layer).weights()->columns()) *
                                    static_cast<double>(network.layer(layer).output().steps));
  return static_cast<Index>(std::clamp(kNumbers / largest, 1.0, kMost));
}

template class SeenInput<float>;
template class SeenInput<double>;
template Index samplesAtATime(const Network<float>&);
template Index samplesAtATime(const Network<double>&);

}  // namespace prune
