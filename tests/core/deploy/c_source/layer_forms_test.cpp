#include "deploy/c_source/layer_forms.h"

#include <doctest/doctest.h>

namespace layer_forms_test {

using namespace prune;
using namespace prune::deploy;

namespace {

/// A network of one dense layer.
template <class Network, class Value>
Network networkOf(const Matrix<Value>& weights) {
  Network network;
  auto& layer = network.layers.emplace_back();
  layer.weights = weights;
  layer.bias.setZero(weights.rows());
  return network;
}

QuantisedNetwork quantised(const Matrix<std::int8_t>& weights) {
  auto network = networkOf<QuantisedNetwork>(weights);
  network.layers[0].multipliers = {Multiplier{1 << 30, -5}};
  return network;
}

}  // namespace

TEST_CASE("a layer without zeros stays dense; layers without weights have none") {
  QuantisedNetwork network = quantised(Matrix<std::int8_t>::Ones(40, 100));
  network.layers.emplace_back().kind = LayerKind::MaxPool;
  const std::vector<StoredWeights> stored = exportedWeights(network, WeightForms::Auto);
  CHECK(stored.size() == 2);
  CHECK(stored[0].form == 0);
  CHECK(stored[0].bytes == 4000);
  CHECK(stored[0].entries == 0);
  CHECK(stored[1].bytes == 0);
}

TEST_CASE("a layer with few weights left tells the bytes and the entries of its form") {
  Matrix<std::int8_t> weights = Matrix<std::int8_t>::Zero(40, 100);
  weights.leftCols(6).setOnes();
  const StoredWeights stored = exportedWeights(quantised(weights), WeightForms::Auto)[0];
  CHECK(kRowsOfForm[stored.form] == 4);  // all rows keep the same columns
  CHECK(stored.entries == 10 * 6);
  CHECK(stored.bytes == 10 * (6 * 5 + 2));
  Matrix<float> floats = Matrix<float>::Zero(40, 100);
  floats.leftCols(6).setOnes();
  const StoredWeights plain = exportedWeights(networkOf<PlainNetwork>(floats), WeightForms::Auto)[0];
  CHECK(plain.form == 1);
  CHECK(plain.entries == 40 * 6);
  CHECK(plain.bytes == 5 * 240 + 2 * 40);
}

TEST_CASE("sums are wide where a shift goes to the left, or where they may leave 30 bits") {
  QuantisedNetwork network = quantised(Matrix<std::int8_t>::Ones(4, 10));
  CHECK_FALSE(needsWideSums(network));
  network.layers[0].bias[2] = 1 << 30;
  CHECK(needsWideSums(network));
  network.layers[0].bias[2] = 0;
  network.layers[0].multipliers[0].shift = 1;
  CHECK(needsWideSums(network));
}

TEST_CASE("the zero of the input is in the bias") {
  QuantisedNetwork network = quantised(Matrix<std::int8_t>::Ones(4, 10));
  network.layers[0].from.zero = -3;
  network.layers[0].bias[1] = 7;
  CHECK(foldedBias(network.layers[0], 1) == 7 + 3 * 10);
}

}  // namespace layer_forms_test
