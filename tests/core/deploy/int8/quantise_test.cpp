#include "deploy/int8/quantise.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "core/deploy/plain_fixture.h"
#include "support/error_of.h"

namespace quantise_test {

using namespace prune;
using namespace prune::testing;
using deploy::Granularity;
using deploy::Quantisation;
using deploy::QuantisedNetwork;

namespace {

std::vector<deploy::Range> rangesFor(const deploy::PlainNetwork& network) {
  return deploy::rangesOf(network, normalMatrix<float>(network.input.size(), 200, 5), deploy::rangeRules()[0]);
}

QuantisedNetwork made(const deploy::PlainNetwork& network, Granularity granularity = Granularity::Mixed) {
  return deploy::quantise(network, rangesFor(network), {.granularity = granularity});
}

deploy::PlainNetwork dense(Index columns, float weight, float bias) {
  deploy::PlainNetwork network = plainOf(randomModel<float>("3-2", {1, 3}).network);
  network.input = {1, columns};
  network.layers[0].input = network.input;
  network.layers[0].weights = Matrix<float>::Constant(2, columns, weight);
  network.layers[0].mask = Mask::Ones(2, columns);
  network.layers[0].bias = Vector<float>::Constant(2, bias);
  return network;
}

}  // namespace

TEST_CASE("quantisation: a range is widened to hold 0, which has an integer of its own") {
  for (const deploy::Range range : {deploy::Range{-1, 2}, {0.5, 3}, {-7, -2}, {0, 6}}) {
    const auto [low, high] = range;
    CAPTURE(range.low);
    const Quantisation quantisation = deploy::quantisationOf(range);
    CHECK(quantisation.scale == (std::max(high, 0.0) - std::min(low, 0.0)) / 255);
    CHECK(deploy::quantised(0, quantisation) == quantisation.zero);
    for (const double value : {low, high, (low + high) / 2}) {
      const double back = quantisation.scale * (deploy::quantised(value, quantisation) - quantisation.zero);
      CHECK(std::abs(back - value) <= quantisation.scale * (1 + 1e-12));
    }
  }
  CHECK(deploy::quantisationOf({0, 0}).scale == 1);
}

TEST_CASE("quantise: a join, its static features and all that goes into it have one scale, be it a tanh or the input") {
  for (const auto& [place, from] : {std::pair{8U, 0}, {9U, 1}, {10U, -1}}) {
    const Net& net = deviceNets()[place];
    const Index first = from;  // whose output has that scale; -1: the input
    CAPTURE(net.text);
    const deploy::PlainNetwork plain = plainOf(net);
    const QuantisedNetwork network = made(plain);
    const auto isSame = [&](const Quantisation& one) {
      return one.scale == network.fromStatic.scale && one.zero == network.fromStatic.zero;
    };
    Index last = 0;
    while (network.layers[static_cast<std::size_t>(last)].kind != deploy::LayerKind::Join) ++last;
    const deploy::QuantisedLayer& join = network.layers[static_cast<std::size_t>(last)];
    CHECK(isSame(join.from));
    CHECK(isSame(join.to));
    for (Index i = -1; i < last; ++i)
      CHECK(isSame(i < 0 ? network.from : network.layers[static_cast<std::size_t>(i)].to) == (i >= first));
    // Its range holds those of both.
    const Matrix<float> statics =
        normalMatrix<float>(plain.input.size(), 200, 5).bottomRows(plain.input.staticFeatures);
    CHECK(127 - join.to.zero >= statics.maxCoeff() / join.to.scale - 1);
    CHECK(-128 - join.to.zero <= statics.minCoeff() / join.to.scale + 1);
  }
}

TEST_CASE("quantise: weights lie in [-127, 127], the largest at an end, and one of 0 stays 0") {
  for (const Net& net : deviceNets())
    for (const Granularity granularity : {Granularity::Mixed, Granularity::Tensor, Granularity::Channel}) {
      CAPTURE(net.text);
      const deploy::PlainNetwork plain = plainOf(net, 0.5);
      std::size_t place = 0;
      for (const deploy::QuantisedLayer& layer : made(plain, granularity).layers) {
        while (plain.layers[place].name != layer.name) ++place;
        const deploy::PlainLayer& from = plain.layers[place];
        for (Index row = 0; row < layer.weights.rows(); ++row)
          for (Index column = 0; column < layer.weights.cols(); ++column) {
            const int q = layer.weights(row, column);
            CHECK(std::abs(q) <= 127);
            if (from.mask(row, column) == 0) CHECK(q == 0);
          }
        const bool isByRow = granularity == Granularity::Channel ||
                             (granularity == Granularity::Mixed && layer.kind == deploy::LayerKind::Conv1d);
        if (layer.isLinear()) CHECK(layer.weightScales.size() == (isByRow ? layer.weights.rows() : 1));
      }
    }
}

TEST_CASE("quantise: a ReLU becomes part of the layer before it, other activations tables") {
  const QuantisedNetwork network = made(plainOf(Net{"12-10-relu-8-tanh-4-sigmoid-2-relu", {1, 12}}));
  REQUIRE(network.layers.size() == 6);
  CHECK(network.layers[0].isRectified);
  CHECK(network.layers[0].low() == network.layers[0].to.zero);
  CHECK_FALSE(network.layers[1].isRectified);
  CHECK(network.layers[2].to.scale == 1.0 / 128);
  CHECK(network.layers[2].to.zero == 0);
  CHECK(network.layers[4].to.scale == 1.0 / 256);
  CHECK(network.layers[4].to.zero == -128);
  CHECK(network.layers[5].isRectified);
  for (std::size_t i = 1; i < network.layers[2].table.size(); ++i)
    CHECK(network.layers[2].table[i] >= network.layers[2].table[i - 1]);
}

TEST_CASE("quantise: a bias that is large beside the weights keeps its size") {
  const deploy::PlainNetwork network = dense(3, 1e-12F, 5);
  const deploy::QuantisedLayer layer = made(network).layers[0];
  CHECK(std::abs(layer.bias[0] * layer.from.scale * layer.weightScales[0] - 5) < 1e-6);
}

TEST_CASE("quantise: a layer of zeros still gives its bias") {
  const deploy::PlainNetwork network = dense(3, 0, -0.3F);
  const deploy::QuantisedLayer layer = made(network).layers[0];
  CHECK(std::abs(layer.bias[0] * layer.from.scale * layer.weightScales[0] + 0.3) < 1e-5);
  CHECK(made(dense(3, 0, 0)).layers[0].weightScales[0] == 1);
}

TEST_CASE("quantise: what has no 8-bit form is refused by name") {
  const float none = std::numeric_limits<float>::quiet_NaN();
  const deploy::PlainNetwork good = dense(3, 1, 1);
  const auto refusal = [&](const deploy::PlainNetwork& network, const std::vector<deploy::Range>& ranges) {
    return errorOf([&] { return deploy::quantise(network, ranges, {}); });
  };
  CHECK(refusal(dense(3, none, 1), rangesFor(good)) ==
        "invalid-argument: [quantise] layer0 must be a finite number, got NaN");
  CHECK(refusal(dense(3, 1, none), rangesFor(good)) ==
        "invalid-argument: [quantise] layer0 must be a finite number, got NaN");
  CHECK(refusal(dense(33156, 1, 1), rangesFor(good)) ==
        "out-of-range: [quantise] layer0 must add up at most 33155 products for int8, whose sums have 32 bits, got "
        "33156");
  const deploy::PlainNetwork soft = plainOf(randomModel<float>("4-3-softmax-2", {1, 4}).network);
  CHECK(
      refusal(soft, rangesFor(soft)) ==
      "invalid-argument: [quantise] layer1 must be the last layer for int8: a softmax between layers has no 8-bit form "
      "here");
}

}  // namespace quantise_test
