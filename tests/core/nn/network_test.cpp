#include "nn/network.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "nn/description/network_text.h"
#include "nn/initialisation.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace network_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;

namespace {

Network<double> networkOf(std::string_view text, Shape input) {
  return makeNetwork<double>(parseNetwork(text, input));
}

/// 2 -> 2 -> 1: h = relu(x1 - x2, x1 + x2), y = 2 h1 - h2 + 3.
Network<double> small() {
  Network<double> network = networkOf("2-2-1", {1, 2});
  network.layer(0).weights()->setValue(Matrix<double>{{1, -1}, {1, 1}});
  network.layer(2).weights()->setValue(Matrix<double>{{2, -1}});
  network.trainables()[3].values[0] = 3;
  return network;
}

Block<double> run(Network<double>& network, Workspace<double>& workspace, const Matrix<double>& samples,
                  Index layers = -1) {
  const Matrix<double> block = samples.transpose();
  std::copy_n(block.data(), block.size(), workspace.input());
  return workspace.forward(network, samples.rows(), {}, layers);
}

}  // namespace

TEST_CASE("a forward pass takes samples as columns through all layers") {
  Network<double> network = small();
  Workspace<double> workspace(network, 4);
  CHECK(equal(run(network, workspace, Matrix<double>{{3, 1}, {1, 3}, {-1, -1}}), Matrix<double>{{3, -1, 3}}));
  CHECK(equal(run(network, workspace, Matrix<double>{{3, 1}}), Matrix<double>{{3}}));
}

TEST_CASE("a forward pass may end after any layer; after none it gives the samples") {
  Network<double> network = small();
  Workspace<double> workspace(network, 4);
  const Matrix<double> samples{{3, 1}, {1, 3}};
  CHECK(equal(run(network, workspace, samples, 0), Matrix<double>{{3, 1}, {1, 3}}));
  CHECK(equal(run(network, workspace, samples, 1), Matrix<double>{{2, -2}, {4, 4}}));
  CHECK(equal(run(network, workspace, samples, 2), Matrix<double>{{2, 0}, {4, 4}}));
  CHECK(equal(run(network, workspace, samples, 3), Matrix<double>{{3, -1}}));
}

TEST_CASE("the samples outlive a pass, even when the first layer works in place") {
  Network<double> network = networkOf("relu-1", {1, 2});
  Workspace<double> workspace(network, 1);
  static_cast<void>(run(network, workspace, Matrix<double>{{-3, 5}}));
  CHECK(workspace.input()[0] == -3);
  CHECK(workspace.input()[1] == 5);
}

TEST_CASE("a smaller batch than the largest gives the same numbers") {
  Network<double> network = networkOf("conv(4,3,2,1)-bn-pool(2)-3 tanh", {9, 2});
  Rng rng(1);
  network.initialise(initialisations().front(), rng);
  Workspace<double> large(network, 50);
  Workspace<double> exact(network, 3);
  Matrix<double> samples(3, 18);
  for (Index k = 0; k < samples.size(); ++k) samples.data()[k] = rng.normal();
  CHECK(equal(run(network, large, samples), run(network, exact, samples)));
}

TEST_CASE("a backward pass ends at the first layer with trainables, and gives the same gradients as one through all") {
  for (const char* text : {"6x2-pool(2)-dropout(0.4)-conv(3,2)-relu-4-2", "6x2-flatten-tanh-3-2", "6x2-bn-2"}) {
    CAPTURE(text);
    Network<double> network = networkOf(text, {6, 2});
    Rng rng(3);
    network.initialise(initialisation("test", "he-normal"), rng);
    Workspace<double> workspace(network, 4);
    const auto start = [&] {
      Matrix<double> samples(4, 12);
      for (Index i = 0; i < samples.size(); ++i) samples.data()[i] = static_cast<double>(i % 7) - 3;
      run(network, workspace, samples);
      for (Index i = 0; i < 8; ++i) workspace.outputGradient()[i] = static_cast<double>(i % 3) - 1;
    };
    start();
    for (Index i = network.layerCount() - 1; i >= 0; --i) workspace.backwardThrough(network, i, 4);
    const std::vector<double> all = workspace.gradient();
    std::fill(workspace.gradient().begin(), workspace.gradient().end(), 0.0);
    start();
    workspace.backward(network, 4);
    CHECK(workspace.gradient() == all);
  }
}

TEST_CASE("a layer behind nothing but a dropout makes no gradient of the inputs") {
  Network<double> network = networkOf("2-dropout(0.5)-2", {1, 2});
  Workspace<double> workspace(network, 1);
  run(network, workspace, Matrix<double>{{3, 1}});
  std::copy_n(Matrix<double>{{5, 7}}.data(), 2, workspace.outputGradient());
  workspace.backward(network, 1);
  CHECK(equal(Block<double>(workspace.outputGradient(), 1, 2), Matrix<double>{{5, 7}}));
}

TEST_CASE("trainables come layer by layer, weights before biases") {
  Network<double> network = networkOf("conv(4,3)-bn-flatten-dropout(0.1)-3", {5, 2});
  std::vector<std::string> list;
  for (const Trainable<double>& one : network.trainables())
    list.push_back(std::string(one.name) + " " + std::to_string(one.size));
  CHECK(list == std::vector<std::string>{"weights 24", "bias 4", "scale 4", "shift 4", "weights 36", "bias 3"});
  CHECK(network.parameterCount() == 24 + 4 + 4 + 4 + 36 + 3);
}

TEST_CASE("parameterCount counts removed weights too, compressed or not") {
  Network<double> network = networkOf("32-32-2", {1, 32});
  network.layer(0).weights()->setMask(Mask::Zero(32, 32));
  network.layer(2).weights()->setMask(Mask::Zero(2, 32));
  CHECK(network.parameterCount() == 1024 + 32 + 64 + 2);
}

TEST_CASE("a copy of a network shares nothing with it") {
  Network<double> network = small();
  Network<double> copy = network;
  Network<double> assigned = networkOf("2-1", {1, 2});
  assigned = network;
  network.layer(0).weights()->setMask(Mask::Zero(2, 2));
  network.trainables()[3].values[0] = -100;
  for (Network<double>* other : {&copy, &assigned}) {
    Workspace<double> workspace(*other, 1);
    CHECK(equal(run(*other, workspace, Matrix<double>{{3, 1}}), Matrix<double>{{3}}));
  }
}

TEST_CASE("initialise draws layer after layer from one stream; masks stay and biases become 0") {
  Network<double> network = small();
  network.layer(0).weights()->setMask(Mask{{1, 0}, {1, 1}});
  const Initialisation& scheme = initialisation("test", "he-uniform");
  Rng rng(1);
  network.initialise(scheme, rng);
  Rng again(1);
  std::vector<double> drawn(6);
  for (double& value : drawn) value = scheme.draw(2, 2, again);
  const Matrix<double> wanted{{drawn[0], 0}, {drawn[2], drawn[3]}};
  CHECK(equal(network.layer(0).weights()->value(), wanted));
  CHECK(equal(network.layer(2).weights()->value(), Matrix<double>{{drawn[4], drawn[5]}}));
  CHECK(network.trainables()[3].values[0] == 0);
}

TEST_CASE("a network of floats gets the doubles' weights, rounded") {
  Network<double> network = networkOf("conv(4,3)-3", {5, 2});
  Network<float> floats = makeNetwork<float>(parseNetwork("conv(4,3)-3", {5, 2}));
  Rng rng(1);
  Rng again(1);
  network.initialise(initialisations().front(), rng);
  floats.initialise(initialisations().front(), again);
  CHECK(equal(floats.layer(0).weights()->value(), network.layer(0).weights()->value().cast<float>()));
}

TEST_CASE("a network without layers is refused") {
  CHECK(errorOf([] {
          return Network<float>({1, 2}, {}).layerCount();
        }) == "invalid-argument: [network] layers must not be empty");
}

TEST_CASE("a workspace that asks for too much memory is refused, where `Index` has 32 bits too") {
  const auto refusal = [](std::string_view text, Shape input, Index batch) {
    return errorOf([&] {
      Network<float> network = makeNetwork<float>(parseNetwork(text, input));
      return Workspace<float>(network, batch).largestBatch();
    });
  };
  CHECK(refusal("dense(65536)-relu", {1, 2}, 4096) ==
        "out-of-range: [network] a layer's numbers for a batch of 4096 samples must be 128000000 or fewer, got "
        "268435456");
  // 2^23 outputs times 512 is 2^32, which 32 bits take for 0.
  CHECK(refusal("conv(65536,1)", {128, 1}, 512) ==
        "out-of-range: [network] a layer's numbers for a batch of 512 samples must be 128000000 or fewer, got "
        "4294967296");
  CHECK(refusal("conv(1,1,1,100)", {1, 65536}, 256) ==
        "out-of-range: [network] a layer's numbers for a batch of 256 samples must be 128000000 or fewer, got "
        "3372220416");
  CHECK(refusal("dense(1000)-relu", {1, 2}, 4096) == "no error");
}

}  // namespace network_test
