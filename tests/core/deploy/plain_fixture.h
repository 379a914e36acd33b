#pragma once
/// What the tests of deploy/ share: plain networks of random models, and networks of every kind of layer.

#include <string>
#include <string_view>
#include <vector>

#include "core/prune/surgery_fixture.h"
#include "deploy/plain_network.h"

namespace prune::testing {

/// A network's text, and the shape of its input.
struct Net {
  std::string_view text;
  Shape input;
};

/// Each kind of layer that a device can run in 8 bits: batch norm before and after, padding, strides, pools,
/// activations, static features that join behind a pool, a tanh or nothing.
inline const std::vector<Net>& deviceNets() {
  static const std::vector<Net> kNets{
      {"12-10-8-3 relu", {1, 12}},
      {"12-10-3 tanh", {1, 12}},
      {"12-bn-10-bn-relu-dropout(0.3)-8-sigmoid-3 identity", {1, 12}},
      {"20x3-conv(6,5)-bn-relu-pool(2)-conv(4,3)-relu-flatten-5-relu-2", {20, 3}},
      {"20x3-conv(6,5)-tanh-avgpool(3,2)-conv(4,3)-bn-softsign-gap-5-2 leaky-relu", {20, 3}},
      {"20x3-conv(6,5,1,same)-leaky-relu-conv(5,3,2,1)-pool(2)-relu-flatten-4", {20, 3}},
      {"12-30-20-1 softsign", {1, 12}},
      {"5-1", {1, 5}},
      {"20x3+2-conv(6,5,1,same)-bn-relu-pool(2)-flatten-bn-8-relu-2", {20, 3, 2}},
      {"20x3+5-conv(2,5,3)-tanh-bn-flatten-6-relu-2", {20, 3, 5}},
      {"20x3+1-avgpool(4)-flatten-3", {20, 3, 1}},
      {"20x3+2-bn-dropout(0.2)-flatten-5-relu-2", {20, 3, 2}},
  };
  return kNets;
}

inline deploy::PlainNetwork plainOf(const Network<float>& network, std::string_view lossId = "mean-squared-error") {
  std::vector<std::string> names;
  for (Index i = 0; i < network.layerCount(); ++i) names.push_back("layer" + std::to_string(i));
  return deploy::plainNetwork(network, names, loss<float>("test", lossId));
}

inline deploy::PlainNetwork plainOf(const Net& net, double keepFraction = 1, std::uint64_t seed = 1) {
  return plainOf(randomlyMasked<float>(net.text, net.input, keepFraction, seed).network);
}

}  // namespace prune::testing
