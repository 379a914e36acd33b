#include <doctest/doctest.h>

#include "core/prune/surgery_fixture.h"
#include "nn/description/network_text.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace static_features_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;
using prune::testing::normalMatrix;
using prune::testing::outputsOf;
using prune::testing::randomModel;

namespace {

constexpr Index kSamples = 7;

/// The layers of a network before its joint, as a network of their own on the window alone.
Matrix<double> windowOutputs(const Network<double>& network, const Matrix<double>& samples) {
  std::vector<std::unique_ptr<Layer<double>>> layers;
  for (Index i = 0; i < network.joint(); ++i) layers.push_back(network.layer(i).clone());
  const Shape window = network.input().window();
  return outputsOf(Network<double>(window, std::move(layers)), Matrix<double>(samples.topRows(window.size())));
}

}  // namespace

TEST_CASE("the dense layer takes what came of the window, and behind it the static features as they are") {
  for (const char* text : {"9x2+3-conv(4,3)-bn-tanh-pool(2)-flatten-5", "9x2+3-conv(4,3)-relu-gap-5",
                           "9x2+3-bn-dropout(0.3)-flatten-5", "9x2+3-5"}) {
    CAPTURE(text);
    const Network<double> network = randomModel<double>(text, {9, 2, 3}).network;
    const Matrix<double> samples = normalMatrix<double>(21, kSamples);
    const Matrix<double> before =
        network.joint() > 0 ? windowOutputs(network, samples) : Matrix<double>(samples.topRows(18));
    Matrix<double> taken(before.rows() + 3, kSamples);
    taken << before, samples.bottomRows(3);
    const Index last = network.layerCount() - 1;
    Matrix<double> wanted = network.layer(last).weights()->value() * taken;
    Network<double> copy = network;
    std::vector<Trainable<double>> list;
    copy.layer(last).addTrainables(list);
    for (Index i = 0; i < wanted.rows(); ++i) wanted.row(i).array() += list.back().values[i];
    CHECK((outputsOf(network, samples) - wanted).cwiseAbs().maxCoeff() < 1e-12);
  }
}

TEST_CASE("no layer in time sees a static feature, and every layer beside which they pass knows it") {
  const Network<double> network = randomModel<double>("9x2+3-conv(4,3)-relu-pool(2)-flatten-5-2", {9, 2, 3}).network;
  CHECK(network.joint() == 3);
  CHECK(network.layer(0).input() == Shape{9, 2});
  CHECK(network.layer(2).output() == Shape{3, 4});
  CHECK(network.layer(3).input() == Shape{3, 4, 3});
  CHECK(network.layer(4).weights()->columns() == 15);
  CHECK(network.besides(2) == 3);
  CHECK(network.besides(3) == 0);
  CHECK(randomModel<double>("9-5-2", {1, 9}).network.joint() == 0);
}

TEST_CASE("the gradient by the input reaches static features") {
  Network<double> network = randomModel<double>("9x2+3-conv(4,3)-tanh-pool(2)-flatten-5-tanh-1", {9, 2, 3}).network;
  const Matrix<double> samples = normalMatrix<double>(21, 1);
  Workspace<double> workspace(network, 1);
  Block<double>(workspace.input(), 21, 1) = samples;
  workspace.forward(network, 1, {});
  *workspace.outputGradient() = 1;
  for (Index i = network.layerCount() - 1; i >= 0; --i) workspace.backwardThrough(network, i, 1, true, true);
  const Matrix<double> slopes = Block<double>(workspace.outputGradient(), 21, 1);
  constexpr double kStep = 1e-5;
  for (Index feature = 0; feature < 21; ++feature) {
    Matrix<double> above = samples;
    Matrix<double> below = samples;
    above(feature, 0) += kStep;
    below(feature, 0) -= kStep;
    const double slope = (outputsOf(network, above)(0, 0) - outputsOf(network, below)(0, 0)) / (2 * kStep);
    CHECK(std::abs(slopes(feature, 0) - slope) < 1e-8);
  }
}

TEST_CASE("static features that no weights read are refused") {
  const std::string refusal =
      "invalid-argument: [network] a network with 3 static features must have a dense layer that reads them";
  for (const char* text : {"9x2+3-conv(4,3)-gap", "9x2+3-conv(4,3)-flatten"})
    CHECK(errorOf([&] { return makeNetwork<float>(parseNetwork(text, {9, 2, 3})); }) == refusal);
}

TEST_CASE("inputs and features name each other") {
  const Shape shape{4, 2, 3};
  CHECK(shape.size() == 11);
  CHECK(shape.inputs() == 5);
  CHECK(shape.inputOf(7) == 1);
  CHECK(shape.inputOf(8) == 2);
  CHECK(shape.inputOf(10) == 4);
  for (Index input = 0; input < shape.inputs(); ++input) CHECK(shape.inputOf(shape.featureOf(input)) == input);
}

}  // namespace static_features_test
