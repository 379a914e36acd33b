#pragma once
/// The architecture of a network as plain data, before any memory is allocated.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nn/network.h"

namespace prune {

/// One layer. Each field names the layer types that read it; other types ignore it.
struct LayerDescription {
  std::string type = "dense";     ///< one of `layerTypes()`
  double units = 0;               ///< dense: number of units; conv1d: number of filters
  double size = 0;                ///< conv1d: kernel width; pools: window width; in time steps
  double stride = 0;              ///< time steps; 0 = 1 for conv1d, `size` for pools
  double padding = 0;             ///< conv1d: zeros at each end, in time steps
  double rate = 0;                ///< dropout: probability of a 0, in [0, 1)
  std::string function = "relu";  ///< activation: id of an activation
};

/// A whole network: the input shape and its layers in order.
struct NetworkDescription {
  Shape input;
  std::vector<LayerDescription> layers;
};

/// Upper limit of the parameters of a network, so that a text cannot ask for all memory.
inline constexpr Index kMostParameters = 16'000'000;

/// The ids of all layer types.
std::span<const std::string_view> layerTypes();

/// Builds the network, all weights 0.
///
/// @throws Error naming the layer and the number, such as `layers[2].kernel`, and the wanted range
template <class Scalar>
Network<Scalar> makeNetwork(const NetworkDescription& description);

/// Checks the numbers of a layer and returns the shape behind it, with the static features that pass beside it, without
/// allocating the layer.
///
/// @param place  names the layer in errors, `layers[2]`
Shape outputOf(const LayerDescription& description, Shape input, std::string_view place);

/// Builds one layer for what it takes of this shape: a flatten or dense layer all, any other the window.
///
/// @param place  names the layer in errors, `layers[2]`
template <class Scalar>
std::unique_ptr<Layer<Scalar>> makeLayer(const LayerDescription& description, Shape input, std::string_view place);

}  // namespace prune
