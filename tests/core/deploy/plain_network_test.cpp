#include "deploy/plain_network.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "core/deploy/plain_fixture.h"
#include "deploy/float_engine.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace plain_network_test {

using namespace prune;
using namespace prune::testing;
using deploy::LayerKind;

namespace {

std::vector<LayerKind> kindsOf(const deploy::PlainNetwork& network) {
  std::vector<LayerKind> kinds;
  for (const deploy::PlainLayer& layer : network.layers) kinds.push_back(layer.kind);
  return kinds;
}

}  // namespace

TEST_CASE("plain network: computes what the network computes, but for rounding") {
  for (const Net& net : deviceNets()) {
    CAPTURE(net.text);
    const Model<float> model = randomlyMasked<float>(net.text, net.input, 0.6);
    const Matrix<float> samples = normalMatrix<float>(net.input.size(), 100, 7);
    const Matrix<float> wanted = outputsOf(model.network, samples);
    const Matrix<float> outputs = deploy::floatOutputs(plainOf(model.network), samples);
    CHECK(largestDistance(wanted, outputs) <= 2e-6 * std::max(1.0F, wanted.cwiseAbs().maxCoeff()));
  }
}

TEST_CASE("plain network: batch norm, dropout and flatten are no layers of it") {
  const deploy::PlainNetwork network = plainOf(Net{"20x3-conv(6,5)-bn-relu-dropout(0.5)-pool(2)-flatten-5", {20, 3}});
  CHECK(kindsOf(network) ==
        std::vector{LayerKind::Conv1d, LayerKind::Activation, LayerKind::MaxPool, LayerKind::Dense});
  CHECK(network.layers[0].name == "layer0");
  CHECK(network.layers[3].input == Shape{1, 48});
}

TEST_CASE("plain network: static features come in by a join, and as columns where no layer works in time before it") {
  const deploy::PlainNetwork network = plainOf(Net{"20x3+2-conv(6,5)-relu-pool(2)-flatten-5", {20, 3, 2}});
  CHECK(kindsOf(network) ==
        std::vector{LayerKind::Conv1d, LayerKind::Activation, LayerKind::MaxPool, LayerKind::Join, LayerKind::Dense});
  CHECK(network.input == Shape{20, 3, 2});
  CHECK(network.layers[3].name == "join");
  CHECK(network.layers[3].input == Shape{8, 6, 2});
  CHECK(network.layers[3].output == Shape{1, 50});
  for (const std::string_view text : {"20x3+2-5", "20x3+2-bn-flatten-5", "20x3+2-identity-flatten-5"}) {
    CAPTURE(text);
    const deploy::PlainNetwork flat = plainOf(Net{text, {20, 3, 2}});
    CHECK(kindsOf(flat) == std::vector{LayerKind::Dense});
    CHECK(flat.input == Shape{1, 62});
    CHECK(flat.layers[0].input == Shape{1, 62});
  }
}

TEST_CASE("plain network: a removed weight stays 0 when a batch norm is folded into it") {
  const Model<float> model = randomlyMasked<float>("12-bn-10-bn-relu-4", {1, 12}, 0.5);
  const deploy::PlainNetwork network = plainOf(model.network);
  for (const deploy::PlainLayer& layer : network.layers)
    for (Index k = 0; k < layer.weights.size(); ++k) CHECK((layer.mask.data()[k] != 0 || layer.weights.data()[k] == 0));
}

TEST_CASE("plain network: a last softmax that is the link of the loss is the link, any other a layer") {
  const Model<float> model = randomModel<float>("6-4-3-softmax", {1, 6});
  const deploy::PlainNetwork linked = plainOf(model.network, "cross-entropy");
  CHECK(linked.link == "softmax");
  CHECK(linked.layers.back().kind == LayerKind::Dense);
  const deploy::PlainNetwork layered = plainOf(model.network, "mean-squared-error");
  CHECK(layered.link == "identity");
  CHECK(layered.layers.back().function == "softmax");
}

TEST_CASE("plain network: a batch norm with no layer to be folded into is refused by name") {
  for (const auto& [text, name] : {std::pair{"12-relu-bn-relu-3", "layer1"},
                                   {"20x3-bn-conv(4,3,1,same)-flatten-2", "layer0"},
                                   {"12-3-relu-bn", "layer2"},
                                   {"12-relu-bn-bn-3", "layer1"}}) {
    const Shape input = text[2] == 'x' || text[2] != '-' ? Shape{20, 3} : Shape{1, 12};
    const Model<float> model = randomModel<float>(text, input);
    CHECK(errorOf([&] { return plainOf(model.network); }) ==
          "invalid-argument: [export] " + std::string(name) +
              " must stand after a dense or convolution layer, or before one without padding, to be folded into it");
  }
}

}  // namespace plain_network_test
