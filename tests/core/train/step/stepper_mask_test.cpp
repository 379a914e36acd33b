/// No state of an optimiser leaks through a mask.

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/train/probe.h"
#include "support/distance.h"

namespace stepper_mask_test {

using namespace prune;
using prune::testing::Batch;
using prune::testing::equal;
using prune::testing::largestDistance;
using prune::testing::normals;
using prune::testing::randomMask;
using prune::testing::randomNetwork;

namespace {

constexpr Index kBatch = 5;
constexpr double kRate = 0.01;

/// Momentum and moments for all, decay for AdamW, penalties for the others.
template <class Scalar>
StepOptions<Scalar> optionsFor(std::string_view optimiser) {
  return {.optimiser = &prune::optimiser<Scalar>("test", optimiser),
          .tuning = {.momentum = 0.9, .weightDecay = 0.3},
          .regulariser = {.l2 = optimiser == "adamw" ? 0 : 0.1, .l1 = 0.05, .hoyer = 0.002}};
}

/// The middle layer loses its weights: 40 x 32 becomes compressed, 8 x 6 and the convolution's 4 x 12 stay dense.
struct Case {
  std::string network;
  Shape input;
  Index layer;
  double keepFraction;
  bool isCompressed;
};

const Case kCases[] = {
    {"6-8-6-3 tanh", {1, 6}, 2, 0.5, false},
    {"conv(4,3)-conv(4,3,1,1)-3 tanh", {6, 3}, 2, 0.5, false},
    {"6-40-32-3 tanh", {1, 6}, 2, 0.2, true},
    {"conv(32,2)-conv(16,2)-3 tanh", {4, 3}, 2, 0.2, true},
};

template <class Scalar>
struct Training {
  Case given;
  Network<Scalar> network;
  Batch<Scalar> batch;
  Stepper<Scalar> stepper;

  Training(const Case& which, std::string_view optimiser)
      : given(which),
        network(randomNetwork<Scalar>(which.network, which.input)),
        batch(network, kBatch),
        stepper(network, optionsFor<Scalar>(optimiser), kBatch) {}

  Weights<Scalar>& weights() { return *network.layer(given.layer).weights(); }
  Mask mask() { return randomMask(weights().rows(), weights().columns(), given.keepFraction); }

  void step() {
    batch.step(stepper, batch.classes(), kRate);
    stepper.publish();
  }

  void steps(int count) {
    for (; count > 0; --count) step();
  }

  /// The largest removed weight.
  double leak() {
    double largest = 0;
    const Weights<Scalar>& all = weights();
    for (Index k = 0; k < all.size(); ++k)
      if (all.mask().data()[k] == 0) largest = std::max(largest, std::abs(static_cast<double>(all.value().data()[k])));
    return largest;
  }
};

/// The values of all weights, layer by layer.
template <class Scalar>
Vector<double> allWeights(Network<Scalar>& network) {
  std::vector<double> values;
  for (Index i = 0; i < network.layerCount(); ++i) {
    const Weights<Scalar>* weights = network.layer(i).weights();
    for (Index k = 0; weights && k < weights->size(); ++k)
      values.push_back(static_cast<double>(weights->value().data()[k]));
  }
  return Eigen::Map<Vector<double>>(values.data(), static_cast<Index>(values.size()));
}

/// The same training with the means of somebody who knows nothing of masks: dense products everywhere, and after every
/// step the removed weights are written over with 0.
template <class Scalar>
Vector<double> zeroedByHand(const Case& given, std::string_view optimiser, int before, int after) {
  Training<Scalar> training(given, optimiser);
  const Mask mask = training.mask();
  training.steps(before);
  for (int i = 0; i <= after; ++i) {
    Weights<Scalar>& weights = training.weights();
    if (i > 0) training.step();
    for (Index k = 0; k < weights.size(); ++k)
      if (mask.data()[k] == 0) weights.trainable()[k] = 0;
  }
  return allWeights(training.network);
}

template <class Scalar>
Vector<double> masked(const Case& given, std::string_view optimiser, int before, int after) {
  Training<Scalar> training(given, optimiser);
  training.steps(before);
  training.stepper.setMask(given.layer, training.mask());
  CHECK(training.weights().isCompressed() == given.isCompressed);
  training.steps(after);
  return allWeights(training.network);
}

}  // namespace

TEST_CASE_TEMPLATE("after a mask in the middle of training removed weights are exactly 0 for fifty steps", Scalar,
                   float, double) {
  for (const Optimiser<Scalar>& optimiser : optimisers<Scalar>())
    for (const Case& given : kCases) {
      CAPTURE(optimiser.id);
      CAPTURE(given.network);
      Training<Scalar> training(given, optimiser.id);
      training.steps(5);
      training.stepper.setMask(given.layer, training.mask());
      CHECK(training.weights().isCompressed() == given.isCompressed);
      double leak = training.leak();
      for (int i = 0; i < 50; ++i) {
        training.step();
        leak = std::max(leak, training.leak());
      }
      CHECK(leak == 0);
      CHECK(training.weights().kept() == training.mask().template cast<Index>().sum());
    }
}

TEST_CASE(
    "what the optimiser remembers of the kept weights survives a mask: they go on as if removed ones were zeroed "
    "by hand") {
  for (const Optimiser<double>& optimiser : optimisers<double>())
    for (const Case& given : kCases) {
      CAPTURE(optimiser.id);
      CAPTURE(given.network);
      const Vector<double> wanted = zeroedByHand<double>(given, optimiser.id, 10, 20);
      // The sums run in another order, so that the last bits differ by 1e-16; twenty steps, Adam's quotient and the
      // penalties' signs let that grow by some powers of ten.
      CHECK(largestDistance(masked<double>(given, optimiser.id, 10, 20), wanted) < 1e-10);
    }
}

TEST_CASE("compressed training in single precision equals dense training with zeros to rounding") {
  for (const Optimiser<float>& optimiser : optimisers<float>()) {
    CAPTURE(optimiser.id);
    const Vector<double> wanted = zeroedByHand<float>(kCases[2], optimiser.id, 0, 10);
    // A float's last bit is 6e-8; ten steps and Adam's quotient of two small numbers let it grow.
    CHECK(largestDistance(masked<float>(kCases[2], optimiser.id, 0, 10), wanted) < 1e-4);
  }
}

TEST_CASE_TEMPLATE("forward passes with compressed weights equal those with zeros to rounding", Scalar, float, double) {
  for (const Case& given : {kCases[2], kCases[3]}) {
    CAPTURE(given.network);
    Network<Scalar> network = randomNetwork<Scalar>(given.network, given.input);
    Network<Scalar> zeroed = network;
    Weights<Scalar>& weights = *network.layer(given.layer).weights();
    const Mask mask = randomMask(weights.rows(), weights.columns(), given.keepFraction);
    weights.setMask(mask);
    REQUIRE(weights.isCompressed());
    zeroed.layer(given.layer).weights()->setValue(weights.value());
    for (const Index size : {1, 3, 4, 33, 70}) {
      const Batch<Scalar> batch(network, size);
      Stepper<Scalar> compressed(network, {}, size);
      Stepper<Scalar> dense(zeroed, {}, size);
      std::copy(batch.samples.begin(), batch.samples.end(), compressed.input());
      std::copy(batch.samples.begin(), batch.samples.end(), dense.input());
      // Sums of up to 40 numbers near 1: forty half units in the last place.
      CHECK(largestDistance(compressed.outputs(size), dense.outputs(size)) <
            40 * static_cast<double>(std::numeric_limits<Scalar>::epsilon()));
    }
  }
}

TEST_CASE_TEMPLATE("bringing a weight back gives it the value that it had", Scalar, float, double) {
  for (const Case& given : kCases) {
    CAPTURE(given.network);
    Training<Scalar> training(given, "adam");
    training.steps(10);
    const Matrix<Scalar> before = training.weights().value();
    const Mask mask = training.mask();
    training.stepper.setMask(given.layer, mask);
    training.steps(20);
    const Matrix<Scalar> trained = training.weights().value();
    training.stepper.setMask(given.layer, Mask::Ones(mask.rows(), mask.cols()));
    const Matrix<Scalar> wanted = mask.array().select(trained.array(), before.array()).matrix();
    CHECK(equal(training.weights().value(), wanted));
    CHECK(!equal(trained, before));
  }
}

TEST_CASE("a mask takes compressed weights as training left them, published or not") {
  Training<double> quiet(kCases[2], "adam");
  Training<double> told(kCases[2], "adam");
  for (Training<double>* training : {&quiet, &told}) {
    training->stepper.setMask(2, training->mask());
    for (int i = 0; i < 5; ++i) training->batch.step(training->stepper, training->batch.classes(), kRate);
    if (training == &told) training->stepper.publish();
    training->stepper.setMask(2, Mask::Ones(32, 40));
  }
  CHECK(equal(allWeights(quiet.network), allWeights(told.network)));
}

TEST_CASE("a weight that comes back starts without momentum") {
  for (const Case& given : kCases) {
    CAPTURE(given.network);
    Training<double> training(given, "momentum");
    training.steps(10);
    const Mask mask = training.mask();
    training.stepper.setMask(given.layer, mask);
    training.steps(3);
    training.stepper.setMask(given.layer, Mask::Ones(mask.rows(), mask.cols()));
    const Matrix<double> before = training.weights().value();
    training.step();
    // The gradients lie in the order of the trainables; all are dense now.
    const double* gradient = training.stepper.gradient().data();
    for (const Trainable<double>& one : training.network.trainables()) {
      if (one.weights == &training.weights()) break;
      gradient += one.size;
    }
    double off = 0;
    for (Index k = 0; k < mask.size(); ++k)
      if (mask.data()[k] == 0)
        off = std::max(off, std::abs(training.weights().value().data()[k] - (before.data()[k] - kRate * gradient[k])));
    CHECK(off < 1e-15);  // one rounding of a number near 1
  }
}

TEST_CASE("a mask that is set again changes nothing, and other layers keep their memory") {
  Training<double> once(kCases[2], "adam");
  Training<double> twice(kCases[2], "adam");
  for (Training<double>* training : {&once, &twice}) {
    training->steps(5);
    training->stepper.setMask(2, training->mask());
    training->steps(5);
  }
  twice.stepper.setMask(2, twice.mask());
  twice.stepper.setMask(0, Mask::Ones(40, 6));
  once.steps(5);
  twice.steps(5);
  CHECK(equal(allWeights(once.network), allWeights(twice.network)));
}

TEST_CASE("a layer that has lost every weight gives its bias, and training goes on") {
  for (const Case& given : kCases) {
    CAPTURE(given.network);
    Training<double> training(given, "adamw");
    training.steps(3);
    training.stepper.setMask(given.layer, Mask::Zero(training.weights().rows(), training.weights().columns()));
    training.steps(10);
    CHECK(training.weights().kept() == 0);
    CHECK(training.leak() == 0);
    CHECK(allWeights(training.network).allFinite());
  }
}

}  // namespace stepper_mask_test
