#include "nn/network.h"

#include <algorithm>
#include <utility>

#include "base/blocking.h"
#include "base/check.h"
#include "nn/layers/common.h"
#include "nn/layers/dense.h"

namespace prune {

template <class Scalar>
Network<Scalar>::Network(Shape input, std::vector<std::unique_ptr<Layer<Scalar>>> layers)
    : input_(input), layers_(std::move(layers)) {
  fixBlocking();
  if (layers_.empty()) fail("network", "must-have-some", "layers");
}

template <class Scalar>
Network<Scalar>::Network(const Network& other) : input_(other.input_) {
  for (const auto& layer : other.layers_) layers_.push_back(layer->clone());
}

template <class Scalar>
Network<Scalar>& Network<Scalar>::operator=(const Network& other) {
  return *this = Network(other);
}

template <class Scalar>
std::vector<Trainable<Scalar>> Network<Scalar>::trainables() {
  std::vector<Trainable<Scalar>> list;
  for (const auto& layer : layers_) layer->addTrainables(list);
  return list;
}

template <class Scalar>
void Network<Scalar>::initialise(const Initialisation& scheme, Rng& rng) {
  for (const auto& layer : layers_) layer->initialise(scheme, rng);
}

template <class Scalar>
Index Network<Scalar>::parameterCount() const {
  Index count = 0;
  for (const auto& layer : layers_) count += layer->parameterCount();
  return count;
}

template <class Scalar>
Workspace<Scalar>::Workspace(Network<Scalar>& network, Index largestBatch)
    : largestBatch_(largestBatch), caches_(static_cast<std::size_t>(network.layerCount())) {
  const auto room = [&](Shape shape) { return roomFor(shape.size(), largestBatch); };
  outputs_.emplace_back(room(network.input()));
  place_.push_back(0);
  std::size_t largest = 0;
  std::size_t trainables = 0;
  for (Index i = 0; i < network.layerCount(); ++i) {
    Layer<Scalar>& layer = network.layer(i);
    layer.prepare(caches_[static_cast<std::size_t>(i)], largestBatch);
    // A second layer in place would overwrite what the first one's slope is told by.
    const bool sharesOutput = layer.isInPlace() && i > 0 && !network.layer(i - 1).isInPlace();
    if (!sharesOutput) outputs_.emplace_back(room(layer.output()));
    place_.push_back(outputs_.size() - 1);
    largest = std::max({largest, room(layer.output()), room(layer.input())});
    std::vector<Trainable<Scalar>> list;
    layer.addTrainables(list);
    gradientStart_.push_back(trainables);
    for (const Trainable<Scalar>& one : list) trainables += static_cast<std::size_t>(one.size);
  }
  gradients_.assign(2, std::vector<Scalar>(largest));
  gradient_.resize(trainables);
}

template <class Scalar>
Block<Scalar> Workspace<Scalar>::forwardFrom(Network<Scalar>& network, Index first, Index batch, const Pass& pass,
                                             Index layers) {
  layersRun_ = layers < 0 ? network.layerCount() : layers;
  for (Index i = first; i < layersRun_; ++i) {
    const auto k = static_cast<std::size_t>(i);
    const Scalar* x = outputs_[place_[k]].data();
    Scalar* y = outputs_[place_[k + 1]].data();
    Layer<Scalar>& layer = network.layer(i);
    if (layer.isInPlace() && x != y) std::copy_n(x, layer.input().size() * batch, y);
    layer.forward(x, y, batch, caches_[k], pass);
  }
  Scalar* last = outputs_[place_[static_cast<std::size_t>(layersRun_)]].data();
  const Shape shape = layersRun_ > 0 ? network.layer(layersRun_ - 1).output() : network.input();
  return {last, shape.size(), batch};
}

template <class Scalar>
void Workspace<Scalar>::backward(const Network<Scalar>& network, Index batch) {
  for (Index i = layersRun_ - 1; i >= 0; --i) backwardThrough(network, i, batch);
}

template <class Scalar>
void Workspace<Scalar>::backwardThrough(const Network<Scalar>& network, Index index, Index batch, bool wantsGradient,
                                        bool wantsInput) {
  const auto k = static_cast<std::size_t>(index);
  const Layer<Scalar>& layer = network.layer(index);
  Scalar* dy = gradients_.front().data();
  Scalar* dx = (index > 0 || wantsInput) && !layer.isInPlace() ? gradients_.back().data() : nullptr;
  if (wantsGradient || !dynamic_cast<const Dense<Scalar>*>(&layer))
    layer.backward(outputs_[place_[k]].data(), outputs_[place_[k + 1]].data(), dy, dx,
                   gradient_.data() + gradientStart_[k], batch, caches_[k]);
  else if (dx)
    layer.weights()->multiplyTransposed(dy, dx, batch);
  if (dx) std::swap(gradients_.front(), gradients_.back());
}

template class Network<float>;
template class Network<double>;
template class Workspace<float>;
template class Workspace<double>;

}  // namespace prune
