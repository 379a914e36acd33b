#include "deploy/float_engine.h"

#include <doctest/doctest.h>

#include <bit>
#include <cmath>

#include "core/deploy/plain_fixture.h"

namespace float_engine_test {

using namespace prune;
using namespace prune::testing;

namespace {

bool sameBits(const Matrix<float>& a, const Matrix<float>& b) {
  for (Index k = 0; k < a.size(); ++k)
    if (std::bit_cast<std::uint32_t>(a.data()[k]) != std::bit_cast<std::uint32_t>(b.data()[k])) return false;
  return a.rows() == b.rows() && a.cols() == b.cols();
}

deploy::PlainNetwork oneLayer(const Matrix<float>& weights, const Vector<float>& bias) {
  deploy::PlainLayer layer;
  layer.input = {1, weights.cols()};
  layer.output = {1, weights.rows()};
  layer.weights = weights;
  layer.mask = Mask::Ones(weights.rows(), weights.cols());
  layer.bias = bias;
  deploy::PlainNetwork network;
  network.input = layer.input;
  network.layers.push_back(layer);
  return network;
}

}  // namespace

TEST_CASE("float engine: a sum begins with the bias and adds in the order of the inputs") {
  // In another order 1e8 + 1 - 1e8 would be 1.
  const Matrix<float> weights{{1, 1, -1}};
  const Matrix<float> inputs{{1e8F}, {1}, {1e8F}};
  const Matrix<float> outputs = deploy::floatOutputs(oneLayer(weights, Vector<float>::Zero(1)), inputs);
  CHECK(outputs(0, 0) == 0);
}

TEST_CASE("float engine: a sum is never -0, so that leaving zeros out changes no bit") {
  const Matrix<float> weights{{0, -1}};
  const Matrix<float> inputs{{5}, {0}};
  const Matrix<float> outputs = deploy::floatOutputs(oneLayer(weights, Vector<float>::Constant(1, -0.0F)), inputs);
  CHECK_FALSE(std::signbit(outputs(0, 0)));
}

TEST_CASE("float engine: a sample's bits do not depend on those beside it") {
  for (const Net& net : deviceNets()) {
    CAPTURE(net.text);
    const deploy::PlainNetwork network = plainOf(net, 0.7);
    const Matrix<float> inputs = normalMatrix<float>(net.input.size(), 130, 3);
    const Matrix<float> together = deploy::floatOutputs(network, inputs);
    for (const Index sample : {0, 63, 64, 129})
      CHECK(sameBits(deploy::floatOutputs(network, inputs.col(sample)), together.col(sample)));
  }
}

TEST_CASE("float engine: each tensor is shown once for each sample") {
  const deploy::PlainNetwork network = plainOf(deviceNets()[3]);
  std::vector<Index> samples(network.layers.size() + 1);
  deploy::runFloat(network, normalMatrix<float>(60, 100, 2),
                   [&](Index tensor, Index first, const Matrix<float>& values) {
                     CHECK(first == samples[static_cast<std::size_t>(tensor)]);
                     samples[static_cast<std::size_t>(tensor)] += values.cols();
                   });
  for (const Index count : samples) CHECK(count == 100);
}

}  // namespace float_engine_test
