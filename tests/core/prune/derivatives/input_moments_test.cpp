#include <doctest/doctest.h>

#include "core/prune/calibration_fixture.h"
#include "prune/derivatives/seen_input.h"
#include "prune/measure/activity.h"

namespace input_moments_test {

using namespace prune;
using namespace prune::testing;

namespace {

Calibration<double> oneSample(const Matrix<double>& sample) {
  Calibration<double> calibration;
  calibration.samples = sample;
  calibration.labels.assign(static_cast<std::size_t>(sample.cols()), 0);
  return calibration;
}

}  // namespace

TEST_CASE("the moments of a dense layer's input are those of the samples") {
  const Network<double> network = networkOf<double>({"2-3", {1, 2}});
  const InputMoments moments = inputMoments(network, oneSample(Matrix<double>{{1, 3}, {2, -4}}), 0, true);
  CHECK(moments.count == 2);
  CHECK(moments.mean == Vector<double>{{2, -1}});
  CHECK(moments.squares == Vector<double>{{10, 20}});
  CHECK(moments.moments == Matrix<double>{{5, -5}, {-5, 10}});
}

TEST_CASE("a convolution meets its input at every place, with the zeros at the edges") {
  const Calibration<double> calibration = oneSample(Matrix<double>{{1}, {2}, {3}});
  // (0, 1), (1, 2), (2, 3), (3, 0)
  const InputMoments all = inputMoments(networkOf<double>({"conv(5,2,1,1)-gap", {3, 1}}), calibration, 0, true);
  CHECK(all.count == 4);
  CHECK(all.mean == Vector<double>{{1.5, 1.5}});
  CHECK(all.squares == Vector<double>{{14, 14}});
  CHECK(all.moments == Matrix<double>{{3.5, 2}, {2, 3.5}});
  // (0, 1), (2, 3), with fewer filters than columns
  const InputMoments some = inputMoments(networkOf<double>({"conv(1,2,2,1)-flatten", {3, 1}}), calibration, 0, true);
  CHECK(some.count == 2);
  CHECK(some.mean == Vector<double>{{1, 2}});
  CHECK(some.moments == Matrix<double>{{2, 3}, {3, 5}});
}

TEST_CASE("the matrix is left out when nobody asks for it, and its diagonal is that of the squares") {
  for (const Case& given : cases()) {
    INFO(given.network);
    const Network<double> network = networkOf<double>(given);
    const Calibration<double> calibration = calibrationOf(network, 150);
    for (const Index layer : weightLayers(network)) {
      const InputMoments all = inputMoments(network, calibration, layer, true);
      const InputMoments some = inputMoments(network, calibration, layer, false);
      CHECK(some.moments.size() == 0);
      CHECK(some.mean == all.mean);
      CHECK(some.squares == all.squares);
      CHECK(some.count == 150.0 * static_cast<double>(network.layer(layer).output().steps));
      // Two orders of adding up some hundred numbers of about 1.
      CHECK(distance(all.moments.diagonal() * all.count, all.squares) < 1e-12);
    }
  }
}

TEST_CASE("W times what a layer sees, and its bias, is what the layer gives") {
  for (const Case& given : cases()) {
    INFO(given.network);
    Network<double> network = networkOf<double>(given);
    for (const Index index : weightLayers(network)) {
      Layer<double>& layer = network.layer(index);
      constexpr Index kBatch = 3;
      SeenInput<double> input(layer, kBatch);
      Rng rng(4);
      const std::vector<double> x = normals<double>(layer.input().size() * kBatch, rng);
      Matrix<double> y(layer.output().size(), kBatch);
      LayerCache<double> cache;
      layer.prepare(cache, kBatch);
      layer.forward(x.data(), y.data(), kBatch, cache, {});
      std::vector<Trainable<double>> list;
      layer.addTrainables(list);
      const Eigen::Map<const Vector<double>> bias(list[1].values, list[1].size);
      const Matrix<double>& weights = layer.weights()->value();
      const double* seen = input.of(x.data(), kBatch);
      REQUIRE(input.places() == layer.output().steps);
      for (Index t = 0; t < input.places(); ++t) {
        const ConstBlock<double> place(seen + t * weights.cols() * kBatch, weights.cols(), kBatch);
        const Matrix<double> z = (weights * place).colwise() + bias;
        // Two orders of adding up some ten numbers.
        CHECK((z - y.middleRows(t * weights.rows(), weights.rows())).isZero(1e-14));
      }
    }
  }
}

TEST_CASE("few samples are taken at a time where a convolution sees much of each") {
  CHECK(samplesAtATime(networkOf<float>({"5-6-3"})) == 128);
  // 4,000,000 over 1,000 places of 7 x 64 numbers
  CHECK(samplesAtATime(networkOf<float>({"conv(2,7,1,same)-gap-2", {1000, 64}})) == 8);
  CHECK(samplesAtATime(networkOf<float>({"conv(1,99,1,same)-gap-2", {20000, 4}})) == 1);
}

}  // namespace input_moments_test
