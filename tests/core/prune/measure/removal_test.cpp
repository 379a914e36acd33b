#include "prune/measure/removal.h"

#include <doctest/doctest.h>

#include <cmath>

#include "base/arithmetic/rng.h"
#include "nn/initialisation.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace removal_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;

namespace {

/// z1 = [1 -2 3; -4 5 6] x + (0.5, -5), a1 = relu z1, y = (2, -1) a1 + 0.25.
DenseNetwork<double> small() {
  DenseNetwork<double> network = denseNetwork<double>({3, 2, 1}, activation("test", "relu"), activations().front());
  network.layer(0).weights.value = Matrix<double>{{1, -2, 3}, {-4, 5, 6}};
  network.layer(0).bias = Vector<double>{{0.5, -5}};
  network.layer(1).weights.value = Matrix<double>{{2, -1}};
  network.layer(1).bias = Vector<double>{{0.25}};
  return network;
}

/// A random network with three layers, in which every seventh weight is already removed.
DenseNetwork<double> large() {
  DenseNetwork<double> network =
      denseNetwork<double>({19, 23, 11, 3}, activation("test", "tanh"), activations().front());
  Rng rng(4);
  applyInitialisation(network, initialisations().front(), rng);
  for (Index i = 0; i < network.layerCount(); ++i) {
    Mask& mask = network.layer(i).weights.mask;
    for (Index k = 0; k < mask.size(); k += 7) mask.data()[k] = 0;
  }
  return network;
}

Vector<double> largeSample() {
  Rng rng(5);
  return Vector<double>::NullaryExpr(19, [&rng] { return rng.normal(); });
}

Vector<double> sample() {
  return Vector<double>{{0, 1, 1}};
}

/// The change of the output when the mask is really set.
Vector<double> changeByMask(DenseNetwork<double> network, Index layer, Index row, Index column,
                            const Vector<double>& x) {
  const Matrix<double> before = forward<double>(network, x.transpose());
  network.layer(layer).weights.mask(row, column) = 0;
  return (forward<double>(network, x.transpose()) - before).transpose();
}

}  // namespace

TEST_CASE("removeWeight gives z, a and the change of y without that weight") {
  // With it: z = (1.5, 6), a = (1.5, 6), y = 2 * 1.5 - 6 + 0.25 = -2.75.
  const Removal removal = removeWeight(small(), 0, 0, 1, sample());
  CHECK(equal(removal.preactivation, Vector<double>{{3.5, 6}}));
  CHECK(equal(removal.activation, Vector<double>{{3.5, 6}}));
  CHECK(equal(removal.outputChange, Vector<double>{{4}}));
}

TEST_CASE("removeWeight of the last layer changes y itself") {
  const Removal removal = removeWeight(small(), 1, 0, 1, sample());
  CHECK(equal(removal.preactivation, Vector<double>{{3.25}}));
  CHECK(equal(removal.activation, Vector<double>{{3.25}}));
  CHECK(equal(removal.outputChange, Vector<double>{{6}}));
}

TEST_CASE("removeWeight of a weight whose input is 0 changes nothing") {
  const Removal removal = removeWeight(small(), 0, 0, 0, sample());
  CHECK(equal(removal.preactivation, Vector<double>{{1.5, 6}}));
  CHECK(equal(removal.outputChange, Vector<double>{{0}}));
}

TEST_CASE("removeWeight is what the mask does, bit for bit, for every weight of every layer") {
  const DenseNetwork<double> network = large();
  const Vector<double> x = largeSample();
  for (Index layer = 0; layer < network.layerCount(); ++layer)
    for (Index row = 0; row < network.layer(layer).outputs(); ++row)
      for (Index column = 0; column < network.layer(layer).inputs(); ++column)
        CHECK(equal(removeWeight(network, layer, row, column, x).outputChange,
                    changeByMask(network, layer, row, column, x)));
}

TEST_CASE("removeWeight of a weight that is removed already changes nothing") {
  const DenseNetwork<double> network = large();
  CHECK(network.layer(0).weights.mask(0, 7) == 0);
  CHECK(equal(removeWeight(network, 0, 0, 7, largeSample()).outputChange, Vector<double>{{0, 0, 0}}));
}

TEST_CASE("removeNeuron silences it for whoever listens; its z stays") {
  const Removal removal = removeNeuron(small(), 0, 1, sample());
  CHECK(equal(removal.preactivation, Vector<double>{{1.5, 6}}));
  CHECK(equal(removal.activation, Vector<double>{{1.5, 0}}));
  CHECK(equal(removal.outputChange, Vector<double>{{6}}));
}

TEST_CASE("removeNeuron of the last layer takes away the whole output") {
  const Removal removal = removeNeuron(small(), 1, 0, sample());
  CHECK(equal(removal.activation, Vector<double>{{0}}));
  CHECK(equal(removal.outputChange, Vector<double>{{2.75}}));
}

TEST_CASE("a removal leaves the network as it was") {
  const DenseNetwork<double> network = small();
  removeWeight(network, 0, 1, 1, sample());
  removeNeuron(network, 0, 0, sample());
  CHECK(equal(network.layer(0).weights.mask, Mask{{1, 1, 1}, {1, 1, 1}}));
  CHECK(equal(network.layer(0).weights.value, Matrix<double>{{1, -2, 3}, {-4, 5, 6}}));
}

TEST_CASE("a part that is not there is refused by name") {
  const struct {
    Index layer;
    Index row;
    Index column;
    const char* error;
  } cases[] = {
      {-1, 0, 0, "out-of-range: [removal] layer must be in [0, 1], got -1"},
      {2, 0, 0, "out-of-range: [removal] layer must be in [0, 1], got 2"},
      {0, -1, 0, "out-of-range: [removal] row must be in [0, 1], got -1"},
      {0, 2, 0, "out-of-range: [removal] row must be in [0, 1], got 2"},
      {1, 1, 0, "out-of-range: [removal] row must be in [0, 0], got 1"},
      {0, 0, -1, "out-of-range: [removal] column must be in [0, 2], got -1"},
      {0, 0, 3, "out-of-range: [removal] column must be in [0, 2], got 3"},
      {1, 0, 2, "out-of-range: [removal] column must be in [0, 1], got 2"},
  };
  for (const auto& entry : cases)
    CHECK(errorOf([&entry] { return removeWeight(small(), entry.layer, entry.row, entry.column, sample()); }) ==
          entry.error);
  CHECK(errorOf([] { return removeNeuron(small(), 2, 0, sample()); }) ==
        "out-of-range: [removal] layer must be in [0, 1], got 2");
  CHECK(errorOf([] { return removeNeuron(small(), 0, 2, sample()); }) ==
        "out-of-range: [removal] neuron must be in [0, 1], got 2");
  CHECK(errorOf([] { return removeNeuron(small(), 0, -1, sample()); }) ==
        "out-of-range: [removal] neuron must be in [0, 1], got -1");
}

TEST_CASE("the effects of all weights of a layer are those of each, and 0 where nothing is to remove") {
  const DenseNetwork<double> network = large();
  Vector<double> x(19);
  for (Index i = 0; i < 19; ++i) x(i) = std::cos(static_cast<double>(i));
  for (Index layer = 0; layer < 3; ++layer) {
    const Matrix<double> effects = removalEffects(network, layer, x);
    const DenseLayer<double>& dense = network.layer(layer);
    REQUIRE(effects.rows() == dense.weights.value.size());
    REQUIRE(effects.cols() == 3);
    for (Index row = 0; row < dense.outputs(); ++row)
      for (Index column = 0; column < dense.inputs(); ++column) {
        const Index entry = row * dense.inputs() + column;
        const Vector<double> wanted = removeWeight(network, layer, row, column, x).outputChange;
        // Sums of some tens of numbers about 1, added up in another order.
        CHECK((effects.row(entry).transpose() - wanted).cwiseAbs().maxCoeff() < 1e-13);
      }
  }
}

TEST_CASE("the effects of all units of a layer are those of each") {
  const DenseNetwork<double> network = large();
  Vector<double> x(19);
  for (Index i = 0; i < 19; ++i) x(i) = std::sin(static_cast<double>(i));
  for (Index layer = 0; layer < 3; ++layer) {
    const Matrix<double> effects = unitRemovalEffects(network, layer, x);
    REQUIRE(effects.rows() == network.layer(layer).outputs());
    REQUIRE(effects.cols() == 3);
    for (Index unit = 0; unit < effects.rows(); ++unit) {
      const Vector<double> wanted = removeNeuron(network, layer, unit, x).outputChange;
      CHECK((effects.row(unit).transpose() - wanted).cwiseAbs().maxCoeff() < 1e-13);
    }
  }
}

TEST_CASE("a sample must be as long as the inputs") {
  CHECK(errorOf([] {
          return removeWeight(small(), 0, 0, 0, Vector<double>{{1, 2}});
        }) == "shape-mismatch: [trace] sample must have 3 entries, got 2");
  CHECK(errorOf([] {
          return removeNeuron(small(), 0, 0, Vector<double>{{1, 2, 3, 4}});
        }) == "shape-mismatch: [trace] sample must have 3 entries, got 4");
}

}  // namespace removal_test
