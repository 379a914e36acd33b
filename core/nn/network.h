#pragma once
/// The engine's network, and the memory for its forward and backward passes.

#include <memory>
#include <vector>

#include "nn/layer.h"

namespace prune {

/// A chain of layers. Training runs on `Network<float>`; tests compare it with `Network<double>`.
///
/// Static features of a sample pass beside the layers that work in time, up to the first layer whose input shape counts
/// them (a flatten or a dense layer, the joint); no other layer sees them.
template <class Scalar>
class Network {
 public:
  /// @param layers  at least one; each has the output shape of the one before as its input shape
  /// @throws Error InvalidArgument without layers, or when no weights read the static features
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

  /// The first layer that takes the static features; 0 in a network without them.
  Index joint() const { return joint_; }

  /// The number of static features that pass beside a layer.
  Index besides(Index layer) const { return layer < joint_ ? input_.staticFeatures : 0; }

  /// All trainable arrays, layer by layer.
  std::vector<Trainable<Scalar>> trainables();

  /// Draws all weights, layer by layer; masks do not change.
  void initialise(const Initialisation& scheme, Rng& rng);

  /// The number of weights, biases, scales and shifts, removed weights included.
  Index parameterCount() const;

 private:
  Shape input_;
  std::vector<std::unique_ptr<Layer<Scalar>>> layers_;
  Index joint_ = 0;
};

/// The buffers of forward and backward passes. All are allocated by the constructor, none during a pass.
template <class Scalar>
class Workspace {
 public:
  /// @param largestBatch  upper limit of the samples in a pass
  Workspace(Network<Scalar>& network, Index largestBatch);

  Index largestBatch() const { return largestBatch_; }

  /// The buffer for the samples, features x batch.
  Scalar* input() { return outputs_.front().data(); }

  /// Runs the samples in `input()` through the layers before index `layers` (all when negative).
  ///
  /// @return what the next layer takes, or the outputs, x batch; valid until the next call
  Block<Scalar> forward(Network<Scalar>& network, Index batch, const Pass& pass, Index layers = -1) {
    return forwardFrom(network, 0, batch, pass, layers);
  }

  /// The same from layer `first` on. Its input is the present content of `entering(first)`, from the last pass or the
  /// caller.
  Block<Scalar> forwardFrom(Network<Scalar>& network, Index first, Index batch, const Pass& pass, Index layers = -1);

  /// The buffer for the gradient with respect to the output of the last forward pass, outputs x batch.
  Scalar* outputGradient() { return gradients_.front().data(); }

  /// Backpropagates `outputGradient()` through the layers of the last forward pass and fills `gradient()`. It ends at
  /// the first layer with trainables: what only passes samples on to it, such as a dropout of the inputs, costs
  /// nothing.
  void backward(const Network<Scalar>& network, Index batch);

  /// Backpropagates through one layer: `outputGradient()` holds the gradient with respect to the layer's output before
  /// the call, and to its input after it (unchanged for the first layer unless `wantsInput`).
  ///
  /// @param wantsGradient  whether the layer's part of `gradient()` is filled; without it a dense layer takes half the
  ///                       time
  /// @param wantsInput     whether the gradient with respect to the network's input is computed when it is the first
  ///                       layer
  void backwardThrough(const Network<Scalar>& network, Index layer, Index batch, bool wantsGradient = true,
                       bool wantsInput = false);

  /// The gradient of each trainable, in the order of `Network::trainables()`, one after another.
  std::vector<Scalar>& gradient() { return gradient_; }

  /// The start of one layer's gradients in `gradient()`.
  const Scalar* gradient(Index layer) const {
    return gradient_.data() + gradientStart_[static_cast<std::size_t>(layer)];
  }

  /// The output of a layer in the last forward pass, outputs x batch. When the next layer works in place, it has
  /// overwritten it.
  Scalar* output(Index layer) { return entering(layer + 1); }

  /// The input of a layer, inputs x batch; the static features that pass beside it lie behind.
  Scalar* entering(Index layer) { return outputs_[place_[static_cast<std::size_t>(layer)]].data(); }

 private:
  void through(const Network<Scalar>& network, Index layer, Index batch, bool wantsGradient, bool wantsInput);

  Index largestBatch_;
  Index layersRun_ = 0;
  Index firstTrained_ = 0;                      ///< the first layer with trainables
  std::vector<std::vector<Scalar>> outputs_;    ///< the samples, then outputs of layers not in place
  std::vector<std::size_t> place_;              ///< index in `outputs_` of the input of layer i, and of the output
  std::vector<std::vector<Scalar>> gradients_;  ///< two buffers, used alternately
  std::vector<LayerCache<Scalar>> caches_;
  std::vector<Scalar> gradient_;
  std::vector<std::size_t> gradientStart_;  ///< first index of each layer in `gradient_`
};

}  // namespace prune
