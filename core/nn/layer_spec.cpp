#include "nn/layer_spec.h"

#include <array>
#include <utility>

#include "base/check.h"
#include "nn/layers/activation_layer.h"
#include "nn/layers/batch_norm.h"
#include "nn/layers/conv1d.h"
#include "nn/layers/dense.h"
#include "nn/layers/dropout.h"
#include "nn/layers/flatten.h"
#include "nn/layers/pool.h"

namespace prune {

namespace {

constexpr std::string_view kWhere = "network";
constexpr Index kMostUnits = 65'536;
constexpr Index kMostLayers = 64;

/// Reads the numbers of one layer, and names it in errors.
struct Reader {
  const LayerSpec& spec;
  Shape input;
  std::string place;

  Index whole(std::string_view name, double value, Index low, Index high) const {
    return checkWhole(kWhere, place + "." + std::string(name), value, low, high);
  }
};

template <class Scalar>
using Made = std::unique_ptr<Layer<Scalar>>;

template <class Scalar>
Made<Scalar> dense(const Reader& reader) {
  return std::make_unique<Dense<Scalar>>(reader.input, reader.whole("units", reader.spec.units, 1, kMostUnits));
}

template <class Scalar>
Made<Scalar> conv1d(const Reader& reader) {
  Conv1dOptions options;
  options.filters = reader.whole("filters", reader.spec.units, 1, kMostUnits);
  options.padding = reader.whole("padding", reader.spec.padding, 0, 1024);
  options.kernel = reader.whole("kernel", reader.spec.size, 1, reader.input.steps + 2 * options.padding);
  options.stride = reader.whole("stride", reader.spec.stride == 0 ? 1 : reader.spec.stride, 1, reader.input.steps);
  return std::make_unique<Conv1d<Scalar>>(reader.input, options);
}

PoolOptions poolOptions(const Reader& reader) {
  PoolOptions options;
  options.size = reader.whole("size", reader.spec.size, 1, reader.input.steps);
  const double stride = reader.spec.stride == 0 ? reader.spec.size : reader.spec.stride;
  options.stride = reader.whole("stride", stride, 1, reader.input.steps);
  return options;
}

template <class Scalar>
Made<Scalar> maxPool(const Reader& reader) {
  return std::make_unique<MaxPool<Scalar>>(reader.input, poolOptions(reader));
}

template <class Scalar>
Made<Scalar> averagePool(const Reader& reader) {
  return std::make_unique<AveragePool<Scalar>>(reader.input, poolOptions(reader));
}

template <class Scalar>
Made<Scalar> globalAveragePool(const Reader& reader) {
  return std::make_unique<AveragePool<Scalar>>(reader.input, PoolOptions{reader.input.steps, reader.input.steps});
}

template <class Scalar>
Made<Scalar> flatten(const Reader& reader) {
  return std::make_unique<Flatten<Scalar>>(reader.input);
}

template <class Scalar>
Made<Scalar> batchNorm(const Reader& reader) {
  return std::make_unique<BatchNorm<Scalar>>(reader.input);
}

template <class Scalar>
Made<Scalar> dropout(const Reader& reader) {
  const double rate = checkReal(kWhere, reader.place + ".rate", reader.spec.rate, 0, 0.95);
  return std::make_unique<Dropout<Scalar>>(reader.input, rate);
}

template <class Scalar>
Made<Scalar> activationLayer(const Reader& reader) {
  return std::make_unique<ActivationLayer<Scalar>>(reader.input,
                                                   activationKernel<Scalar>(kWhere, reader.spec.function));
}

template <class Scalar>
struct LayerType {
  std::string_view id;
  Made<Scalar> (*make)(const Reader& reader);
};

template <class Scalar>
constexpr std::array<LayerType<Scalar>, 9> kTypes{{
    {"dense", dense<Scalar>},
    {"conv1d", conv1d<Scalar>},
    {"max-pool", maxPool<Scalar>},
    {"average-pool", averagePool<Scalar>},
    {"global-average-pool", globalAveragePool<Scalar>},
    {"flatten", flatten<Scalar>},
    {"batch-norm", batchNorm<Scalar>},
    {"dropout", dropout<Scalar>},
    {"activation", activationLayer<Scalar>},
}};

}  // namespace

std::span<const std::string_view> layerTypes() {
  static const auto kIds = [] {
    std::array<std::string_view, kTypes<float>.size()> ids;
    for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = kTypes<float>[i].id;
    return ids;
  }();
  return kIds;
}

template <class Scalar>
std::unique_ptr<Layer<Scalar>> makeLayer(const LayerSpec& spec, Shape input, std::string_view place) {
  const std::span<const LayerType<Scalar>> types = kTypes<Scalar>;
  return findById(kWhere, "layer type", types, spec.type).make(Reader{spec, input, std::string(place)});
}

template <class Scalar>
Network<Scalar> makeNetwork(const NetworkSpec& spec) {
  checkWhole(kWhere, "number of layers", static_cast<double>(spec.layers.size()), 1, kMostLayers);
  std::vector<Made<Scalar>> layers;
  Shape shape = spec.input;
  Index weights = 0;
  for (std::size_t i = 0; i < spec.layers.size(); ++i) {
    const std::string place = "layers[" + std::to_string(i) + "]";
    layers.push_back(makeLayer<Scalar>(spec.layers[i], shape, place));
    shape = layers.back()->output();
    weights += layers.back()->weights() ? layers.back()->weights()->size() : 0;
    if (weights > kMostParameters || shape.size() > kMostParameters)
      throw Error(ErrorCode::OutOfRange, "[network] " + place + " must keep the network at " +
                                             std::to_string(kMostParameters) + " weights or fewer, got " +
                                             std::to_string(std::max(weights, shape.size())));
  }
  return Network<Scalar>(spec.input, std::move(layers));
}

template std::unique_ptr<Layer<float>> makeLayer(const LayerSpec&, Shape, std::string_view);
template std::unique_ptr<Layer<double>> makeLayer(const LayerSpec&, Shape, std::string_view);
template Network<float> makeNetwork(const NetworkSpec&);
template Network<double> makeNetwork(const NetworkSpec&);

}  // namespace prune
