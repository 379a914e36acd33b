#include "nn/dense/dense_network.h"

#include <doctest/doctest.h>

#include "base/arithmetic/rng.h"
#include "nn/initialisation.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace dense_network_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;
using prune::testing::largestDistance;

namespace {

const Activation& relu() {
  return activation("test", "relu");
}

const Activation& identity() {
  return activation("test", "identity");
}

/// z1 = [1 -2 3; -4 5 6] x + (0.5, -5), a1 = relu z1, y = (2, -1) a1 + 0.25.
template <class Scalar>
DenseNetwork<Scalar> network() {
  DenseNetwork<Scalar> result = denseNetwork<Scalar>({3, 2, 1}, relu(), identity());
  result.layer(0).weights.value = Matrix<Scalar>{{1, -2, 3}, {-4, 5, 6}};
  result.layer(0).bias = Vector<Scalar>{{0.5, -5}};
  result.layer(1).weights.value = Matrix<Scalar>{{2, -1}};
  result.layer(1).bias = Vector<Scalar>{{0.25}};
  return result;
}

template <class Scalar>
Matrix<Scalar> samples() {
  return Matrix<Scalar>{{1, 0, 1}, {0, 1, 1}, {0, 0, 0}};
}

}  // namespace

TEST_CASE("denseNetwork has a layer for each step between sizes, all 0, the last with the output's activation") {
  const DenseNetwork<double> made = denseNetwork<double>({4, 3, 2, 1}, relu(), identity());
  CHECK(made.layerCount() == 3);
  CHECK(made.inputs() == 4);
  CHECK(made.outputs() == 1);
  CHECK(equal(made.layer(1).weights.value, Matrix<double>{{0, 0, 0}, {0, 0, 0}}));
  CHECK(made.layer(0).activation->id == "relu");
  CHECK(made.layer(1).activation->id == "relu");
  CHECK(made.layer(2).activation->id == "identity");
}

TEST_CASE("denseNetwork of two sizes is one layer with the output's activation") {
  const DenseNetwork<double> made = denseNetwork<double>({3, 2}, relu(), identity());
  CHECK(made.layerCount() == 1);
  CHECK(made.layer(0).activation->id == "identity");
}

TEST_CASE("a network has at least one layer") {
  const std::string error = "invalid-argument: [network] layers must not be empty";
  CHECK(errorOf([] { return DenseNetwork<double>({}); }) == error);
  CHECK(errorOf([] { return denseNetwork<float>({}, relu(), relu()); }) == error);
  CHECK(errorOf([] { return denseNetwork<float>({3}, relu(), relu()); }) == error);
}

TEST_CASE("each layer must take what the one before gives") {
  CHECK(errorOf([] {
          return DenseNetwork<double>(
              {DenseLayer<double>(3, 2, relu()), DenseLayer<double>(2, 4, relu()), DenseLayer<double>(5, 1, relu())});
        }) == "shape-mismatch: [network] row of layer 2 must have 4 entries, got 5");
}

TEST_CASE_TEMPLATE("trace keeps z and a of every layer, a row for each sample", Scalar, float, double) {
  const std::vector<LayerTrace<Scalar>> traces = trace(network<Scalar>(), samples<Scalar>());
  REQUIRE(traces.size() == 2);
  CHECK(equal(traces[0].preactivation, Matrix<Scalar>{{4.5, -3}, {1.5, 6}, {0.5, -5}}));
  CHECK(equal(traces[0].activation, Matrix<Scalar>{{4.5, 0}, {1.5, 6}, {0.5, 0}}));
  CHECK(equal(traces[1].preactivation, Matrix<Scalar>{{9.25}, {-2.75}, {1.25}}));
  CHECK(equal(traces[1].activation, Matrix<Scalar>{{9.25}, {-2.75}, {1.25}}));
}

TEST_CASE_TEMPLATE("forward is the last activation of trace", Scalar, float, double) {
  CHECK(equal(forward(network<Scalar>(), samples<Scalar>()), Matrix<Scalar>{{9.25}, {-2.75}, {1.25}}));
}

TEST_CASE("forward leaves removed weights out") {
  DenseNetwork<double> pruned = network<double>();
  pruned.layer(0).weights.mask(0, 2) = 0;
  pruned.layer(1).weights.mask(0, 1) = 0;
  CHECK(equal(forward(pruned, samples<double>()), Matrix<double>{{3.25}, {0.25}, {1.25}}));
}

TEST_CASE("forward can begin at a later layer, and after the last it returns what came in") {
  CHECK(equal(forward(network<double>(), Matrix<double>{{4.5, 0}}, 1), Matrix<double>{{9.25}}));
  CHECK(equal(forward(network<double>(), Matrix<double>{{7}}, 2), Matrix<double>{{7}}));
}

TEST_CASE("no samples give no rows, in every layer") {
  CHECK(equal(forward(network<double>(), Matrix<double>(0, 3)), Matrix<double>(0, 1)));
  const std::vector<LayerTrace<double>> traces = trace(network<double>(), Matrix<double>(0, 3));
  CHECK(equal(traces[0].activation, Matrix<double>(0, 2)));
}

TEST_CASE("a sample's result does not depend on the samples beside it") {
  DenseNetwork<double> wide = denseNetwork<double>({33, 47, 5}, activation("test", "tanh"), identity());
  Rng rng(2);
  applyInitialisation(wide, initialisations().front(), rng);
  Matrix<double> many(19, 33);
  for (Index i = 0; i < many.size(); ++i) many.data()[i] = rng.normal();
  // A product with one row may add up in another order; 47 terms of about 1 leave less than 1e-13.
  CHECK(largestDistance(forward(wide, Matrix<double>(many.row(7))), forward(wide, many).row(7)) < 1e-13);
}

TEST_CASE("a sample must be as long as the inputs, or as the layer that it enters") {
  CHECK(errorOf([] { return trace(network<double>(), Matrix<double>(1, 2)); }) ==
        "shape-mismatch: [trace] sample must have 3 entries, got 2");
  CHECK(errorOf([] { return forward(network<double>(), Matrix<double>(1, 4)); }) ==
        "shape-mismatch: [forward] sample must have 3 entries, got 4");
  CHECK(errorOf([] { return forward(network<double>(), Matrix<double>(1, 3), 1); }) ==
        "shape-mismatch: [forward] sample must have 2 entries, got 3");
}

}  // namespace dense_network_test
