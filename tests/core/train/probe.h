#pragma once
/// What the tests of training share: a network from a text with a batch of random samples and answers.

#include <algorithm>
#include <string_view>
#include <vector>

#include "nn/description/network_text.h"
#include "train/step/stepper.h"

namespace prune::testing {

/// Normal numbers.
template <class Scalar>
std::vector<Scalar> normals(Index count, Rng& rng) {
  std::vector<Scalar> numbers(static_cast<std::size_t>(count));
  for (Scalar& number : numbers) number = static_cast<Scalar>(rng.normal());
  return numbers;
}

/// A network with random weights and biases.
template <class Scalar>
Network<Scalar> randomNetwork(std::string_view text, Shape input, std::uint64_t seed = 1) {
  Network<Scalar> network = makeNetwork<Scalar>(parseNetwork(text, input));
  Rng rng(seed);
  network.initialise(initialisation("test", "glorot-normal"), rng);
  for (const Trainable<Scalar>& one : network.trainables())
    if (!one.weights)
      for (Index i = 0; i < one.size; ++i) one.values[i] += static_cast<Scalar>(0.3 * rng.normal());
  return network;
}

/// A mask that keeps about this share.
inline Mask randomMask(Index rows, Index columns, double keepFraction, std::uint64_t seed = 1) {
  Rng rng(seed);
  Mask mask(rows, columns);
  for (Index k = 0; k < mask.size(); ++k) mask.data()[k] = rng.uniform() < keepFraction ? 1 : 0;
  return mask;
}

/// Samples with answers of both kinds.
template <class Scalar>
struct Batch {
  Index size;
  std::vector<Scalar> samples;  ///< features x batch
  std::vector<int> labels;
  std::vector<Scalar> targets;  ///< outputs x batch

  Batch(const Network<Scalar>& network, Index batch, std::uint64_t seed = 1) : size(batch) {
    Rng rng(seed);
    samples = normals<Scalar>(network.input().size() * batch, rng);
    targets = normals<Scalar>(network.output().size() * batch, rng);
    const auto classes = static_cast<std::uint64_t>(std::max<Index>(network.output().size(), 2));
    for (Index b = 0; b < batch; ++b) labels.push_back(static_cast<int>(rng.below(classes)));
  }

  GroundTruth<Scalar> classes() const { return {labels.data(), nullptr}; }
  GroundTruth<Scalar> numbers() const { return {nullptr, targets.data()}; }

  /// One step on this batch; the same dropout each time.
  double step(Stepper<Scalar>& stepper, const GroundTruth<Scalar>& wanted, double learningRate) const {
    Rng rng(7);
    std::copy(samples.begin(), samples.end(), stepper.input());
    return stepper.step(size, wanted, learningRate, rng);
  }
};

}  // namespace prune::testing
