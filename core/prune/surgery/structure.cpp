#include "prune/surgery/structure.h"

#include <algorithm>
#include <utility>

#include "base/error.h"
#include "nn/layers/activation_layer.h"

namespace prune {

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
    groups.push_back({.producer = layers[i],
                      .consumer = layers[i + 1],
                      .units = network.layer(layers[i]).weights()->rows(),
                      .reader = static_cast<Index>(i) + 1,
                      .behind = network.besides(layers[i]) - network.besides(layers[i + 1])});
  return groups;
}

template <class Scalar>
std::vector<UnitGroup> inputGroups(const Network<Scalar>& network) {
  const std::vector<Index> layers = weightLayers(network);
  if (layers.empty()) return {};
  const Shape input = network.input();
  std::vector<UnitGroup> groups;
  groups.push_back({.producer = -1,
                    .consumer = layers.front(),
                    .units = input.channels,
                    .reader = 0,
                    .behind = input.staticFeatures - network.besides(layers.front())});
  if (input.staticFeatures == 0) return groups;
  const auto reader = std::lower_bound(layers.begin(), layers.end(), network.joint());
  groups.push_back({.producer = -1,
                    .consumer = *reader,
                    .units = input.staticFeatures,
                    .reader = static_cast<Index>(reader - layers.begin()),
                    .before = network.layer(*reader).input().size() - input.staticFeatures});
  return groups;
}

template <class Scalar>
bool mixesInputs(const Network<Scalar>& network) {
  bool areRead = false;  // by weights, what has passed so far
  for (Index i = 0; i < network.layerCount() && !(areRead && i >= network.joint()); ++i) {
    if (i == network.joint()) areRead = false;
    const auto* activation = dynamic_cast<const ActivationLayer<Scalar>*>(&network.layer(i));
    if (!areRead && activation && activation->function() == "softmax") return true;
    areRead = areRead || network.layer(i).weights();
  }
  return false;
}

template <class Scalar>
void checkInputs(std::string_view where, const Network<Scalar>& network) {
  if (weightLayers(network).empty()) fail(where, "inputs-without-weights");
  if (mixesInputs(network)) fail(where, "inputs-mixed");
}

std::vector<Mask> keptIn(std::span<const UnitGroup> groups, const std::vector<Mask>& masks) {
  std::vector<Mask> kept;
  for (const UnitGroup& group : groups) {
    const auto reader = static_cast<std::size_t>(group.reader);
    const Mask& out = masks[reader];
    Mask units = Mask::Zero(group.units, 1);
    for (Index column = 0; column < out.cols(); ++column)
      if (const Index unit = group.unitOf(column, out.cols()); unit >= 0 && out.col(column).any()) units(unit, 0) = 1;
    for (Index unit = 0; group.hasProducer() && unit < group.units; ++unit)
      if (!masks[reader - 1].row(unit).any()) units(unit, 0) = 0;
    kept.push_back(units);
  }
  return kept;
}

template <class Scalar>
Matrix<Scalar> stacked(const std::vector<Matrix<Scalar>>& parts) {
  std::vector<Scalar> all;
  for (const Matrix<Scalar>& part : parts) all.insert(all.end(), part.data(), part.data() + part.size());
  return Eigen::Map<const Matrix<Scalar>>(all.data(), static_cast<Index>(all.size()), 1);
}

std::vector<Mask> apart(std::span<const UnitGroup> groups, const Mask& all) {
  std::vector<Mask> parts;
  Index row = 0;
  for (const UnitGroup& group : groups) {
    parts.emplace_back(all.middleRows(row, group.units));
    row += group.units;
  }
  return parts;
}

template <class Scalar>
std::vector<Mask> keptUnits(const Network<Scalar>& network) {
  return keptIn(unitGroups(network), masksOf(network));
}

template <class Scalar>
std::vector<Mask> liveMasks(const Network<Scalar>& network) {
  const std::vector<UnitGroup> groups = unitGroups(network);
  std::vector<Mask> masks = masksOf(network);
  for (;;) {
    std::vector<Mask> fewer = withoutUnits(groups, masks, keptIn(groups, masks));
    if (fewer == masks) return masks;
    masks = std::move(fewer);
  }
}

std::vector<Mask> withoutUnits(std::span<const UnitGroup> groups, std::vector<Mask> masks,
                               std::span<const Mask> units) {
  for (std::size_t g = 0; g < groups.size(); ++g) {
    const auto reader = static_cast<std::size_t>(groups[g].reader);
    for (Index unit = 0; groups[g].hasProducer() && unit < groups[g].units; ++unit)
      if (units[g](unit, 0) == 0) masks[reader - 1].row(unit).setZero();
    Mask& out = masks[reader];
    for (Index column = 0; column < out.cols(); ++column)
      if (const Index unit = groups[g].unitOf(column, out.cols()); unit >= 0 && units[g](unit, 0) == 0)
        out.col(column).setZero();
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
template std::vector<UnitGroup> inputGroups(const Network<float>&);
template std::vector<UnitGroup> inputGroups(const Network<double>&);
template bool mixesInputs(const Network<float>&);
template bool mixesInputs(const Network<double>&);
template void checkInputs(std::string_view, const Network<float>&);
template void checkInputs(std::string_view, const Network<double>&);
template Mask stacked(const std::vector<Mask>&);
template Scores stacked(const std::vector<Scores>&);
template std::vector<Mask> keptUnits(const Network<float>&);
template std::vector<Mask> keptUnits(const Network<double>&);
template std::vector<Mask> liveMasks(const Network<float>&);
template std::vector<Mask> liveMasks(const Network<double>&);

}  // namespace prune
