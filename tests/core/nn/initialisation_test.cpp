#include "nn/initialisation.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "support/distance.h"
#include "support/error_of.h"

namespace initialisation_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;
using prune::testing::largestDistance;

namespace {

constexpr Index kInputs = 64;
constexpr Index kOutputs = 32;
constexpr int kDraws = 20000;

/// What a scheme promises of a layer 64 -> 32: 2/64 or 2/96, and the limits sqrt(6/64) and sqrt(6/96) when uniform;
/// PyTorch limit 1/sqrt(64).
struct Law {
  const char* id;
  double variance;
  double limit;  // 0 when there is none
};

const Law kLaws[] = {
    {"he-normal", 0.03125, 0},
    {"he-uniform", 0.03125, 0.306186217847897},
    {"glorot-normal", 0.0208333333333333, 0},
    {"glorot-uniform", 0.0208333333333333, 0.25},
    {"pytorch", 0.00520833333333333, 0.125},
};

std::vector<double> draws(const char* id) {
  Rng rng(5);
  std::vector<double> values;
  for (int i = 0; i < kDraws; ++i) values.push_back(initialisation("test", id).draw(kInputs, kOutputs, rng));
  return values;
}

/// Mean of x^power.
double moment(const std::vector<double>& values, int power) {
  double sum = 0;
  for (const double value : values) sum += std::pow(value, power);
  return sum / static_cast<double>(values.size());
}

double largest(const std::vector<double>& values) {
  double result = 0;
  for (const double value : values) result = std::max(result, std::abs(value));
  return result;
}

template <class Scalar>
DenseNetwork<Scalar> initialised(const char* id, std::uint64_t seed) {
  DenseNetwork<Scalar> network = denseNetwork<Scalar>({2, 2, 1}, activations().front(), activations().front());
  Rng rng(seed);
  applyInitialisation(network, initialisation("test", id), rng);
  return network;
}

}  // namespace

TEST_CASE("the table has He and Glorot, normal and uniform, and that of PyTorch, each with formula and citation") {
  std::vector<std::string> ids;
  for (const Initialisation& entry : initialisations()) {
    ids.emplace_back(entry.id);
    CHECK(!entry.name.zh.empty());
    CHECK(!entry.name.en.empty());
    CHECK(entry.formula.find(" ~ ") != std::string_view::npos);
    CHECK(!entry.citation.empty());
  }
  CHECK(ids == std::vector<std::string>{"he-normal", "he-uniform", "glorot-normal", "glorot-uniform", "pytorch"});
}

TEST_CASE("only PyTorch's default draws biases, within the limit of its weights; those of others are 0") {
  for (const Initialisation& entry : initialisations()) {
    const DenseNetwork<double> network = initialised<double>(std::string(entry.id).c_str(), 3);
    const double bias = network.layer(0).bias.cwiseAbs().maxCoeff();
    CHECK((bias > 0) == (entry.id == "pytorch"));
    CHECK(bias < 1 / std::sqrt(2.0));
  }
}

TEST_CASE("each scheme has mean 0 and its variance") {
  for (const Law& law : kLaws) {
    CAPTURE(law.id);
    const std::vector<double> values = draws(law.id);
    // Four standard errors: sqrt(v / 20000) for the mean; v sqrt(2 / 20000) = 0.01 v for the variance of a normal
    // sample, less for a uniform one.
    CHECK(std::abs(moment(values, 1)) < 4 * std::sqrt(law.variance / kDraws));
    CHECK(std::abs(moment(values, 2) - law.variance) < 0.04 * law.variance);
  }
}

TEST_CASE("a uniform scheme fills its limits and never leaves them; a normal one does") {
  for (const Law& law : kLaws) {
    CAPTURE(law.id);
    const double reached = largest(draws(law.id));
    if (law.limit == 0) {
      // Two of three normal values lie within one deviation, and one of 20000 beyond 3.5 of them is all but certain.
      CHECK(reached > 3.5 * std::sqrt(law.variance));
      continue;
    }
    CHECK(reached <= law.limit);
    // The chance that none of 20000 comes within 1/1000 of the limit is e^-20.
    CHECK(reached > 0.999 * law.limit);
  }
}

TEST_CASE("applyInitialisation draws layer by layer and row by row") {
  // The limit is sqrt(6/2) in both layers; the uniform numbers of seed 1 are those of the test of Rng. 1e-15 is some
  // units in the last place of values near 1.
  const DenseNetwork<double> network = initialised<double>("he-uniform", 1);
  CHECK(largestDistance(network.layer(0).weights.value, Matrix<double>{{1.0794561828792997, 0.855995846351842},
                                                                       {-1.3851179008799914, 0.8529202591778566}}) <
        1e-15);
  CHECK(largestDistance(network.layer(1).weights.value, Matrix<double>{{-1.0923054676095283, 0.31342805073625835}}) <
        1e-15);
}

TEST_CASE("the same seed gives the same weights, another seed others") {
  const DenseNetwork<double> network = initialised<double>("he-normal", 1);
  CHECK(equal(network.layer(0).weights.value, initialised<double>("he-normal", 1).layer(0).weights.value));
  CHECK(!equal(network.layer(0).weights.value, initialised<double>("he-normal", 2).layer(0).weights.value));
}

TEST_CASE("a network of floats gets the doubles' weights, rounded") {
  CHECK(equal(initialised<float>("he-normal", 1).layer(0).weights.value,
              initialised<double>("he-normal", 1).layer(0).weights.value.cast<float>()));
}

TEST_CASE("applyInitialisation sets biases to 0 and leaves masks alone") {
  DenseNetwork<double> network = initialised<double>("glorot-normal", 1);
  network.layer(0).bias << 1, 2;
  network.layer(0).weights.mask(1, 0) = 0;
  Rng rng(1);
  applyInitialisation(network, initialisation("test", "glorot-normal"), rng);
  CHECK(equal(network.layer(0).bias, Vector<double>{{0, 0}}));
  CHECK(equal(network.layer(0).weights.mask, Mask{{1, 1}, {0, 1}}));
  CHECK(network.layer(0).weights.value(1, 0) != 0);
}

TEST_CASE("initialisation answers a bad id with the valid ones") {
  CHECK(errorOf([] { return initialisation("session", "lecun"); }) ==
        "unknown-id: [session] unknown initialisation \"lecun\"; one of: he-normal, he-uniform, glorot-normal, "
        "glorot-uniform, pytorch");
}

}  // namespace initialisation_test
