#include "train/step/stepper.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "core/train/probe.h"
#include "support/distance.h"

namespace stepper_test {

using namespace prune;
using prune::testing::Batch;
using prune::testing::equal;
using prune::testing::largestDistance;
using prune::testing::randomNetwork;

namespace {

/// y = w x + b with w = 2, b = 1: one weight, one bias.
Network<double> line() {
  Network<double> network = makeNetwork<double>(parseNetwork("1-1", {1, 1}));
  network.layer(0).weights()->setValue(Matrix<double>{{2}});
  network.trainables()[1].values[0] = 1;
  return network;
}

StepOptions<double> squares(const Regulariser& regulariser = {}) {
  return {.loss = &loss<double>("test", "mean-squared-error"), .tuning = {}, .regulariser = regulariser};
}

double stepOn(Stepper<double>& stepper, const std::vector<double>& x, const std::vector<double>& targets, double rate) {
  Rng rng(1);
  std::copy(x.begin(), x.end(), stepper.input());
  return stepper.step(static_cast<Index>(x.size()), {nullptr, targets.data()}, rate, rng);
}

}  // namespace

TEST_CASE("a step by hand: loss before it, gradient, and the changed parameters") {
  Network<double> network = line();
  Stepper<double> stepper(network, squares(), 4);
  // y = 3, 5; errors 2, 1: loss (4 + 1) / 2; dw = 2 (2 * 1 + 1 * 2) / 2 = 4, db = 3.
  CHECK(stepOn(stepper, {1, 2}, {1, 4}, 0.25) == 2.5);
  CHECK(equal(stepper.lastOutputs(), Matrix<double>{{3, 5}}));
  CHECK(stepper.gradient() == std::vector<double>{4, 3});
  CHECK(network.layer(0).weights()->value()(0, 0) == 1);
  CHECK(network.trainables()[1].values[0] == 0.25);
}

TEST_CASE("penalties are in the gradient of weights, not of biases, and not in the loss that is returned") {
  Network<double> network = line();
  Stepper<double> stepper(network, squares({.l2 = 10, .l1 = 100}), 4);
  CHECK(stepOn(stepper, {1, 2}, {1, 4}, 0) == 2.5);
  CHECK(stepper.gradient() == std::vector<double>{4 + 20 + 100, 3});
}

TEST_CASE("outputs are before the loss's link, applyLink makes predictions of them") {
  Network<double> open = randomNetwork<double>("3-5-4", {1, 3});
  Network<double> closed = randomNetwork<double>("3-5-4 relu softmax", {1, 3});
  const Batch<double> batch(open, 6);
  Matrix<double> wanted;
  for (Network<double>* network : {&open, &closed}) {
    Stepper<double> stepper(*network, {}, 6);
    std::copy(batch.samples.begin(), batch.samples.end(), stepper.input());
    const Block<double> outputs = stepper.outputs(6);
    if (network == &open) wanted = outputs;
    // Softmax at the end is the loss's own work: the numbers are those of the network without it.
    CHECK(equal(outputs, wanted));
    stepper.applyLink(outputs);
    CHECK(largestDistance(outputs.colwise().sum(), Matrix<double>::Ones(1, 6)) < 1e-14);
  }
}

TEST_CASE("a network that ends with its loss's link trains as one without it, bit for bit") {
  const struct {
    const char* open;
    const char* closed;
    const char* loss;
  } cases[] = {{"3-5-4 tanh", "3-5-4 tanh softmax", "cross-entropy"},
               {"3-5-1 tanh", "3-5-1 tanh sigmoid", "binary-cross-entropy"}};
  for (const auto& one : cases) {
    CAPTURE(one.loss);
    std::vector<Matrix<double>> first;
    for (const char* text : {one.open, one.closed}) {
      Network<double> network = randomNetwork<double>(text, {1, 3});
      const Batch<double> batch(network, 6);
      Stepper<double> stepper(network, {.loss = &loss<double>("test", one.loss), .tuning = {}, .regulariser = {}}, 6);
      for (int i = 0; i < 5; ++i) batch.step(stepper, batch.classes(), 0.1);
      first.push_back(network.layer(0).weights()->value());
    }
    CHECK(equal(first[0], first[1]));
  }
}

TEST_CASE("batches of different sizes take turns") {
  Network<double> network = line();
  Stepper<double> stepper(network, squares(), 4);
  for (const std::size_t size : {4U, 1U, 3U, 4U}) {
    const std::vector<double> x(size, 1);
    const std::vector<double> targets(size, 2);
    CHECK(stepOn(stepper, x, targets, 0) == 1);
    CHECK(stepper.lastOutputs().cols() == static_cast<Index>(size));
  }
}

TEST_CASE("restart forgets: the next step is a first step") {
  for (const Optimiser<double>& rule : optimisers<double>()) {
    CAPTURE(rule.id);
    StepOptions<double> options = squares();
    options.optimiser = &rule;
    Network<double> network = line();
    Stepper<double> stepper(network, options, 4);
    for (int i = 0; i < 3; ++i) stepOn(stepper, {1, 2}, {1, 4}, 0.1);
    network.layer(0).weights()->setValue(Matrix<double>{{2}});
    network.trainables()[1].values[0] = 1;
    stepper.restart();
    stepOn(stepper, {1, 2}, {1, 4}, 0.1);
    Network<double> fresh = line();
    Stepper<double> first(fresh, options, 4);
    stepOn(first, {1, 2}, {1, 4}, 0.1);
    CHECK(equal(network.layer(0).weights()->value(), fresh.layer(0).weights()->value()));
    CHECK(network.trainables()[1].values[0] == fresh.trainables()[1].values[0]);
  }
}

TEST_CASE("AdamW's decay takes weights and leaves biases") {
  Network<double> network = line();
  StepOptions<double> options = squares();
  options.optimiser = &optimiser<double>("test", "adamw");
  options.tuning.weightDecay = 0.5;
  Stepper<double> stepper(network, options, 4);
  stepOn(stepper, {0, 0}, {1, 1}, 0.1);  // no error, no gradient
  CHECK(network.layer(0).weights()->value()(0, 0) == doctest::Approx(1.9).epsilon(1e-14));
  CHECK(network.trainables()[1].values[0] == 1);
}

}  // namespace stepper_test
