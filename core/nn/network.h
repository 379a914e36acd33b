#pragma once
/// A chain of layers, and the memory that runs it.

#include <memory>
#include <vector>

#include "nn/layer.h"

namespace prune {

/// The engine's network. `Network<float>` trains; `Network<double>` checks it.
template <class Scalar>
class Network {
 public:
  /// @param layers  at least one; each takes the shape that the one before gives
  Network(Shape input, std::vector<std::unique_ptr<Layer<Scalar>>> layers);
  Network(const Network& other);
  Network& operator=(const Network& other);
  Network(Network&&) noexcept = default;
  Network& operator=(Network&&) noexcept = default;
  ~Network() = default;

  Shape input() const { return input_; }
  Shape output() const { return layers_.back()->output(); }
  Index layerCount() const { return static_cast<Index>(layers_.size()); }
  Layer<Scalar>& layer(Index index) { return *layers_[static_cast<std::size_t>(index)]; }
  const Layer<Scalar>& layer(Index index) const { return *layers_[static_cast<std::size_t>(index)]; }

  /// Everything that training changes, layer by layer.
  std::vector<Trainable<Scalar>> trainables();

  /// Draws all weights, layer by layer; masks stay.
  void initialise(const Initialisation& scheme, Rng& rng);

  /// Weights, biases, scales and shifts, the removed ones too.
  Index parameterCount() const;

 private:
  Shape input_;
  std::vector<std::unique_ptr<Layer<Scalar>>> layers_;
};

/// The memory of forward and backward passes: all of it is taken when it is made.
template <class Scalar>
class Workspace {
 public:
  /// @param largestBatch  the most samples of a pass
  Workspace(Network<Scalar>& network, Index largestBatch);

  Index largestBatch() const { return largestBatch_; }

  /// Where the samples go, features x batch.
  Scalar* input() { return outputs_.front().data(); }

  /// Runs the samples in `input()` through the first `layers` layers (all when negative).
  ///
  /// @return outputs x batch; it stays until the next call
  Block<Scalar> forward(Network<Scalar>& network, Index batch, const Pass& pass, Index layers = -1) {
    return forwardFrom(network, 0, batch, pass, layers);
  }

  /// The same from layer `first` on: what enters it is what the last pass, or the caller, left in `entering(first)`.
  Block<Scalar> forwardFrom(Network<Scalar>& network, Index first, Index batch, const Pass& pass, Index layers = -1);

  /// Where the gradient of the last forward pass's output goes, outputs x batch.
  Scalar* outputGradient() { return gradients_.front().data(); }

  /// Runs the gradient back through the layers of the last forward pass; fills `gradient()`.
  void backward(const Network<Scalar>& network, Index batch);

  /// Runs it back through one layer: `outputGradient()` is the gradient of what the layer gave before, and of what
  /// entered it after; the first layer leaves it as it is.
  ///
  /// @param wantsGradient  whether `gradient()` is filled; a dense layer takes half the time without
  void backwardThrough(const Network<Scalar>& network, Index layer, Index batch, bool wantsGradient = true);

  /// The gradient of each trainable, in the order of `Network::trainables()`, one after another.
  std::vector<Scalar>& gradient() { return gradient_; }

  /// Where those of one layer start.
  const Scalar* gradient(Index layer) const {
    return gradient_.data() + gradientStart_[static_cast<std::size_t>(layer)];
  }

  /// What layer `layer` gave in the last forward pass, outputs x batch; a layer in place may have overwritten it.
  Scalar* output(Index layer) { return entering(layer + 1); }

  /// What enters layer `layer`, its inputs x batch.
  Scalar* entering(Index layer) { return outputs_[place_[static_cast<std::size_t>(layer)]].data(); }

 private:
  Index largestBatch_;
  Index layersRun_ = 0;
  std::vector<std::vector<Scalar>> outputs_;    ///< the samples, then one for each layer that is not in place
  std::vector<std::size_t> place_;              ///< of what enters layer i, in `outputs_`; one more for the last output
  std::vector<std::vector<Scalar>> gradients_;  ///< two, used in turn
  std::vector<LayerCache<Scalar>> caches_;
  std::vector<Scalar> gradient_;
  std::vector<std::size_t> gradientStart_;  ///< of each layer in `gradient_`
};

}  // namespace prune
