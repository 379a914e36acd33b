#include "prune/surgery/structure.h"

#include <utility>

namespace prune {

namespace {

/// 1 where a unit has a kept weight that comes in and one that goes out.
///
/// @param masks  one a weight layer; group g lies between weight layers g and g + 1
std::vector<Mask> unitsOf(const std::vector<UnitGroup>& groups, const std::vector<Mask>& masks) {
  std::vector<Mask> kept;
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const Mask& in = masks[g];
    const Mask& out = masks[g + 1];
    Mask units = Mask::Zero(groups[g].units, 1);
    for (Index column = 0; column < out.cols(); ++column)
      if (out.col(column).any()) units(column % groups[g].units, 0) = 1;
    for (Index unit = 0; unit < groups[g].units; ++unit)
      if (!in.row(unit).any()) units(unit, 0) = 0;
    kept.push_back(units);
  }
  return kept;
}

}  // namespace

template <class Scalar>
std::vector<Index> weightLayers(const Network<Scalar>& network) {
  std::vector<Index> layers;
  for (Index i = 0; i < network.layerCount(); ++i)
    if (network.layer(i).weights()) layers.push_back(i);
  return layers;
}

template <class Scalar>
std::vector<Matrix<double>> weightsOf(const Network<Scalar>& network) {
  std::vector<Matrix<double>> weights;
  for (const Index layer : weightLayers(network))
    weights.push_back(network.layer(layer).weights()->value().template cast<double>());
  return weights;
}

template <class Scalar>
std::vector<Mask> masksOf(const Network<Scalar>& network) {
  std::vector<Mask> masks;
  for (const Index layer : weightLayers(network)) masks.push_back(network.layer(layer).weights()->mask());
  return masks;
}

Mask cutBetween(const Mask& before, const Mask& after) {
  return (before.array() * (1 - after.array())).matrix();
}

template <class Scalar>
std::vector<UnitGroup> unitGroups(const Network<Scalar>& network) {
  const std::vector<Index> layers = weightLayers(network);
  std::vector<UnitGroup> groups;
  for (std::size_t i = 0; i + 1 < layers.size(); ++i)
    groups.push_back({layers[i], layers[i + 1], network.layer(layers[i]).weights()->rows()});
  return groups;
}

template <class Scalar>
std::vector<Mask> keptUnits(const Network<Scalar>& network) {
  return unitsOf(unitGroups(network), masksOf(network));
}

template <class Scalar>
std::vector<Mask> liveMasks(const Network<Scalar>& network) {
  const std::vector<UnitGroup> groups = unitGroups(network);
  std::vector<Mask> masks = masksOf(network);
  for (;;) {
    std::vector<Mask> fewer = withoutUnits(network, masks, unitsOf(groups, masks));
    if (fewer == masks) return masks;
    masks = std::move(fewer);
  }
}

template <class Scalar>
std::vector<Mask> withoutUnits(const Network<Scalar>& network, std::vector<Mask> masks, std::span<const Mask> units) {
  const std::vector<UnitGroup> groups = unitGroups(network);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    Mask& in = masks[g];
    Mask& out = masks[g + 1];
    for (Index unit = 0; unit < groups[g].units; ++unit)
      if (units[g](unit, 0) == 0) in.row(unit).setZero();
    for (Index column = 0; column < out.cols(); ++column)
      if (units[g](column % groups[g].units, 0) == 0) out.col(column).setZero();
  }
  return masks;
}

template std::vector<Index> weightLayers(const Network<float>&);
template std::vector<Index> weightLayers(const Network<double>&);
template std::vector<Matrix<double>> weightsOf(const Network<float>&);
template std::vector<Matrix<double>> weightsOf(const Network<double>&);
template std::vector<Mask> masksOf(const Network<float>&);
template std::vector<Mask> masksOf(const Network<double>&);
template std::vector<UnitGroup> unitGroups(const Network<float>&);
template std::vector<UnitGroup> unitGroups(const Network<double>&);
template std::vector<Mask> keptUnits(const Network<float>&);
template std::vector<Mask> keptUnits(const Network<double>&);
template std::vector<Mask> liveMasks(const Network<float>&);
template std::vector<Mask> liveMasks(const Network<double>&);
template std::vector<Mask> withoutUnits(const Network<float>&, std::vector<Mask>, std::span<const Mask>);
template std::vector<Mask> withoutUnits(const Network<double>&, std::vector<Mask>, std::span<const Mask>);

}  // namespace prune
