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
  if (input_.staticFeatures == 0) return;
  while (joint_ < layerCount() && layer(joint_).input().staticFeatures == 0) ++joint_;
  for (Index i = joint_; i < layerCount(); ++i)
    if (layer(i).weights()) return;
  fail("network", "static-features-unread", input_.staticFeatures);
}

template <class Scalar>
Network<Scalar>::Network(const Network& other) : input_(other.input_), joint_(other.joint_) {
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
  const auto room = [&](Index numbers) { return roomFor(numbers, largestBatch); };
  outputs_.emplace_back(room(network.input().size()));
  place_.push_back(0);
  std::size_t largest = 0;
  std::size_t trainables = 0;
  for (Index i = 0; i < network.layerCount(); ++i) {
    Layer<Scalar>& layer = network.layer(i);
    layer.prepare(caches_[static_cast<std::size_t>(i)], largestBatch);
    // A second layer in place would overwrite what the first one's slope is told by.
    const bool sharesOutput = layer.isInPlace() && i > 0 && !network.layer(i - 1).isInPlace();
    const Index given = layer.output().size() + network.besides(i);
    if (!sharesOutput) outputs_.emplace_back(room(given));
    place_.push_back(outputs_.size() - 1);
    largest = std::max({largest, room(given), room(layer.input().size() + network.besides(i))});
    std::vector<Trainable<Scalar>> list;
    layer.addTrainables(list);
    gradientStart_.push_back(trainables);
    if (trainables == 0) firstTrained_ = i;
    for (const Trainable<Scalar>& one : list) trainables += static_cast<std::size_t>(one.size);
  }
  gradients_.assign(2, std::vector<Scalar>(largest));
  gradient_.resize(trainables);
}

namespace {

/// Copies the static features beside a layer, or their gradient, from behind its one side to behind its other.
template <class Scalar>
void passBeside(const Network<Scalar>& network, Index layer, Index batch, const Scalar* from, Shape fromShape,
                Scalar* to, Shape toShape) {
  std::copy_n(from + fromShape.size() * batch, network.besides(layer) * batch, to + toShape.size() * batch);
}

}  // namespace

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
    if (x != y) passBeside(network, i, batch, x, layer.input(), y, layer.output());
  }
  Scalar* last = outputs_[place_[static_cast<std::size_t>(layersRun_)]].data();
  const bool isWhole = layersRun_ == network.layerCount();
  return {last, (isWhole ? network.output() : network.layer(layersRun_).input()).size(), batch};
}

template <class Scalar>
void Workspace<Scalar>::backward(const Network<Scalar>& network, Index batch) {
  for (Index i = layersRun_ - 1; i >= firstTrained_; --i) through(network, i, batch, true, i > firstTrained_);
}

template <class Scalar>
void Workspace<Scalar>::backwardThrough(const Network<Scalar>& network, Index index, Index batch, bool wantsGradient,
                                        bool wantsInput) {
  through(network, index, batch, wantsGradient, index > 0 || wantsInput);
}

template <class Scalar>
void Workspace<Scalar>::through(const Network<Scalar>& network, Index index, Index batch, bool wantsGradient,
                                bool wantsInput) {
  const auto k = static_cast<std::size_t>(index);
  const Layer<Scalar>& layer = network.layer(index);
  Scalar* dy = gradients_.front().data();
  Scalar* dx = wantsInput && !layer.isInPlace() ? gradients_.back().data() : nullptr;
  if (wantsGradient || !dynamic_cast<const Dense<Scalar>*>(&layer))
    layer.backward(outputs_[place_[k]].data(), outputs_[place_[k + 1]].data(), dy, dx,
                   gradient_.data() + gradientStart_[k], batch, caches_[k]);
  else if (dx)
    layer.weights()->multiplyTransposed(dy, dx, batch);
  if (!dx) return;
  passBeside(network, index, batch, dy, layer.output(), dx, layer.input());
  std::swap(gradients_.front(), gradients_.back());
}

template class Network<float>;
template class Network<double>;
template class Workspace<float>;
template class Workspace<double>;

}  // namespace prune
