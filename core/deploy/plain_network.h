#pragma once
/// A network as a device runs it: dense layers, convolutions, pools and activations in a row, and at most one join.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nn/kernels/loss.h"
#include "nn/network.h"

namespace prune::deploy {

enum class LayerKind { Dense, Conv1d, MaxPool, AveragePool, Activation, Join };

/// The id of a kind: `dense`, `conv1d`, `max-pool`, `average-pool`, `activation`, `join`.
std::string_view idOf(LayerKind kind);

/// What a layer does, without its numbers. A sample is time-major, `t * channels + c`, its static features behind; no
/// layer moves numbers in memory, but that a join puts the static features of the network's input behind its own.
struct LayerForm {
  LayerKind kind = LayerKind::Dense;
  std::string name;  ///< of the layer that it comes from: `dense1`
  Shape input;       ///< of a dense layer: one step; of a join with the static features
  Shape output;
  Index size = 1;                          ///< conv1d, pools: width of the filter or window, in time steps
  Index stride = 1;                        ///< conv1d, pools: time steps from one window to the next
  Index padding = 0;                       ///< conv1d: steps of zeros before the first and after the last step
  std::string_view function = "identity";  ///< activation: id of `activationNames()`

  bool isLinear() const { return kind == LayerKind::Dense || kind == LayerKind::Conv1d; }
  bool isPool() const { return kind == LayerKind::MaxPool || kind == LayerKind::AveragePool; }
};

struct PlainLayer : LayerForm {
  Matrix<float> weights;  ///< dense, conv1d: out x (size * channels of the input), 0 where removed; else empty
  Mask mask;              ///< of the weights: 1 = kept
  Vector<float> bias;     ///< one for each row of `weights`
};

/// A whole network, up to the loss.
struct PlainNetwork {
  Shape input;  ///< static features only where a join takes them
  std::vector<PlainLayer> layers;
  /// What turns the outputs into answers: `softmax`, `sigmoid` or `identity`, id of an activation.
  std::string_view link = "identity";

  Shape output() const { return layers.empty() ? input : layers.back().output; }
};

/// Makes the plain form of a network. Each batch norm is folded into the dense or convolution layer before it, or the
/// one after it: with factor f and term t of a channel, W' = f W and b' = f b + t, or W' = W f and b' = b + W t.
/// Dropout and flatten, which do nothing to a trained network, go; so does a last layer that is the link of the loss.
/// Static features that pass beside a layer come in by a join; those that pass beside none are columns like the others.
///
/// @param names  of the layers, as `Experiment::layerNames`
/// @throws Error InvalidArgument naming a batch norm that stands beside no dense or convolution layer, or before a
///               convolution with padding, whose zeros are not of the batch norm
PlainNetwork plainNetwork(const Network<float>& network, std::span<const std::string> names, const Loss<float>& loss);

}  // namespace prune::deploy
