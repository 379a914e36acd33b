#include "deploy/boards/load.h"

#include <doctest/doctest.h>

namespace load_test {

using namespace prune;
using namespace prune::deploy;

namespace {

LayerForm dense(Index inputs, Index outputs) {
  LayerForm form;
  form.kind = LayerKind::Dense;
  form.name = "dense1";
  form.input = {1, inputs};
  form.output = {1, outputs};
  return form;
}

/// One filter of 3 steps over 10 steps of 2 channels, padded to give as many.
LayerForm convolution(Index filters) {
  LayerForm form;
  form.kind = LayerKind::Conv1d;
  form.name = "conv1";
  form.input = {10, 2};
  form.output = {10, filters};
  form.size = 3;
  form.padding = 1;
  return form;
}

template <class Layer>
Layer shaped(const LayerForm& form) {
  Layer layer;
  static_cast<LayerForm&>(layer) = form;
  return layer;
}

PlainNetwork plainOf(const LayerForm& form, Index rows, Index columns) {
  auto layer = shaped<PlainLayer>(form);
  layer.weights = Matrix<float>::Ones(rows, columns);
  layer.bias = Vector<float>::Zero(rows);
  PlainNetwork network;
  network.input = form.input;
  network.layers.push_back(layer);
  return network;
}

/// @param kept  columns of each row that are not 0
QuantisedNetwork quantisedOf(const LayerForm& form, Index rows, Index columns, const std::vector<Index>& kept) {
  auto layer = shaped<QuantisedLayer>(form);
  layer.weights = Matrix<std::int8_t>::Zero(rows, columns);
  for (Index i = 0; i < rows; ++i)
    for (const Index k : kept) layer.weights(i, k) = 1;
  layer.bias = Vector<std::int32_t>::Zero(rows);
  layer.multipliers.resize(1);
  QuantisedNetwork network;
  network.input = form.input;
  network.layers.push_back(layer);
  return network;
}

}  // namespace

TEST_CASE("dense float32 takes 4 bytes a weight and a bias, and every product, zeros too") {
  PlainNetwork network = plainOf(dense(5, 3), 3, 5);
  network.layers[0].weights.setZero();
  const Load load = loadOf(network);
  CHECK_FALSE(load.isInteger);
  CHECK(load.layers[0].flashBytes == 4 * (15 + 3));
  CHECK(load.layers[0].macs == 15);
  CHECK(load.layers[0].macsDone == 15);
  CHECK_FALSE(load.layers[0].instructions);
  CHECK(load.arenaBytes == 4 * (5 + 3));
}

TEST_CASE("static features are alive beside each layer until they join, and a join takes nothing by itself") {
  PlainNetwork network = plainOf(convolution(4), 4, 6);
  network.input.staticFeatures = 5;
  PlainLayer join;
  join.kind = LayerKind::Join;
  join.input = {10, 4, 5};
  join.output = {1, 45};
  network.layers.push_back(join);
  const Load load = loadOf(network);
  CHECK(load.arenaBytes == 4 * (20 + 24 + 40 + 5));
  CHECK(load.layers[1].flashBytes == 0);
  CHECK(load.layers[1].macsDone == 0);
}

TEST_CASE(
    "a convolution multiplies at each step of its output, and its padded input is alive beside input and output") {
  const Load load = loadOf(plainOf(convolution(4), 4, 6));
  CHECK(load.layers[0].macs == 10 * 4 * 6);
  CHECK(load.layers[0].flashBytes == 4 * (24 + 4));
  // Input 10 x 2, copy 12 x 2, output 10 x 4.
  CHECK(load.arenaBytes == 4 * (20 + 24 + 40));
}

TEST_CASE("dense int8 takes a byte a weight, 4 a bias and 5 a multiplier") {
  const Load load = loadOf(quantisedOf(dense(4, 2), 2, 4, {0, 1, 2, 3}));
  CHECK(load.isInteger);
  CHECK(load.layers[0].storage == Storage::Dense);
  CHECK(load.layers[0].flashBytes == 8 + 4 * 2 + 5);
  CHECK(load.arenaBytes == 4 + 2);
}

TEST_CASE("int8 with few weights left is stored sparse: 2 bytes an entry and 2 a row, and only entries are computed") {
  // 3 rows of 20 columns, 4 of them kept: 2 * 12 + 2 * 3 = 30 bytes against 60.
  const Load load = loadOf(quantisedOf(dense(20, 3), 3, 20, {0, 5, 6, 19}));
  const LayerLoad& layer = load.layers[0];
  CHECK(layer.storage == Storage::Sparse);
  CHECK(layer.macs == 60);
  CHECK(layer.macsDone == 12);
  CHECK(layer.flashBytes == 30 + 4 * 3 + 5);
  REQUIRE(layer.instructions);
  CHECK(layer.instructions->low == doctest::Approx(4.6 * 12));
  CHECK(layer.instructions->high == doctest::Approx(5.5 * 12));
}

TEST_CASE("int8 stays dense where it takes no more bytes") {
  // 8 kept: 2 * 8 + 2 = 18 bytes against 20; 9 kept are 10 entries, 22 bytes.
  CHECK(loadOf(quantisedOf(dense(20, 1), 1, 20, {0, 1, 2, 3, 4, 5, 6, 7})).layers[0].storage == Storage::Sparse);
  CHECK(loadOf(quantisedOf(dense(20, 1), 1, 20, {0, 1, 2, 3, 4, 5, 6, 7, 8})).layers[0].storage == Storage::Dense);
}

TEST_CASE("a gap above 255 columns needs a filler, entries come in pairs, and all of them are computed") {
  const auto entries = [](const std::vector<Index>& kept) {
    return loadOf(quantisedOf(dense(800, 1), 1, 800, kept)).layers[0].macsDone;
  };
  CHECK(entries({0, 255}) == 2);
  CHECK(entries({0, 256}) == 4);  // 0, a filler at 255, 256, and one to make a pair
  CHECK(entries({255}) == 2);     // one, and one to make a pair
  CHECK(entries({256}) == 2);     // a filler at 255, 256
  CHECK(entries({511}) == 4);     // fillers at 255 and 510, 511, and one to make a pair
}

TEST_CASE("a layer without weights left is stored sparse and computes nothing") {
  const Load load = loadOf(quantisedOf(dense(8, 2), 2, 8, {}));
  CHECK(load.layers[0].storage == Storage::Sparse);
  CHECK(load.layers[0].macsDone == 0);
  CHECK(load.layers[0].flashBytes == 2 * 2 + 4 * 2 + 5);
}

TEST_CASE("an activation in int8 is a table of 256 bytes; the flash of a network is the sum of its layers'") {
  QuantisedNetwork network = quantisedOf(dense(4, 2), 2, 4, {0, 1, 2, 3});
  LayerForm form;
  form.kind = LayerKind::Activation;
  form.input = form.output = {1, 2};
  network.layers.push_back(shaped<QuantisedLayer>(form));
  const Load load = loadOf(network);
  CHECK(load.layers[1].flashBytes == 256);
  CHECK(load.layers[1].macs == 0);
  CHECK(load.flashBytes() == 21 + 256);
}

TEST_CASE("a network without layers keeps its input alive") {
  PlainNetwork network;
  network.input = {3, 2};
  CHECK(loadOf(network).arenaBytes == 24);
  CHECK(loadOf(network).flashBytes() == 0);
}

}  // namespace load_test
