#include "deploy/boards/instructions.h"

#include <doctest/doctest.h>

namespace instructions_test {

using namespace prune;
using namespace prune::deploy;

namespace {

/// The dense layer of 784 x 300 of `npm run watch -- layer`.
QuantisedLayer layerOf784() {
  QuantisedLayer layer;
  layer.input = {1, 784};
  layer.output = {1, 300};
  layer.weights = Matrix<std::int8_t>::Ones(300, 784);
  return layer;
}

/// @param entries  of each row or block
StoredWeights stored(std::size_t form, Index entries) {
  const Index rows = form == 0 ? 0 : 300 / kRowsOfForm[form];
  return {.form = form, .entries = rows * entries};
}

bool holds(const Bounds& bounds, double counted) {
  return bounds.low <= counted && counted <= bounds.high;
}

}  // namespace

TEST_CASE("what was counted of a layer in emulation lies within its instructions, in each kernel") {
  const QuantisedLayer layer = layerOf784();
  CHECK(holds(instructionsOf(layer, stored(0, 0), {}), 362637));
  CHECK(holds(instructionsOf(layer, stored(1, 79), {}), 118172));
  CHECK(holds(instructionsOf(layer, stored(2, 79), {}), 79380));
  CHECK(holds(instructionsOf(layer, stored(3, 79), {}), 65455));
}

TEST_CASE("a convolution takes them at each time step; wide sums take more") {
  QuantisedLayer layer = layerOf784();
  const Bounds once = instructionsOf(layer, stored(1, 10), {});
  CHECK(instructionsOf(layer, stored(1, 10), {Rounding::Double, true}).low > once.high);
  layer.kind = LayerKind::Conv1d;
  layer.output = {7, 300};
  CHECK(instructionsOf(layer, stored(1, 10), {}).low == doctest::Approx(7 * once.low));
}

TEST_CASE("pools and activations take some for each number that they give; a join takes none") {
  QuantisedLayer layer;
  layer.kind = LayerKind::MaxPool;
  layer.size = 2;
  layer.output = {10, 4};
  const double pooled = instructionsOf(layer, {}, {}).low;
  CHECK(pooled > 0);
  layer.size = 4;
  CHECK(instructionsOf(layer, {}, {}).low > 1.5 * pooled);
  layer.kind = LayerKind::Activation;
  CHECK(instructionsOf(layer, {}, {}).high > 10 * 4);
  layer.kind = LayerKind::Join;
  CHECK(instructionsOf(layer, {}, {}).high == 0);
}

}  // namespace instructions_test
