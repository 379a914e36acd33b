#include "nn/description/network_description.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>
#include <vector>

#include "support/error_of.h"

namespace network_description_test {

using namespace prune;
using prune::testing::errorOf;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

std::string refusal(const std::vector<LayerDescription>& layers, Shape input = {9, 2}) {
  return errorOf([&] { return makeNetwork<float>({input, layers}).layerCount(); });
}

Shape shapeOf(const LayerDescription& layer, Shape input = {9, 2}) {
  return makeLayer<double>(layer, input, "layer")->output();
}

}  // namespace

TEST_CASE("the layer types by their ids") {
  CHECK(std::vector<std::string_view>(layerTypes().begin(), layerTypes().end()) ==
        std::vector<std::string_view>{"dense", "conv1d", "max-pool", "average-pool", "global-average-pool", "flatten",
                                      "batch-norm", "dropout", "activation"});
}

TEST_CASE("each layer gives its shape; stride 0 is the default of its type") {
  CHECK(shapeOf({.type = "dense", .units = 4}) == Shape{1, 4});
  CHECK(shapeOf({.type = "conv1d", .units = 4, .size = 3}) == Shape{7, 4});
  CHECK(shapeOf({.type = "conv1d", .units = 4, .size = 3, .stride = 3, .padding = 1}) == Shape{3, 4});
  CHECK(shapeOf({.type = "conv1d", .units = 4, .size = 11, .padding = 1}) == Shape{1, 4});
  CHECK(shapeOf({.type = "max-pool", .size = 4}) == Shape{2, 2});
  CHECK(shapeOf({.type = "average-pool", .size = 4, .stride = 1}) == Shape{6, 2});
  CHECK(shapeOf({.type = "global-average-pool"}) == Shape{1, 2});
  CHECK(shapeOf({.type = "flatten"}) == Shape{1, 18});
  CHECK(shapeOf({.type = "batch-norm"}) == Shape{9, 2});
  CHECK(shapeOf({.type = "dropout", .rate = 0.95}) == Shape{9, 2});
  CHECK(shapeOf({.type = "activation", .function = "softmax"}) == Shape{9, 2});
}

TEST_CASE("each bad number is refused by the layer's place and the number's name") {
  const LayerDescription good{.type = "dense", .units = 4};
  const struct {
    LayerDescription layer;
    const char* message;
  } cases[] = {
      {{.type = "dense", .units = 0}, "out-of-range: [network] layers[1].units must be in [1, 65536], got 0"},
      {{.type = "dense", .units = 65537}, "out-of-range: [network] layers[1].units must be in [1, 65536], got 65537"},
      {{.type = "dense", .units = 1.5}, "invalid-argument: [network] layers[1].units must be a whole number, got 1.5"},
      {{.type = "dense", .units = kNaN}, "invalid-argument: [network] layers[1].units must be a whole number, got NaN"},
      {{.type = "conv1d", .units = 0, .size = 1},
       "out-of-range: [network] layers[1].filters must be in [1, 65536], got 0"},
      {{.type = "conv1d", .units = 1, .size = 0}, "out-of-range: [network] layers[1].kernel must be in [1, 1], got 0"},
      {{.type = "conv1d", .units = 1, .size = 4, .padding = 1},
       "out-of-range: [network] layers[1].kernel must be in [1, 3], got 4"},
      {{.type = "conv1d", .units = 1, .size = 1, .stride = -1},
       "out-of-range: [network] layers[1].stride must be in [1, 1], got -1"},
      {{.type = "conv1d", .units = 1, .size = 1, .stride = 2},
       "out-of-range: [network] layers[1].stride must be in [1, 1], got 2"},
      {{.type = "conv1d", .units = 1, .size = 1, .padding = -1},
       "out-of-range: [network] layers[1].padding must be in [0, 1024], got -1"},
      {{.type = "conv1d", .units = 1, .size = 1, .padding = 0.5},
       "invalid-argument: [network] layers[1].padding must be a whole number, got 0.5"},
      {{.type = "max-pool", .size = 0}, "out-of-range: [network] layers[1].size must be in [1, 1], got 0"},
      {{.type = "average-pool", .size = 2}, "out-of-range: [network] layers[1].size must be in [1, 1], got 2"},
      {{.type = "average-pool", .size = 1, .stride = 2},
       "out-of-range: [network] layers[1].stride must be in [1, 1], got 2"},
      {{.type = "dropout", .rate = 0.96}, "out-of-range: [network] layers[1].rate must be in [0, 0.95], got 0.96"},
      {{.type = "dropout", .rate = -0.1}, "out-of-range: [network] layers[1].rate must be in [0, 0.95], got -0.1"},
      {{.type = "dropout", .rate = kNaN},
       "invalid-argument: [network] layers[1].rate must be a finite number, got NaN"},
      {{.type = "activation", .function = "elu"},
       "unknown-id: [network] unknown activation \"elu\"; one of: identity, relu, leaky-relu, sigmoid, tanh, softsign, "
       "softmax"},
      {{.type = "lstm"},
       "unknown-id: [network] unknown layer type \"lstm\"; one of: dense, conv1d, max-pool, average-pool, "
       "global-average-pool, flatten, batch-norm, dropout, activation"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.message);
    CHECK(refusal({good, one.layer}) == one.message);
  }
}

TEST_CASE("a network has 1 to 64 layers") {
  CHECK(refusal({}) == "out-of-range: [network] number of layers must be in [1, 64], got 0");
  CHECK(refusal(std::vector<LayerDescription>(65)) ==
        "out-of-range: [network] number of layers must be in [1, 64], got 65");
  CHECK(refusal(std::vector<LayerDescription>(64, {.type = "activation"})) == "no error");
}

TEST_CASE("sixteen million weights are the most, all layers together, and a layer's numbers too") {
  CHECK(refusal({{.type = "dense", .units = 2000}, {.type = "dense", .units = 8001}}) ==
        "out-of-range: [network] layers[1] must keep the network at 16000000 weights or fewer, got 16038000");
  CHECK(refusal({{.type = "conv1d", .units = 65536, .size = 1, .padding = 1024}}, {9, 1}) ==
        "out-of-range: [network] layers[0] must keep the network at 16000000 weights or fewer, got 134807552");
  CHECK(refusal({{.type = "dense", .units = 65536}}, {1, 65536}) ==
        "out-of-range: [network] layers[0] must keep the network at 16000000 weights or fewer, got 4294967296");
}

TEST_CASE("a made network has weights 0 and nothing removed") {
  const Network<double> network = makeNetwork<double>({{1, 3}, {{.type = "dense", .units = 2}}});
  CHECK(network.layer(0).weights()->value().isZero(0));
  CHECK(network.layer(0).weights()->kept() == 6);
  CHECK(network.input() == Shape{1, 3});
  CHECK(network.output() == Shape{1, 2});
}

}  // namespace network_description_test
