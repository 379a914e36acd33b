#pragma once
/// Which layers have weights, and which units hang together: removing one takes its row, its bias, what lies between,
/// and the columns of whoever listens.

#include <span>
#include <vector>

#include "nn/network.h"
#include "nn/network_description.h"

namespace prune {

/// The layers of a network that have a weight matrix, in order.
template <class Scalar>
std::vector<Index> weightLayers(const Network<Scalar>& network);

/// The weights as they count, one matrix a weight layer, out x in.
template <class Scalar>
std::vector<Matrix<double>> weightsOf(const Network<Scalar>& network);

/// The masks, one a weight layer.
template <class Scalar>
std::vector<Mask> masksOf(const Network<Scalar>& network);

/// 1 where a weight was kept before and is removed now.
Mask cutBetween(const Mask& before, const Mask& after);

/// A hidden weight layer and the next one. Unit c of the first is row c of its weights, bias c, entries c, c + units,
/// c + 2 units, ... of each vector between them, and columns c, c + units, c + 2 units, ... of the second's weights:
/// samples are time-major, so that this holds through convolution, pooling, flattening and batch norm alike.
struct UnitGroup {
  Index producer;  ///< index of the layer
  Index consumer;  ///< index of the next weight layer
  Index units;
};

/// One for each weight layer but the last.
template <class Scalar>
std::vector<UnitGroup> unitGroups(const Network<Scalar>& network);

/// 1 where a unit is there: some kept weight comes in and some kept weight goes out. One matrix a group, units x 1.
template <class Scalar>
std::vector<Mask> keptUnits(const Network<Scalar>& network);

/// The masks without the rows and columns of units that are not there, nor of those that are left unheard or deaf by
/// that: what still has a part in the network, as `shrink` sees it.
template <class Scalar>
std::vector<Mask> liveMasks(const Network<Scalar>& network);

/// The masks of all weight layers when some units are gone: the rows of a unit and the columns that listen to it.
///
/// @param masks  what is kept now, one a weight layer
/// @param units  1 = keep, one matrix a group, units x 1
/// @return       `masks` with those rows and columns 0
template <class Scalar>
std::vector<Mask> withoutUnits(const Network<Scalar>& network, std::vector<Mask> masks, std::span<const Mask> units);

}  // namespace prune
