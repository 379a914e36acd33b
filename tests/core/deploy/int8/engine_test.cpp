#include "deploy/int8/engine.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/deploy/plain_fixture.h"
#include "deploy/int8/quantise.h"
#include "nn/kernels/activation_kernels.h"
#include "support/distance.h"

namespace int8_engine_test {

using namespace prune;
using namespace prune::testing;
using deploy::LayerKind;
using deploy::QuantisedLayer;
using deploy::QuantisedNetwork;

namespace {

QuantisedNetwork quantisedOf(const Net& net, const Matrix<float>& inputs, double keepFraction,
                             deploy::Rounding rounding) {
  const deploy::PlainNetwork plain = plainOf(net, keepFraction);
  return deploy::quantise(plain, deploy::rangesOf(plain, inputs, deploy::rangeRules()[0]),
                          {.granularity = deploy::Granularity::Mixed, .rounding = rounding});
}

/// The numbers of a layer's output for one sample, computed with reals of the integers' values and rounded at its end:
/// an independent form of the engine.
Vector<double> faked(const QuantisedLayer& layer, const Vector<double>& x) {
  const auto at = [&](Index t, Index c) {
    const Index step = t - layer.padding;
    return step < 0 || step >= layer.input.steps ? 0.0 : x[step * layer.input.channels + c];
  };
  const auto rounded = [&](double value) {
    const double q = std::max<double>(deploy::quantised(value, layer.to), layer.low());
    return layer.to.scale * (q - layer.to.zero);
  };
  Vector<double> y(layer.output.size());
  for (Index t = 0; t < layer.output.steps; ++t)
    for (Index c = 0; c < layer.output.channels; ++c) {
      double value = layer.kind == LayerKind::MaxPool ? -1e300 : 0;
      for (Index k = 0; k < layer.size; ++k) {
        const Index from = t * layer.stride + k;
        if (layer.kind == LayerKind::MaxPool) value = std::max(value, at(from, c));
        if (layer.kind == LayerKind::AveragePool) value += at(from, c) / static_cast<double>(layer.size);
        for (Index i = 0; i < layer.input.channels && layer.isLinear(); ++i)
          value += at(from, i) * layer.weights(c, k * layer.input.channels + i) *
                   layer.weightScales[layer.weightScales.size() == 1 ? 0 : c];
      }
      if (layer.isLinear())
        value += layer.bias[c] * layer.from.scale * layer.weightScales[layer.weightScales.size() == 1 ? 0 : c];
      y[t * layer.output.channels + c] = rounded(value);
    }
  return y;
}

Vector<double> fakedActivation(const QuantisedLayer& layer, Vector<double> x) {
  activationKernel<double>("test", layer.function).apply(x.data(), x.size(), 1);
  for (double& value : x) value = layer.to.scale * (deploy::quantised(value, layer.to) - layer.to.zero);
  return x;
}

/// One layer alone, so that what differs by 1 in one layer is not what the next one is asked about.
QuantisedNetwork alone(const QuantisedNetwork& network, std::size_t layer) {
  QuantisedNetwork one = network;
  one.layers = {network.layers[layer]};
  one.input = network.layers[layer].input;
  one.from = network.layers[layer].from;
  return one;
}

}  // namespace

TEST_CASE("int8 engine: each layer equals the rounding of its reals, within 1") {
  for (const Net& net : deviceNets())
    for (const deploy::Rounding rounding : {deploy::Rounding::Double, deploy::Rounding::Single}) {
      CAPTURE(net.text);
      const QuantisedNetwork network = quantisedOf(net, normalMatrix<float>(net.input.size(), 100, 2), 0.6, rounding);
      for (std::size_t place = 0; place < network.layers.size(); ++place) {
        const QuantisedLayer& layer = network.layers[place];
        const Matrix<float> reals =
            normalMatrix<float>(layer.input.size(), 20, 9) * static_cast<float>(60 * layer.from.scale);
        const Matrix<std::int8_t> inputs = deploy::quantisedInputs(alone(network, place), reals);
        const Matrix<std::int8_t> outputs = deploy::int8Outputs(alone(network, place), inputs);
        const Matrix<float> x = deploy::dequantised(inputs, layer.from);
        for (Index sample = 0; sample < inputs.cols(); ++sample) {
          const Vector<double> column = x.col(sample).cast<double>();
          const Vector<double> wanted = layer.kind == LayerKind::Join         ? column
                                        : layer.kind == LayerKind::Activation ? fakedActivation(layer, column)
                                                                              : faked(layer, column);
          const Vector<double> given = deploy::dequantised(outputs.col(sample), layer.to).cast<double>();
          CHECK(largestDistance(wanted, given) <= 1.01 * layer.to.scale);
        }
      }
    }
}

TEST_CASE("int8 engine: a sample's bytes do not depend on those beside it") {
  const Net& net = deviceNets()[4];
  const Matrix<float> inputs = normalMatrix<float>(net.input.size(), 130, 3);
  const QuantisedNetwork network = quantisedOf(net, inputs, 1, deploy::Rounding::Double);
  const Matrix<std::int8_t> bytes = deploy::quantisedInputs(network, inputs);
  const Matrix<std::int8_t> together = deploy::int8Outputs(network, bytes);
  for (const Index sample : {0, 64, 129})
    CHECK(deploy::int8Outputs(network, bytes.col(sample)) == together.col(sample));
}

TEST_CASE("int8 engine: the padding of a convolution is the zero of its input") {
  const QuantisedNetwork network = quantisedOf({"4x1-conv(1,3,1,same)-flatten-1", {4, 1}},
                                               normalMatrix<float>(4, 50, 1).cwiseAbs(), 1, deploy::Rounding::Double);
  CHECK(network.from.zero == -128);  // all inputs lie above 0
  const Matrix<std::int8_t> zeros = Matrix<std::int8_t>::Constant(4, 1, -128);
  const QuantisedLayer& layer = network.layers[0];
  const Matrix<std::int8_t> outputs = deploy::int8Outputs(alone(network, 0), zeros);
  const double bias = layer.bias[0] * layer.from.scale * layer.weightScales[0];
  for (Index t = 0; t < 4; ++t)
    CHECK(std::abs(outputs(t, 0) - static_cast<int>(deploy::quantised(bias, layer.to))) <= 1);
}

TEST_CASE("int8 engine: the mean of a pool is the nearest integer, halves away from 0") {
  QuantisedNetwork network =
      quantisedOf({"4x1-avgpool(2)-flatten-1", {4, 1}}, normalMatrix<float>(4, 50, 1), 1, deploy::Rounding::Double);
  network.layers.resize(1);
  const Matrix<std::int8_t> inputs{{1}, {2}, {-1}, {-2}};
  const Matrix<std::int8_t> outputs = deploy::int8Outputs(network, inputs);
  CHECK(outputs(0, 0) == 2);
  CHECK(outputs(1, 0) == -2);
}

}  // namespace int8_engine_test
