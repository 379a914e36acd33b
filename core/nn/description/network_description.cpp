#include "nn/description/network_description.h"

#include <algorithm>
#include <array>
#include <cstdint>
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

constexpr std::string_view kNetwork = "network";
constexpr Index kMostUnits = 65'536;
constexpr Index kMostLayers = 64;

/// Reads the numbers of one layer, and names it in errors.
struct Reader {
  const LayerDescription& description;
  Shape input;
  std::string place;

  Index whole(std::string_view name, double value, Index low, Index high) const {
    return checkWhole(kNetwork, textFrom({place, ".", name}), value, low, high);
  }
};

/// What a layer will be, before it takes any memory.
struct LayerSize {
  Shape output;
  std::int64_t weights = 0;  // `Index` has 32 bits in WebAssembly
};

/// A product that may be larger than `Index`.
std::int64_t product(Index a, Index b) {
  return static_cast<std::int64_t>(a) * b;
}

Index unitsOf(const Reader& reader) {
  return reader.whole("units", reader.description.units, 1, kMostUnits);
}

Conv1dOptions conv1dOptions(const Reader& reader) {
  Conv1dOptions options;
  options.filters = reader.whole("filters", reader.description.units, 1, kMostUnits);
  options.padding = reader.whole("padding", reader.description.padding, 0, 1024);
  options.kernel = reader.whole("kernel", reader.description.size, 1, reader.input.steps + 2 * options.padding);
  options.stride =
      reader.whole("stride", reader.description.stride == 0 ? 1 : reader.description.stride, 1, reader.input.steps);
  return options;
}

PoolOptions poolOptions(const Reader& reader) {
  PoolOptions options;
  options.size = reader.whole("size", reader.description.size, 1, reader.input.steps);
  const double stride = reader.description.stride == 0 ? reader.description.size : reader.description.stride;
  options.stride = reader.whole("stride", stride, 1, reader.input.steps);
  return options;
}

double rateOf(const Reader& reader) {
  return checkReal(kNetwork, reader.place + ".rate", reader.description.rate, 0, 0.95);
}

LayerSize sizeOfDense(const Reader& reader) {
  const Index units = unitsOf(reader);
  return {{1, units}, product(units, reader.input.size())};
}

LayerSize sizeOfConv1d(const Reader& reader) {
  const Conv1dOptions options = conv1dOptions(reader);
  return {{Conv1d<float>::outputSteps(reader.input.steps, options), options.filters},
          product(options.filters, options.kernel) * reader.input.channels};
}

LayerSize sizeOfPool(const Reader& reader) {
  return {{poolSteps(reader.input.steps, poolOptions(reader)), reader.input.channels}};
}

LayerSize sizeOfOneStep(const Reader& reader) {
  return {{1, reader.input.channels}};
}

LayerSize sizeOfFlatten(const Reader& reader) {
  return {{1, reader.input.size()}};
}

LayerSize sizeOfSame(const Reader& reader) {
  return {reader.input};
}

LayerSize sizeOfDropout(const Reader& reader) {
  static_cast<void>(rateOf(reader));
  return {reader.input};
}

LayerSize sizeOfActivation(const Reader& reader) {
  static_cast<void>(activationKernel<float>(kNetwork, reader.description.function));
  return {reader.input};
}

template <class Scalar>
using Made = std::unique_ptr<Layer<Scalar>>;

template <class Scalar>
Made<Scalar> dense(const Reader& reader) {
  return std::make_unique<Dense<Scalar>>(reader.input, unitsOf(reader));
}

template <class Scalar>
Made<Scalar> conv1d(const Reader& reader) {
  return std::make_unique<Conv1d<Scalar>>(reader.input, conv1dOptions(reader));
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
  return std::make_unique<Dropout<Scalar>>(reader.input, rateOf(reader));
}

template <class Scalar>
Made<Scalar> activationLayer(const Reader& reader) {
  return std::make_unique<ActivationLayer<Scalar>>(reader.input,
                                                   activationKernel<Scalar>(kNetwork, reader.description.function));
}

template <class Scalar>
struct LayerType {
  std::string_view id;
  LayerSize (*size)(const Reader& reader);
  Made<Scalar> (*make)(const Reader& reader);
  bool joins = false;  ///< whether it takes the static features too; beside others they pass
};

template <class Scalar>
constexpr std::array<LayerType<Scalar>, 9> kTypes{{
    {"dense", sizeOfDense, dense<Scalar>, true},
    {"conv1d", sizeOfConv1d, conv1d<Scalar>},
    {"max-pool", sizeOfPool, maxPool<Scalar>},
    {"average-pool", sizeOfPool, averagePool<Scalar>},
    {"global-average-pool", sizeOfOneStep, globalAveragePool<Scalar>},
    {"flatten", sizeOfFlatten, flatten<Scalar>, true},
    {"batch-norm", sizeOfSame, batchNorm<Scalar>},
    {"dropout", sizeOfDropout, dropout<Scalar>},
    {"activation", sizeOfActivation, activationLayer<Scalar>},
}};

template <class Scalar>
const LayerType<Scalar>& typeOf(const LayerDescription& description) {
  const std::span<const LayerType<Scalar>> types = kTypes<Scalar>;
  return findById(kNetwork, "layer-type", types, description.type);
}

/// What of this shape a layer takes.
template <class Scalar>
Shape seenOf(const LayerType<Scalar>& type, Shape input) {
  return type.joins ? input : input.window();
}

/// @param before  weights of the layers before
LayerSize checkedSize(const LayerDescription& description, Shape input, std::string_view place, std::int64_t before) {
  const LayerType<float>& type = typeOf<float>(description);
  LayerSize size = type.size(Reader{description, seenOf(type, input), std::string(place)});
  const std::int64_t most = std::max(before + size.weights, product(size.output.steps, size.output.channels));
  if (most > kMostParameters) fail(kNetwork, "too-many-weights", place, kMostParameters, most);
  if (!type.joins) size.output.staticFeatures = input.staticFeatures;
  return size;
}

}  // namespace

std::span<const std::string_view> layerTypes() {
  static const auto kIds = [] {
    std::array<std::string_view, kTypes<float>.size()> ids;
    for (std::size_t i = 0; i < ids.size(); ++i) ids[i] = kTypes<float>[i].id;
    return ids;
  }();
  return kIds;
}

Shape outputOf(const LayerDescription& description, Shape input, std::string_view place) {
  return checkedSize(description, input, place, 0).output;
}

template <class Scalar>
std::unique_ptr<Layer<Scalar>> makeLayer(const LayerDescription& description, Shape input, std::string_view place) {
  static_cast<void>(checkedSize(description, input, place, 0));
  const LayerType<Scalar>& type = typeOf<Scalar>(description);
  return type.make(Reader{description, seenOf(type, input), std::string(place)});
}

template <class Scalar>
Network<Scalar> makeNetwork(const NetworkDescription& description) {
  checkWhole(kNetwork, "number of layers", static_cast<double>(description.layers.size()), 1, kMostLayers);
  std::vector<Made<Scalar>> layers;
  Shape shape = description.input;
  std::int64_t weights = 0;
  for (std::size_t i = 0; i < description.layers.size(); ++i) {
    const std::string place = textFrom({"layers[", i, "]"});
    const LayerSize size = checkedSize(description.layers[i], shape, place, weights);
    layers.push_back(makeLayer<Scalar>(description.layers[i], shape, place));
    weights += size.weights;
    shape = size.output;
  }
  return Network<Scalar>(description.input, std::move(layers));
}

template std::unique_ptr<Layer<float>> makeLayer(const LayerDescription&, Shape, std::string_view);
template std::unique_ptr<Layer<double>> makeLayer(const LayerDescription&, Shape, std::string_view);
template Network<float> makeNetwork(const NetworkDescription&);
template Network<double> makeNetwork(const NetworkDescription&);

}  // namespace prune
