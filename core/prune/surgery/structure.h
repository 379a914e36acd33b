#pragma once
/// Structure of a network for pruning: its weight layers, and for each hidden unit or input channel the rows, biases
/// and columns that are removed with it.

#include <span>
#include <string_view>
#include <vector>

#include "nn/description/network_description.h"
#include "nn/network.h"

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

/// The units of a hidden weight layer (producer), or inputs, and the next weight layer (consumer). Unit c of the
/// producer has row c of its weights, bias c, entries c, c + units, c + 2 units, ... of each vector between them, and
/// columns c, c + units, c + 2 units, ... of the consumer's weights. Since samples are time-major, this holds through
/// convolution, pooling, flattening and batch norm. An input has these entries and columns alone. Where static features
/// join, what comes from the window and what they are share a consumer: each group has a range of its columns.
struct UnitGroup {
  Index producer;    ///< layer index; negative for inputs, which no layer computes
  Index consumer;    ///< layer index of the next weight layer
  Index units;       ///< number of units or inputs
  Index reader;      ///< index of the consumer among the weight layers; the producer is the one before it
  Index before = 0;  ///< number of entries and columns of the consumer before the group's
  Index behind = 0;  ///< and behind them

  bool hasProducer() const { return producer >= 0; }

  /// The unit of one of `places` entries or columns of the consumer; negative when it is not one of the group.
  Index unitOf(Index place, Index places) const {
    return place < before || place >= places - behind ? -1 : (place - before) % units;
  }

  /// The number of those that are the group's.
  Index own(Index places) const { return places - before - behind; }
};

/// The groups of hidden units: one for each weight layer but the last.
template <class Scalar>
std::vector<UnitGroup> unitGroups(const Network<Scalar>& network);

/// The group of the columns of a table, or of the channels of a window, and that of the static features, if any; none
/// in a network without weight layers.
template <class Scalar>
std::vector<UnitGroup> inputGroups(const Network<Scalar>& network);

/// Whether a softmax before the weights that read them makes inputs depend on each other.
template <class Scalar>
bool mixesInputs(const Network<Scalar>& network);

/// Checks that inputs can be removed: some weight layer reads them, and no softmax mixes them before.
///
/// @throws Error InvalidArgument
template <class Scalar>
void checkInputs(std::string_view where, const Network<Scalar>& network);

/// Masks of the units of groups: 1 for a unit with at least one kept outgoing weight and, unless it is an input, one
/// kept incoming weight. One matrix for each group, units x 1.
///
/// @param masks  one for each weight layer
std::vector<Mask> keptIn(std::span<const UnitGroup> groups, const std::vector<Mask>& masks);

/// Columns one below the other, such as those of the groups of inputs; none of none.
template <class Scalar>
Matrix<Scalar> stacked(const std::vector<Matrix<Scalar>>& parts);

/// Such columns taken apart again, one for each group.
std::vector<Mask> apart(std::span<const UnitGroup> groups, const Mask& all);

/// The masks of the hidden units of a network.
template <class Scalar>
std::vector<Mask> keptUnits(const Network<Scalar>& network);

/// The masks with 0 for all weights of removed units, repeated until no unit loses its last incoming or outgoing weight
/// by that: the weights that can affect the output, which `shrink` keeps.
template <class Scalar>
std::vector<Mask> liveMasks(const Network<Scalar>& network);

/// The masks of all weight layers after the removal of units: 0 in the incoming rows and outgoing columns of each
/// removed unit, in the outgoing columns of each removed input.
///
/// @param masks  the present masks, one for each weight layer
/// @param units  1 = keep, one matrix for each group, units x 1
/// @return       `masks` with those rows and columns 0
std::vector<Mask> withoutUnits(std::span<const UnitGroup> groups, std::vector<Mask> masks, std::span<const Mask> units);

}  // namespace prune
