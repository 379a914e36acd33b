#pragma once
/// A network as plain data: what a text or a file says, before any memory is taken.

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "nn/network.h"

namespace prune {

/// One layer. Which numbers count is told by the type; the others keep their defaults.
struct LayerDescription {
  std::string type = "dense";     ///< id of `layerTypes()`
  double units = 0;               ///< dense: units; conv1d: filters
  double size = 0;                ///< conv1d: kernel; pools: steps taken together
  double stride = 0;              ///< conv1d: 1 when 0; pools: the size when 0
  double padding = 0;             ///< conv1d
  double rate = 0;                ///< dropout
  std::string function = "relu";  ///< activation
};

struct NetworkDescription {
  Shape input;
  std::vector<LayerDescription> layers;
};

/// The largest network that is made: a guard against texts that ask for all memory.
inline constexpr Index kMostParameters = 16'000'000;

/// The ids of the layers' types.
std::span<const std::string_view> layerTypes();

/// Makes the network, all weights 0.
///
/// @throws Error naming the layer, `layers[2].kernel`, and what is wanted
template <class Scalar>
Network<Scalar> makeNetwork(const NetworkDescription& description);

/// The shape that a layer gives; its numbers are checked, and no memory is taken.
///
/// @param place  names the layer in errors, `layers[2]`
Shape outputOf(const LayerDescription& description, Shape input, std::string_view place);

/// Makes one layer that takes samples of this shape.
///
/// @param place  names the layer in errors, `layers[2]`
template <class Scalar>
std::unique_ptr<Layer<Scalar>> makeLayer(const LayerDescription& description, Shape input, std::string_view place);

}  // namespace prune
