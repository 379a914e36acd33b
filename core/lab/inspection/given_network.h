#pragma once
/// A dense network given by its numbers: checked, and the names of its parts.

#include <string>
#include <string_view>
#include <vector>

#include "nn/dense_network.h"

namespace prune {

struct GivenLayer {
  Matrix<double> weights;               ///< W, out x in; at most 24 x 24
  Vector<double> bias;                  ///< length out; all 0 when empty
  std::string activation = "identity";  ///< id
};

/// A weight or a hidden unit of a network; all count from 0.
struct NetworkPart {
  Index layer;
  Index unit;
  Index input;  ///< of a weight; -1 for the whole unit
};

/// The numbers of weights, biases and inputs are in [-kLargestGiven, kLargestGiven].
inline constexpr double kLargestGiven = 1e6;

/// @param layers  1 to 6, each taking what the one before gives
/// @throws Error  OutOfRange, ShapeMismatch, InvalidArgument or UnknownId, naming `layers[i].weights[j][k]`
DenseNetwork<double> givenNetwork(std::string_view where, const std::vector<GivenLayer>& layers);

/// The weight `w2.1.3` (layer 2, its unit 1, that unit's input 3) or the hidden unit `n2.1`; ids count from 1.
///
/// @throws Error UnknownId when the network has no such part; the units of the last layer are outputs and no parts
NetworkPart partOf(std::string_view where, const DenseNetwork<double>& network, std::string_view id);

std::string weightId(Index layer, Index unit, Index input);

}  // namespace prune
