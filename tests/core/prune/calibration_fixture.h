#pragma once
/// What the tests of derivatives and activity share: networks of every kind with random samples.

#include <string>
#include <vector>

#include "core/train/probe.h"
#include "prune/measure/calibration.h"
#include "prune/surgery/structure.h"

namespace prune::testing {

struct Case {
  std::string network;
  Shape input{1, 5};
};

/// Every kind of layer; smooth, so that differences of the loss tell its derivatives.
inline const std::vector<Case>& cases() {
  static const std::vector<Case> list{
      {"5-6-4-3 tanh"},
      {"5-6-3 tanh softmax"},
      {"5-6-bn-4-3 tanh"},
      {"bn-5-6-dropout(0.4)-3 tanh"},
      {"conv(3,3,2,1)-pool(2)-conv(4,2)-flatten-3 tanh", {9, 2}},
      {"conv(3,3,1,same)-bn-avgpool(2)-conv(2,3,2,2)-gap-3 tanh", {9, 2}},
      {"conv(2,9)-dense(4)-3 tanh", {9, 2}},
      {"conv(3,3,2,1)-pool(2)-conv(4,2)-flatten-bn-3-2 tanh", {9, 2, 3}},
      {"conv(4,3)-bn-avgpool(2)-dense(3)-2 tanh", {9, 2, 1}},
  };
  return list;
}

/// A network with random weights, biases and moments.
template <class Scalar>
Network<Scalar> networkOf(const Case& given, std::uint64_t seed = 1) {
  Network<Scalar> network = randomNetwork<Scalar>(given.network, given.input, seed);
  Rng rng(seed + 100);
  for (Index i = 0; i < network.layerCount(); ++i)
    for (const auto& [name, numbers] : network.layer(i).moments())
      for (Scalar& number : *numbers) number += static_cast<Scalar>(0.2 + 0.5 * rng.uniform());
  return network;
}

/// Random samples with an answer that the loss can judge: classes for cross-entropy, else numbers.
template <class Scalar>
Calibration<Scalar> calibrationOf(const Network<Scalar>& network, Index count,
                                  std::string_view lossId = "cross-entropy") {
  const Batch<Scalar> batch(network, count, 5);
  Calibration<Scalar> calibration;
  calibration.samples = ConstBlock<Scalar>(batch.samples.data(), network.input().size(), count);
  calibration.loss = &loss<Scalar>("test", lossId);
  if (lossId == "cross-entropy")
    calibration.labels = batch.labels;
  else
    calibration.targets = ConstBlock<Scalar>(batch.targets.data(), network.output().size(), count);
  return calibration;
}

/// One sample of a set.
template <class Scalar>
Calibration<Scalar> sampleOf(const Calibration<Scalar>& all, Index sample) {
  Calibration<Scalar> one;
  one.samples = all.samples.col(sample);
  one.loss = all.loss;
  if (!all.labels.empty()) one.labels = {all.labels[static_cast<std::size_t>(sample)]};
  if (all.targets.size() > 0) one.targets = all.targets.col(sample);
  return one;
}

/// Removes weights of all layers at random; about this share stays.
template <class Scalar>
Network<Scalar> masked(Network<Scalar> network, double keepFraction) {
  std::uint64_t seed = 3;
  for (const Index layer : weightLayers(network)) {
    Weights<Scalar>& weights = *network.layer(layer).weights();
    weights.setMask(randomMask(weights.rows(), weights.columns(), keepFraction, ++seed));
  }
  return network;
}

/// Random matrices, one a weight layer.
template <class Scalar>
std::vector<Scores> randomDirection(const Network<Scalar>& network, std::uint64_t seed) {
  Rng rng(seed);
  std::vector<Scores> direction = weightsOf(network);
  for (Scores& matrix : direction)
    for (Index k = 0; k < matrix.size(); ++k) matrix.data()[k] = rng.normal();
  return direction;
}

/// The network at w + step v.
template <class Scalar>
Network<Scalar> moved(Network<Scalar> network, const std::vector<Scores>& direction, double step) {
  std::size_t place = 0;
  for (const Index layer : weightLayers(network)) {
    Weights<Scalar>& weights = *network.layer(layer).weights();
    weights.setValue((weights.value().template cast<double>() + step * direction[place++]).template cast<Scalar>());
  }
  return network;
}

/// All numbers, layer by layer, row-major.
inline Vector<double> flat(const std::vector<Scores>& matrices) {
  std::vector<double> numbers;
  for (const Scores& matrix : matrices) numbers.insert(numbers.end(), matrix.data(), matrix.data() + matrix.size());
  return Eigen::Map<const Vector<double>>(numbers.data(), static_cast<Index>(numbers.size()));
}

/// The largest distance, in units of 1 + the largest number.
inline double distance(const Vector<double>& a, const Vector<double>& b) {
  REQUIRE(a.size() == b.size());
  REQUIRE(a.allFinite());
  REQUIRE(b.allFinite());
  return (a - b).cwiseAbs().maxCoeff() / (1 + b.cwiseAbs().maxCoeff());
}

}  // namespace prune::testing
