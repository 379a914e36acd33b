#include "deploy/compact/centroid_training.h"

#include <algorithm>

namespace prune::deploy {

namespace {

/// The network with these weights, before its workspace is made.
Network<float>& withShared(Network<float>& network, const std::vector<SharedWeights>& layers) {
  auto layer = layers.begin();
  for (Index i = 0; i < network.layerCount(); ++i)
    if (Weights<float>* weights = network.layer(i).weights()) {
      weights->setMask(layer->mask());
      weights->setValue((layer++)->value());
    }
  return network;
}

}  // namespace

CentroidTraining::CentroidTraining(Network<float>& network, std::vector<SharedWeights>& layers, const TrainData& data,
                                   const TrainOptions& options, Rng rng)
    : network_(withShared(network, layers)),
      data_(data),
      options_(options),
      rng_(rng),
      lossLayers_(layersBeforeLoss(network, *options.step.loss)),
      workspace_(network, options.batchSize),
      order_(data.split.train),
      trained_(order_.size()) {
  auto layer = layers.begin();
  for (const Trainable<float>& one : network.trainables()) addPart(one, one.weights ? &*layer++ : nullptr);
}

void CentroidTraining::addPart(const Trainable<float>& trainable, SharedWeights* layer) {
  Part part{trainable, layer, {}, {}, {}, {}};
  if (layer) {
    for (Index k = 0; k < trainable.size; ++k)
      part.indices.push_back(layer->indices.data()[trainable.weights->place(k)]);
    part.gradient.resize(layer->centroids.size());
    trainable.weights->prepareTransposed();
  }
  const auto size = layer ? layer->centroids.size() : static_cast<std::size_t>(trainable.size);
  if (options_.step.optimiser->memories > 0) part.first.resize(size);
  if (options_.step.optimiser->memories > 1) part.second.resize(size);
  parts_.push_back(std::move(part));
}

Index CentroidTraining::advance(Index maxSteps) {
  Index done = 0;
  for (; done < maxSteps; ++done) {
    if (trained_ == order_.size()) {
      if (epoch_ == options_.epochs) break;
      ++epoch_;
      trained_ = 0;
      rng_.shuffle(order_);
    }
    const std::size_t count = std::min(static_cast<std::size_t>(options_.batchSize), order_.size() - trained_);
    step(std::span(order_).subspan(trained_, count));
    trained_ += count;
  }
  for (const Part& part : parts_)
    if (part.layer) part.trainable.weights->publish();
  return done;
}

void CentroidTraining::step(std::span<const Index> rows) {
  const auto batch = static_cast<Index>(rows.size());
  drawBatch(data_.data, data_.standardisation, rows, workspace_.input(), answers_);
  const Block<float> z = workspace_.forward(network_, batch, {true, &rng_}, lossLayers_);
  const GroundTruth<float> wanted = answers_.wanted();
  options_.step.loss->value(z, wanted, workspace_.outputGradient());
  if (wanted.labels && !options_.step.classWeights.empty()) {
    Block<float> gradient(workspace_.outputGradient(), z.rows(), batch);
    for (Index b = 0; b < batch; ++b)
      gradient.col(b) *= options_.step.classWeights[static_cast<std::size_t>(wanted.labels[b])];
  }
  workspace_.backward(network_, batch);
  ++steps_;
  update();
}

void CentroidTraining::update() {
  const float* gradient = workspace_.gradient().data();
  for (Part& part : parts_) {
    Slot<float> slot{part.trainable.values, gradient, part.first.data(), part.second.data(),
                     part.trainable.size,   false};
    if (part.layer) {
      centroidGradient<float>(gradient, part.indices, part.gradient);
      slot.values = part.layer->centroids.data();
      slot.gradient = part.gradient.data();
      slot.size = static_cast<Index>(part.gradient.size());
    }
    options_.step.optimiser->update(slot, options_.step.tuning, options_.learningRate, steps_);
    if (part.layer) spread(part);
    gradient += part.trainable.size;
  }
}

/// Gives each weight the new value of its centroid.
void CentroidTraining::spread(const Part& part) {
  for (std::size_t k = 0; k < part.indices.size(); ++k)
    if (const std::uint8_t index = part.indices[k]) part.trainable.values[k] = part.layer->centroids[index - 1U];
  part.trainable.weights->prepareTransposed();
}

}  // namespace prune::deploy
