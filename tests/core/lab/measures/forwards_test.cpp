#include "lab/measures/forwards.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/prune/surgery_fixture.h"
#include "support/counting_allocator.h"
#include "support/distance.h"

namespace forwards_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::heapUseOf;
using prune::testing::outputsOf;
using prune::testing::randomlyMasked;
using prune::testing::randomModel;

namespace {

constexpr const char* kConvolution = "conv(6,3)-bn-relu-pool(2)-dropout(0.2)-40-tanh-20-3";

}  // namespace

TEST_CASE("a pass runs the network on normal numbers, the same for all networks of the same inputs") {
  constexpr Index kBatch = 400;
  // One layer that passes its samples on shows them.
  Network<float> mirror = randomModel<float>("2", {1, 2}).network;
  mirror.layer(0).weights()->setValue(Matrix<float>::Identity(2, 2));
  biasOf(mirror.layer(0)).setZero();
  Forwards shown(mirror, kBatch);
  shown.run(1);
  const Matrix<float> samples = shown.outputs();
  // Of 800 normal numbers: 5 standard errors of the mean, 0.035 each, and of the mean square, 0.05 each.
  CHECK(std::abs(samples.mean()) < 0.18F);
  CHECK(samples.squaredNorm() / 800 == doctest::Approx(1).epsilon(0.25));
  const Network<float> network = randomModel<float>("2-8-tanh-3", {1, 2}).network;
  Forwards forwards(network, kBatch);
  forwards.run(1);
  CHECK(equal(forwards.outputs(), outputsOf(network, samples)));
}

TEST_CASE("each pass gives the same: nothing of the last one is left, and dropout is off") {
  const Network<float> network = randomModel<float>(kConvolution, {12, 2}).network;
  Forwards once(network, 5);
  once.run(1);
  Forwards often(network, 5);
  often.run(4);
  CHECK(once.outputs().squaredNorm() > 0);
  CHECK(equal(once.outputs(), often.outputs()));
}

TEST_CASE("no pass takes anything from the heap, whole, masked or compressed") {
  for (const double kept : {1.0, 0.7, 0.2})
    for (const Index batch : {1, 128}) {
      CAPTURE(kept);
      CAPTURE(batch);
      Forwards forwards(randomlyMasked<float>(kConvolution, {12, 2}, kept).network, batch);
      CHECK(heapUseOf([&] { forwards.run(3); }).calls == 0);
    }
}

TEST_CASE("parameters are what a pass works with: of a compressed matrix the kept weights") {
  const Model<float> whole = randomModel<float>("2-40-bn-30-2", {1, 2});
  CHECK(Forwards(whole.network, 1).parameters() == whole.network.parameterCount());
  const Model<float> sparse = randomlyMasked<float>("2-40-bn-30-2", {1, 2}, 0.2);
  const Weights<float>& compressed = *sparse.network.layer(weightLayers(sparse.network)[1]).weights();
  REQUIRE(compressed.isCompressed());
  CHECK(Forwards(sparse.network, 1).parameters() == whole.network.parameterCount() - 1200 + compressed.kept());
}

}  // namespace forwards_test
