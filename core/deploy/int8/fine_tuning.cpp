#include "deploy/int8/fine_tuning.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "deploy/int8/fake_quantise.h"
#include "nn/layers/activation_layer.h"
#include "nn/layers/conv1d.h"
#include "nn/layers/dense.h"
#include "nn/layers/flatten.h"
#include "nn/layers/pool.h"

namespace prune::deploy {

namespace {

std::unique_ptr<Layer<float>> layerFor(const PlainLayer& plain) {
  const PoolOptions pool{plain.size, plain.stride};
  switch (plain.kind) {
    case LayerKind::Dense:
      return std::make_unique<Dense<float>>(plain.input, plain.output.size());
    case LayerKind::Conv1d:
      return std::make_unique<Conv1d<float>>(
          plain.input, Conv1dOptions{plain.output.channels, plain.size, plain.stride, plain.padding});
    case LayerKind::MaxPool:
      return std::make_unique<MaxPool<float>>(plain.input, pool);
    case LayerKind::AveragePool:
      return std::make_unique<AveragePool<float>>(plain.input, pool);
    case LayerKind::Join:
      return std::make_unique<Flatten<float>>(plain.input);
    case LayerKind::Activation:
      break;
  }
  return std::make_unique<ActivationLayer<float>>(plain.input, activationKernel<float>("quantise", plain.function));
}

Vector<float>& biasOf(Layer<float>& layer) {
  if (auto* dense = dynamic_cast<Dense<float>*>(&layer)) return dense->bias();
  return dynamic_cast<Conv1d<float>&>(layer).bias();
}

void setNumbers(const PlainLayer& plain, Layer<float>& layer) {
  layer.weights()->setMask(plain.mask);
  layer.weights()->setValue(plain.weights);
  biasOf(layer) = plain.bias;
}

/// A layer behind which nothing is rounded: the sum of a fused ReLU, pools, which keep the numbers of their input, and
/// what a join rounds.
bool isUnrounded(const PlainNetwork& network, std::size_t place) {
  const PlainLayer& layer = network.layers[place];
  return layer.isPool() || hasFusedRelu(network, place) || rangeHolder(network, place + 1) != place + 1 ||
         (layer.kind == LayerKind::Activation && layer.function == "identity");
}

}  // namespace

FineTuning::FineTuning(const PlainNetwork& plain, const std::vector<Range>& ranges, Calibration<float> training,
                       const FineTuneOptions& options, Rng rng)
    : plain_(plain),
      firstRanges_(ranges),
      training_(std::move(training)),
      options_(options),
      rng_(rng),
      order_(static_cast<std::size_t>(training_.size())) {
  static_cast<void>(quantise(plain, ranges, {.granularity = options.granularity, .rounding = Rounding::Double}));
  std::vector<std::unique_ptr<Layer<float>>> layers;
  const auto add = [&](std::unique_ptr<Layer<float>> layer) {
    layers.push_back(std::move(layer));
    return static_cast<Index>(layers.size()) - 1;
  };
  if (rangeHolder(plain, 0) == 0)
    seen_.push_back(add(std::make_unique<FakeQuantise>(plain.input.window(), ranges.front(), nullptr)));
  else
    seen_.push_back(-1);
  for (std::size_t i = 0; i < plain.layers.size(); ++i) {
    const PlainLayer& layer = plain.layers[i];
    layers_.push_back(add(layerFor(layer)));
    if (layer.isLinear()) setNumbers(layer, *layers.back());
    seen_.push_back(isUnrounded(plain, i) ? -1
                                          : add(std::make_unique<FakeQuantise>(layer.output, ranges[i + 1],
                                                                               fixedOutput(layer.function))));
  }
  network_ = std::make_unique<Network<float>>(plain.input, std::move(layers));
  stepper_ = std::make_unique<Stepper<float>>(*network_, options.step, options.batchSize);
  for (std::size_t i = 0; i < plain.layers.size(); ++i)
    if (Weights<float>* weights = network_->layer(layers_[i]).weights()) {
      const float* numbers = weights->trainable();
      shadows_.push_back({weights,
                          hasScaleForEachRow(plain.layers[i].kind, options.granularity),
                          std::vector<float>(numbers, numbers + weights->trainableCount()),
                          {}});
    }
  std::iota(order_.begin(), order_.end(), Index{0});
  steps_ = options.epochs * batches();
}

/// Puts the weights in place as their 8-bit integers would stand for them.
void FineTuning::round(Shadow& shadow) {
  Weights<float>& weights = *shadow.weights;
  std::vector<float> largest(static_cast<std::size_t>(shadow.isByRow ? weights.rows() : 1));
  const auto scaleOf = [&](std::size_t k) -> float& {
    return largest[shadow.isByRow ? static_cast<std::size_t>(weights.place(static_cast<Index>(k)) / weights.columns())
                                  : 0];
  };
  for (std::size_t k = 0; k < shadow.values.size(); ++k) scaleOf(k) = std::max(scaleOf(k), std::abs(shadow.values[k]));
  shadow.rounded.resize(shadow.values.size());
  for (std::size_t k = 0; k < shadow.values.size(); ++k) {
    const float scale = scaleOf(k) / 127;
    shadow.rounded[k] = scale == 0 ? 0 : scale * std::round(shadow.values[k] / scale);
  }
  std::copy(shadow.rounded.begin(), shadow.rounded.end(), weights.trainable());
  weights.prepareTransposed();
}

/// Puts the samples from place `first` of the order on where the next step reads them.
void FineTuning::drawBatch(Index first, Index count) {
  const Index features = training_.samples.rows();
  const Index outputs = training_.targets.rows();
  labels_.clear();
  targets_.assign(static_cast<std::size_t>(outputs * count), 0);
  for (Index b = 0; b < count; ++b) {
    const Index sample = order_[static_cast<std::size_t>(first + b)];
    for (Index i = 0; i < features; ++i) stepper_->input()[i * count + b] = training_.samples(i, sample);
    if (!training_.labels.empty()) labels_.push_back(training_.labels[static_cast<std::size_t>(sample)]);
    for (Index i = 0; i < outputs; ++i)
      targets_[static_cast<std::size_t>(i * count + b)] = training_.targets(i, sample);
  }
}

void FineTuning::step() {
  const Index first = done_ % batches() * options_.batchSize;
  if (first == 0) rng_.shuffle(order_);
  if (2 * done_ >= steps_)
    for (const Index place : seen_)
      if (place >= 0) dynamic_cast<FakeQuantise&>(network_->layer(place)).freeze();
  const Index count = std::min(options_.batchSize, training_.size() - first);
  drawBatch(first, count);
  for (Shadow& shadow : shadows_) round(shadow);
  const GroundTruth<float> wanted{labels_.empty() ? nullptr : labels_.data(),
                                  targets_.empty() ? nullptr : targets_.data()};
  stepper_->step(count, wanted, options_.learningRate, rng_);
  // What the step changed belongs to the weights behind the rounded ones.
  for (Shadow& shadow : shadows_)
    for (std::size_t k = 0; k < shadow.values.size(); ++k)
      shadow.values[k] += shadow.weights->trainable()[k] - shadow.rounded[k];
  ++done_;
}

Index FineTuning::advance(Index most) {
  const Index count = std::min(most, steps_ - done_);
  for (Index i = 0; i < count; ++i) step();
  return count;
}

PlainNetwork FineTuning::network() {
  PlainNetwork made = plain_;
  auto shadow = shadows_.begin();
  for (std::size_t i = 0; i < made.layers.size(); ++i) {
    PlainLayer& plain = made.layers[i];
    if (!plain.isLinear()) continue;
    for (std::size_t k = 0; k < shadow->values.size(); ++k)
      plain.weights.data()[shadow->weights->place(static_cast<Index>(k))] = shadow->values[k];
    plain.weights = plain.mask.array().select(plain.weights.array(), 0.0F).matrix();
    plain.bias = biasOf(network_->layer(layers_[i]));
    ++shadow;
  }
  return made;
}

std::vector<Range> FineTuning::ranges() const {
  std::vector<Range> made = firstRanges_;
  for (std::size_t i = 0; i < seen_.size(); ++i)
    if (seen_[i] >= 0) made[i] = dynamic_cast<const FakeQuantise&>(network_->layer(seen_[i])).range();
  return made;
}

}  // namespace prune::deploy
