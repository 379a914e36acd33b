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

QuantisedNetwork quantisedOf(const LayerForm& form, const Matrix<std::int8_t>& weights) {
  auto layer = shaped<QuantisedLayer>(form);
  layer.weights = weights;
  layer.bias = Vector<std::int32_t>::Zero(weights.rows());
  layer.multipliers.resize(1);
  QuantisedNetwork network;
  network.input = form.input;
  network.layers.push_back(layer);
  return network;
}

/// Some columns of each row are kept. @param shift  from a row to the next; 0: all rows keep the same
Matrix<std::int8_t> keeping(Index rows, Index columns, const std::vector<Index>& kept, Index shift) {
  Matrix<std::int8_t> weights = Matrix<std::int8_t>::Zero(rows, columns);
  for (Index i = 0; i < rows; ++i)
    for (const Index k : kept) weights(i, (k + i * shift) % columns) = 1;
  return weights;
}

}  // namespace

TEST_CASE("dense float32 takes 4 bytes a weight and a bias") {
  const Load load = loadOf(plainOf(dense(50, 30), 30, 50));
  CHECK_FALSE(load.isInteger);
  CHECK(load.layers[0].isDense());
  CHECK(load.layers[0].flashBytes == 4 * (1500 + 30));
  CHECK(load.layers[0].macs == 1500);
  CHECK(load.layers[0].macsDone == 1500);
  CHECK_FALSE(load.layers[0].instructions);
  CHECK(load.staticBytes == 4 * 52);  // the input, in whole words of four
}

TEST_CASE("float32 with few weights left is stored sparse: 5 bytes an entry and 2 a row") {
  PlainNetwork network = plainOf(dense(50, 30), 30, 50);
  network.layers[0].weights.rightCols(45).setZero();
  const Load load = loadOf(network);
  CHECK(load.layers[0].storage == "sparse");
  CHECK(load.layers[0].flashBytes == 5 * 150 + 2 * 30 + 4 * 30);
  CHECK(load.layers[0].macsDone == 150);
}

TEST_CASE("a convolution multiplies at each step of its output; memory is that of the exported C") {
  const Load load = loadOf(plainOf(convolution(16), 16, 6));
  CHECK(load.layers[0].macs == 10 * 16 * 6);
  CHECK(load.layers[0].flashBytes == 4 * (96 + 16));
  // Input 10 x 2 with 2 x 1 steps of padding; the output is the caller's.
  CHECK(load.staticBytes == 4 * 24);
}

TEST_CASE("static features wait in memory until they join, and a join takes nothing by itself") {
  PlainNetwork network = plainOf(convolution(4), 4, 6);
  const double without = loadOf(network).staticBytes;
  network.input.staticFeatures = 5;
  PlainLayer join;
  join.kind = LayerKind::Join;
  join.input = {10, 4, 5};
  join.output = {1, 45};
  network.layers.push_back(join);
  const Load load = loadOf(network);
  CHECK(load.staticBytes >= without + 4 * 5);
  CHECK(load.layers[1].flashBytes == 0);
  CHECK(load.layers[1].macsDone == 0);
}

TEST_CASE("dense int8 takes a byte a weight, 4 a bias and 5 a multiplier; its kernel widens the input to 16 bits") {
  const Load load = loadOf(quantisedOf(dense(100, 40), Matrix<std::int8_t>::Ones(40, 100)));
  CHECK(load.isInteger);
  CHECK(load.layers[0].isDense());
  CHECK(load.layers[0].flashBytes == 4000 + 4 * 40 + 5);
  CHECK(load.staticBytes == 100 + 2 * 100);
}

TEST_CASE("int8 with few weights left is stored sparse: 2 bytes an entry and 2 a row, and only entries are computed") {
  // 30 rows of 200 columns, 4 of them kept.
  const Load load = loadOf(quantisedOf(dense(200, 30), keeping(30, 200, {0, 5, 6, 19}, 31)));
  const LayerLoad& layer = load.layers[0];
  CHECK(layer.storage == "sparse");
  CHECK(layer.macs == 6000);
  CHECK(layer.macsDone == 120);
  CHECK(layer.flashBytes == 2 * 120 + 2 * 30 + 4 * 30 + 5);
  CHECK(load.staticBytes == 200);
}

TEST_CASE("rows that keep the same columns are stored in blocks of four, a gap and four weights an entry") {
  const Load load = loadOf(quantisedOf(dense(200, 30), keeping(30, 200, {0, 5, 6, 19}, 0)));
  const LayerLoad& layer = load.layers[0];
  CHECK(layer.storage == "blocks4");
  CHECK(layer.flashBytes == 8 * (5 * 4 + 2) + 4 * 30 + 5);
  CHECK(layer.macsDone == 8 * 4 * 4);
}

TEST_CASE("a gap above 255 columns needs a filler, entries come in pairs, and all of them are computed") {
  const auto entries = [](const std::vector<Index>& kept) {
    return loadOf(quantisedOf(dense(800, 40), keeping(40, 800, kept, 0))).layers[0].macsDone / 40;
  };
  CHECK(entries({0, 255}) == 2);
  CHECK(entries({0, 256}) == 4);  // 0, a filler at 255, 256, and one to make a pair
  CHECK(entries({255}) == 2);     // one, and one to make a pair
  CHECK(entries({256}) == 2);     // a filler at 255, 256
  CHECK(entries({511}) == 4);     // fillers at 255 and 510, 511, and one to make a pair
}

TEST_CASE("a layer without weights left computes nothing") {
  const LayerLoad layer = loadOf(quantisedOf(dense(8, 2), Matrix<std::int8_t>::Zero(2, 8))).layers[0];
  CHECK_FALSE(layer.isDense());
  CHECK(layer.macsDone == 0);
}

TEST_CASE("an activation in int8 is a table of 256 bytes; the flash of a network is the sum of its layers'") {
  QuantisedNetwork network = quantisedOf(dense(100, 40), Matrix<std::int8_t>::Ones(40, 100));
  LayerForm form;
  form.kind = LayerKind::Activation;
  form.input = form.output = {1, 40};
  network.layers.push_back(shaped<QuantisedLayer>(form));
  const Load load = loadOf(network);
  CHECK(load.layers[1].flashBytes == 256);
  CHECK(load.layers[1].macs == 0);
  CHECK(load.flashBytes() == 4165 + 256);
}

TEST_CASE("a network without layers keeps its input alive") {
  PlainNetwork network;
  network.input = {3, 2};
  CHECK(loadOf(network).staticBytes == 32);
  CHECK(loadOf(network).flashBytes() == 0);
}

}  // namespace load_test
