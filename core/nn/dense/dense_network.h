#pragma once
/// A chain of fully connected layers, without training: the network of the lessons and of the worked example. The
/// engine that trains is `Network`.

#include <vector>

#include "nn/dense/dense_layer.h"

namespace prune {

template <class Scalar>
class DenseNetwork {
 public:
  /// @param layers  at least one; each has as many inputs as the one before has outputs
  /// @throws Error  ShapeMismatch
  explicit DenseNetwork(std::vector<DenseLayer<Scalar>> layers);

  Index layerCount() const { return static_cast<Index>(layers_.size()); }
  Index inputs() const { return layers_.front().inputs(); }
  Index outputs() const { return layers_.back().outputs(); }

  const DenseLayer<Scalar>& layer(Index index) const { return layers_[static_cast<std::size_t>(index)]; }
  DenseLayer<Scalar>& layer(Index index) { return layers_[static_cast<std::size_t>(index)]; }

  /// Masks all weights of a hidden unit: those into it, and those of the next layer that listen to it.
  void removeUnit(Index index, Index unit) {
    layer(index).weights.mask.row(unit).setZero();
    layer(index + 1).weights.mask.col(unit).setZero();
  }

 private:
  std::vector<DenseLayer<Scalar>> layers_;
};

/// The values of a layer in a forward pass: z and a = f(z), samples x out each.
template <class Scalar>
struct LayerTrace {
  Matrix<Scalar> preactivation;
  Matrix<Scalar> activation;
};

/// A dense network with all weights and biases 0.
///
/// @param sizes             units of each layer, the inputs first; at least two entries, each at least 1
/// @param hidden            activation of every hidden layer
/// @param output            activation of the last layer
template <class Scalar>
DenseNetwork<Scalar> denseNetwork(const std::vector<Index>& sizes, const Activation& hidden, const Activation& output);

/// Runs the samples through all layers and returns the values of each.
///
/// @param samples  samples x in
/// @throws Error   ShapeMismatch
template <class Scalar>
std::vector<LayerTrace<Scalar>> trace(const DenseNetwork<Scalar>& network, const Matrix<Scalar>& samples);

/// Runs the layers from `first` on.
///
/// @param activations  inputs of layer `first`, samples x in; the samples themselves when `first` is 0, the output when
///                     it is the number of layers
///
/// @return samples x out
template <class Scalar>
Matrix<Scalar> forward(const DenseNetwork<Scalar>& network, Matrix<Scalar> activations, Index first = 0);

}  // namespace prune
