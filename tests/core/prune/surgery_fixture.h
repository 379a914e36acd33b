#pragma once
/// What the tests of shrink, bridge and heal share: models from texts, with random masks.

#include <string_view>
#include <utility>
#include <vector>

#include "core/train/probe.h"
#include "prune/derivatives/parameters.h"
#include "prune/measure/calibration.h"
#include "prune/surgery/shrink.h"

namespace prune::testing {

/// Normal numbers, rows x columns.
template <class Scalar>
Matrix<Scalar> normalMatrix(Index rows, Index columns, std::uint64_t seed = 1) {
  Rng rng(seed);
  Matrix<Scalar> matrix(rows, columns);
  for (Index k = 0; k < matrix.size(); ++k) matrix.data()[k] = static_cast<Scalar>(rng.normal());
  return matrix;
}

/// A model with random weights, biases, scales, shifts and moments.
template <class Scalar>
Model<Scalar> randomModel(std::string_view text, Shape input, std::uint64_t seed = 1) {
  Model<Scalar> model{parseNetwork(text, input), randomNetwork<Scalar>(text, input, seed)};
  Rng rng(seed + 100);
  for (Index i = 0; i < model.network.layerCount(); ++i)
    for (const auto& [name, vector] : model.network.layer(i).moments())
      for (Scalar& value : *vector)
        value = static_cast<Scalar>(name == "variance" ? 0.5 + rng.uniform() : 0.5 * rng.normal());
  return model;
}

/// A model in which each weight is kept with a chance.
template <class Scalar>
Model<Scalar> randomlyMasked(std::string_view text, Shape input, double keepFraction, std::uint64_t seed = 1) {
  Model<Scalar> model = randomModel<Scalar>(text, input, seed);
  for (const Index layer : weightLayers(model.network)) {
    Weights<Scalar>& weights = *model.network.layer(layer).weights();
    weights.setMask(
        randomMask(weights.rows(), weights.columns(), keepFraction, 1000 * seed + static_cast<std::uint64_t>(layer)));
  }
  return model;
}

/// Sets the masks of all weight layers.
template <class Scalar>
void setMasks(Network<Scalar>& network, const std::vector<Mask>& masks) {
  std::size_t k = 0;
  for (const Index layer : weightLayers(network)) network.layer(layer).weights()->setMask(masks[k++]);
}

/// The units of each group.
template <class Scalar>
std::vector<Index> widths(const Network<Scalar>& network) {
  std::vector<Index> units;
  for (const UnitGroup& group : unitGroups(network)) units.push_back(group.units);
  return units;
}

/// The outputs for samples, outputs x n.
template <class Scalar>
Matrix<Scalar> outputsOf(Network<Scalar> network, const Matrix<Scalar>& samples, Index layers = -1) {
  Workspace<Scalar> workspace(network, samples.cols());
  Block<Scalar>(workspace.input(), samples.rows(), samples.cols()) = samples;
  return workspace.forward(network, samples.cols(), {}, layers);
}

/// Normal samples with normal targets, and the mean squared error.
template <class Scalar>
Calibration<Scalar> regressionFor(const Network<Scalar>& network, Index count, std::uint64_t seed = 5) {
  Calibration<Scalar> calibration;
  calibration.samples = normalMatrix<Scalar>(network.input().size(), count, seed);
  calibration.targets = normalMatrix<Scalar>(network.output().size(), count, seed + 1);
  calibration.loss = &loss<Scalar>("test", "mean-squared-error");
  return calibration;
}

/// The same network with some of the kept weights removed.
template <class Scalar>
Network<Scalar> cut(const Network<Scalar>& network, double keepFraction, std::uint64_t seed = 3) {
  Network<Scalar> after = network;
  for (const Index layer : weightLayers(network)) {
    Weights<Scalar>& weights = *after.layer(layer).weights();
    const Mask mask = randomMask(weights.rows(), weights.columns(), keepFraction, seed++);
    weights.setMask(mask.cwiseProduct(weights.mask()));
  }
  return after;
}

}  // namespace prune::testing
