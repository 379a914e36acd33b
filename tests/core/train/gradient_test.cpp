/// The gradient of every layer, activation, loss and penalty against differences of the loss.

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "core/train/probe.h"
#include "nn/kernels/activation_kernels.h"

namespace gradient_test {

using namespace prune;
using prune::testing::Batch;
using prune::testing::randomMask;
using prune::testing::randomNetwork;

namespace {

constexpr Index kBatch = 6;

struct Case {
  std::string network;
  Shape input{1, 5};
  std::string loss = "cross-entropy";
  bool hasTargets = false;  ///< the answers are numbers
  Regulariser regulariser = {};
  double keepFraction = 1;  ///< of each weight matrix
};

/// How far the two gradients are apart.
struct Distance {
  double largest = 0;       ///< in units of 1 + |gradient|
  double removed = 0;       ///< the largest gradient of a removed weight
  double gradientSize = 0;  ///< the largest gradient
  Index compared = 0;
  Index compressed = 0;  ///< matrices whose products run on the kept weights alone
};

class Measurement {
 public:
  explicit Measurement(const Case& given)
      : given_(given),
        network_(randomNetwork<double>(given.network, given.input)),
        batch_(network_, kBatch),
        stepper_(masked(), {.loss = &loss<double>("test", given.loss), .tuning = {}, .regulariser = given.regulariser},
                 kBatch) {}

  Distance distance() {
    Distance distance;
    static_cast<void>(lossNow());
    const std::vector<double> gradient = stepper_.gradient();
    const double* next = gradient.data();
    for (const Trainable<double>& one : network_.trainables()) {
      if (one.weights && one.weights->isCompressed()) ++distance.compressed;
      // Of a long array, some forty numbers from all over it.
      for (Index i = 0; i < one.size; i += 1 + one.size / 40) compare(one, i, next[i], distance);
      next += one.size;
    }
    return distance;
  }

 private:
  Network<double>& masked() {
    std::uint64_t seed = 3;
    for (Index i = 0; i < network_.layerCount() && given_.keepFraction < 1; ++i)
      if (Weights<double>* weights = network_.layer(i).weights())
        weights->setMask(randomMask(weights->rows(), weights->columns(), given_.keepFraction, ++seed));
    return network_;
  }

  /// A step with rate 0: nothing but the moving means of a batch norm changes, and training does not look at those.
  double lossNow() {
    double loss = batch_.step(stepper_, given_.hasTargets ? batch_.numbers() : batch_.classes(), 0);
    for (const Trainable<double>& one : network_.trainables())
      if (one.weights) loss += penalty(given_.regulariser, one.values, one.size);
    return loss;
  }

  void compare(const Trainable<double>& one, Index i, double analytic, Distance& distance) {
    if (one.weights && one.weights->mask().data()[one.weights->place(i)] == 0) {
      distance.removed = std::max(distance.removed, std::abs(analytic));
      return;
    }
    constexpr double kStep = 1e-5;
    const double before = one.values[i];
    one.values[i] = before + kStep;
    const double above = lossNow();
    one.values[i] = before - kStep;
    const double below = lossNow();
    one.values[i] = before;
    const double off = std::abs(analytic - (above - below) / (2 * kStep));
    distance.largest = std::max(distance.largest, std::isnan(off) ? 1e300 : off / (1 + std::abs(analytic)));
    distance.gradientSize = std::max(distance.gradientSize, std::abs(analytic));
    ++distance.compared;
  }

  Case given_;
  Network<double> network_;
  Batch<double> batch_;
  Stepper<double> stepper_;
};

/// The difference quotient is off by the loss's third derivative times 1e-10 / 6, and by the last bits of the loss,
/// 1e-16, over 1e-5; the derivatives are below some hundreds here.
constexpr double kTolerance = 1e-8;

Distance check(const Case& given) {
  INFO(given.network, " with ", given.loss);
  const Distance distance = Measurement(given).distance();
  CHECK(distance.largest < kTolerance);
  CHECK(distance.removed == 0);
  CHECK(distance.gradientSize > 1e-3);  // else nothing was compared
  CHECK(distance.compared > 5);
  return distance;
}

}  // namespace

TEST_CASE("numeric and analytic gradient agree for every activation, hidden and at the end") {
  for (const std::string_view activation : activationNames()) {
    const std::string name(activation);
    check({.network = "5-6-4-3 " + name});
    check({.network = "5-6-3 tanh " + name, .loss = "mean-squared-error", .hasTargets = true});
    check({.network = "5-6-3 tanh " + name});
    check({.network = "5-6-3 tanh " + name, .loss = "binary-cross-entropy"});
  }
}

TEST_CASE("numeric and analytic gradient agree when one activation follows another") {
  for (const std::string_view first : activationNames())
    for (const std::string_view second : activationNames())
      check({.network = "5-6-" + std::string(first) + "-" + std::string(second) + "-3"});
  check({.network = "conv(3,2)-sigmoid-flatten-tanh-3", .input = {4, 2}});
  check({.network = "tanh-5-softmax-sigmoid-softmax-3"});
}

TEST_CASE("numeric and analytic gradient agree for convolutions with stride and padding") {
  for (const char* network :
       {"conv(3,3)-conv(4,2)-3 tanh", "conv(3,3,2)-conv(4,2,2)-3 tanh", "conv(3,4,1,2)-conv(2,3,1,same)-3 tanh",
        "conv(3,4,3,2)-conv(2,3,2,4)-3 tanh", "conv(3,9)-conv(2,1)-3 tanh", "conv(3,11,1,1)-3 tanh",
        "conv(2,1,5)-conv(3,2,1,1)-gap softsign"})
    check({.network = network, .input = {9, 2}});
}

TEST_CASE("numeric and analytic gradient agree for pools, with overlap and with steps left over") {
  for (const char* network :
       {"conv(3,2)-pool(3,1)-conv(3,2)-3 tanh", "conv(3,2)-pool(2)-pool(2)-3 tanh", "conv(3,2)-pool(2,3)-3 tanh",
        "conv(3,2)-avgpool(3,2)-conv(3,2)-3 tanh", "conv(3,2)-avgpool(3)-avgpool(2,1)-3 tanh", "conv(3,2)-gap-3 tanh",
        "pool(2)-conv(3,2)-gap tanh", "conv(3,2)-avgpool(3,3)-flatten-3 leaky-relu"})
    check({.network = network, .input = {9, 2}});
}

TEST_CASE("numeric and analytic gradient agree for batch norm in training") {
  check({.network = "5-6-bn-4-bn-3 tanh"});
  check({.network = "bn-5-3-bn tanh"});
  check({.network = "conv(3,3)-bn-pool(2)-conv(4,2)-bn-gap-3 softsign", .input = {9, 2}});
  check({.network = "5-8-relu-bn-3-bn", .loss = "mean-squared-error", .hasTargets = true});
}

TEST_CASE("numeric and analytic gradient agree for dropout whose draws are fixed") {
  check({.network = "5-20-dropout(0.5)-20-dropout(0.25)-3 tanh"});
  check({.network = "dropout(0.2)-conv(4,3)-dropout(0.4)-pool(2)-3 tanh", .input = {9, 2}});
}

TEST_CASE("numeric and analytic gradient agree for every loss with classes and with numbers") {
  for (const Loss<double>& loss : losses<double>()) {
    const std::string id(loss.id);
    check({.network = "5-6-3 tanh", .loss = id});
    check({.network = "5-6-3 tanh " + std::string(loss.link), .loss = id});
    if (id == "cross-entropy") continue;
    check({.network = "5-6-1 tanh", .loss = id});
    check({.network = "5-6-3 tanh", .loss = id, .hasTargets = true});
  }
}

TEST_CASE("numeric and analytic gradient agree for every penalty, and biases have none") {
  const Regulariser regularisers[] = {{.l2 = 0.7}, {.l1 = 0.3}, {.hoyer = 0.2}, {.l2 = 0.7, .l1 = 0.3, .hoyer = 0.2}};
  for (const Regulariser& regulariser : regularisers) {
    check({.network = "5-6-4-3 tanh", .regulariser = regulariser});
    check({.network = "conv(3,2)-bn-3 tanh", .input = {4, 2}, .regulariser = regulariser});
    check({.network = "5-6-4-3 tanh", .regulariser = regulariser, .keepFraction = 0.6});
    check({.network = "8-40-32-3 tanh", .input = {1, 8}, .regulariser = regulariser, .keepFraction = 0.2});
  }
}

TEST_CASE("numeric and analytic gradient agree for masked weights; a removed one has gradient 0") {
  CHECK(check({.network = "5-6-4-3 tanh", .keepFraction = 0.6}).compressed == 0);
  CHECK(check({.network = "conv(3,3,2,1)-conv(4,2)-3 tanh", .input = {9, 2}, .keepFraction = 0.6}).compressed == 0);
}

TEST_CASE("numeric and analytic gradient agree when the products run on the kept weights alone") {
  CHECK(check({.network = "32-40-32-3 tanh", .input = {1, 32}, .keepFraction = 0.2}).compressed == 2);
  CHECK(check({.network = "32-40-bn-dropout(0.2)-32-3", .input = {1, 32}, .keepFraction = 0.05}).compressed == 2);
  CHECK(check({.network = "conv(24,3)-conv(16,3,1,1)-conv(24,3,2)-3 tanh", .input = {7, 16}, .keepFraction = 0.2})
            .compressed == 3);
}

}  // namespace gradient_test
