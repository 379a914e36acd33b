#pragma once
/// Structure of a network for pruning: its weight layers, and for each hidden unit the rows, biases and columns that
/// are removed with it.

#include <span>
#include <vector>

#include "nn/network.h"
#include "nn/network_description.h"

namespace prune {

/// Indices of the layers that have a weight matrix ("weight layers"), ascending.
template <class Scalar>
std::vector<Index> weightLayers(const Network<Scalar>& network);

/// The weights with 0 in place of removed ones, one matrix for each weight layer, out x in.
template <class Scalar>
std::vector<Matrix<double>> weightsOf(const Network<Scalar>& network);

/// The masks, one for each weight layer, out x in.
template <class Scalar>
std::vector<Mask> masksOf(const Network<Scalar>& network);

/// 1 where a weight is kept in `before` and removed in `after`.
Mask cutBetween(const Mask& before, const Mask& after);

/// A hidden weight layer (producer) and the next weight layer (consumer). Unit c of the producer has row c of its
/// weights, bias c, entries c, c + units, c + 2 units, ... of each vector between them, and columns c, c + units, c + 2
/// units, ... of the consumer's weights. Since samples are time-major, this holds through convolution, pooling,
/// flattening and batch norm.
struct UnitGroup {
  Index producer;  ///< layer index
  Index consumer;  ///< layer index of the next weight layer
  Index units;
};

/// The unit groups: one for each weight layer but the last.
template <class Scalar>
std::vector<UnitGroup> unitGroups(const Network<Scalar>& network);

/// Masks of units: 1 for a unit with at least one kept incoming and one kept outgoing weight. One matrix for each
/// group, units x 1.
template <class Scalar>
std::vector<Mask> keptUnits(const Network<Scalar>& network);

/// The masks with 0 for all weights of removed units, repeated until no unit loses its last incoming or outgoing weight
/// by that: the weights that can affect the output, which `shrink` keeps.
template <class Scalar>
std::vector<Mask> liveMasks(const Network<Scalar>& network);

/// The masks of all weight layers after the removal of units: 0 in the incoming rows and outgoing columns of each
/// removed unit.
///
/// @param masks  the present masks, one for each weight layer
/// @param units  1 = keep, one matrix for each group, units x 1
/// @return       `masks` with those rows and columns 0
template <class Scalar>
std::vector<Mask> withoutUnits(const Network<Scalar>& network, std::vector<Mask> masks, std::span<const Mask> units);

}  // namespace prune
