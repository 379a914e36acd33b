#pragma once
/// Dense networks that the caller gives by their weights and biases, and the ids of their parts.

#include <string>
#include <string_view>
#include <vector>

#include "nn/dense/dense_network.h"

namespace prune {

struct GivenLayer {
  Matrix<double> weights;               ///< W, out x in; at most 24 x 24
  Vector<double> bias;                  ///< length out; all 0 when empty
  std::string activation = "identity";  ///< id of an activation
};

/// A weight or a hidden unit of a network; all indices are from 0.
struct NetworkPart {
  Index layer;
  Index unit;
  Index input;  ///< input of the weight; -1 for the whole unit
};

/// The largest absolute value of weights, biases and inputs.
inline constexpr double kLargestGiven = 1e6;

/// Checks the layers and makes the network.
///
/// @param layers  1 to 6; each has as many inputs as the one before has outputs
/// @throws Error  OutOfRange, ShapeMismatch, InvalidArgument or UnknownId, naming `layers[i].weights[j][k]`
DenseNetwork<double> givenNetwork(std::string_view where, const std::vector<GivenLayer>& layers);

/// The part with an id: `w2.1.3` is the weight of layer 2, unit 1, input 3; `n2.1` is hidden unit 1 of layer 2. Ids
/// count from 1.
///
/// @throws Error UnknownId when the network has no such part; outputs are not parts
NetworkPart partOf(std::string_view where, const DenseNetwork<double>& network, std::string_view id);

/// The id of a weight, such as `w2.1.3`; the arguments count from 0.
std::string weightId(Index layer, Index unit, Index input);

}  // namespace prune
