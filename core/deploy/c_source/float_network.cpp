#include <cmath>
#include <limits>
#include <span>

#include "base/error.h"
#include "deploy/c_source/c_network.h"
#include "deploy/c_source/c_text.h"
#include "deploy/c_source/packing.h"

namespace prune::deploy {

namespace {

void checkFinite(const PlainLayer& layer) {
  for (const float value : std::span(layer.weights.data(), static_cast<std::size_t>(layer.weights.size())))
    if (!std::isfinite(value)) fail("export", "must-be-finite", layer.name, value);
  for (const float value : layer.bias)
    if (!std::isfinite(value)) fail("export", "must-be-finite", layer.name, value);
}

/// Bytes in each of `floatForms()`.
std::vector<Index> floatSizes(const PlainLayer& layer) {
  const Index sparse = layer.weights.cols() > std::numeric_limits<std::uint16_t>::max()
                           ? std::numeric_limits<Index>::max() / 4
                           : packedSparse(layer.weights).bytes();
  return {4 * layer.weights.size(), sparse};
}

class FloatWriter {
 public:
  explicit FloatWriter(const PlainNetwork& network) {
    made_.type = "float";
    made_.form = "float";
    made_.input = network.input;
    made_.link = network.link;
    useLink(made_);
  }

  void addLinear(const PlainLayer& layer, const std::string& name, std::size_t form, Index bytes) {
    const std::string_view kernel = floatForms()[form].kernel;
    const Vector<float> bias = layer.bias.array() + 0.0F;  // -0 becomes +0
    std::string sparse = "0, 0";
    if (form == 0) {
      add("float", name + "_weights", packedDense(layer.weights, 1));
    } else {
      const PackedFloat packed = packedSparse(layer.weights);
      add("float", name + "_weights", packed.weights);
      add("uint8_t", name + "_gaps", packed.gaps);
      add("uint16_t", name + "_counts", packed.counts);
      sparse = name + "_gaps, " + name + "_counts";
    }
    add("float", name + "_bias", std::span<const float>(bias.data(), static_cast<std::size_t>(bias.size())));
    made_.constants += "static const linear_layer " + name + "_layer = {\n    " + name + "_weights, " + sparse + ", " +
                       name + "_bias, " + std::to_string(layer.weights.rows()) + ", " +
                       std::to_string(layer.weights.cols()) + "};\n\n";
    use("layer");
    use(kernel);
    const Index kept = (layer.weights.array() != 0.0F).count();
    made_.layers.push_back({.form = layer,
                            .call = std::string(kernel) + "(&" + name + "_layer, ",
                            .rest = ");",
                            .zero = "0.0f",
                            .note = noteOf(layer, layer.weights.size(), kept, kernel, bytes)});
  }

  void addPool(const PlainLayer& layer) { made_.layers.push_back(poolOf(layer, made_)); }

  void addActivation(const PlainLayer& layer) {
    made_.layers.push_back({.form = layer,
                            .call = std::string(useFloatActivation(layer.function, made_)) + "(",
                            .rest = ", " + std::to_string(layer.input.size()) + ");",
                            .zero = {},
                            .note = identifierOf(layer.name, "activation")});
  }

  CNetwork finish() { return std::move(made_); }

 private:
  void use(std::string_view kernel) { made_.kernels.push_back("float/" + std::string(kernel)); }

  template <class Values>
  void add(std::string_view type, const std::string& name, const Values& values) {
    made_.constants += arrayOf(type, name, std::span<const typename Values::value_type>(values));
  }

  CNetwork made_;
};

}  // namespace

CNetwork cNetwork(const PlainNetwork& network, WeightForms forms) {
  const std::vector<std::string> names = layerNames(network.layers);
  std::vector<std::vector<Index>> sizes;
  for (const PlainLayer& layer : network.layers)
    if (layer.isLinear()) {
      checkFinite(layer);
      sizes.push_back(floatSizes(layer));
    }
  const std::vector<std::size_t> chosen = chosenForms(floatForms(), sizes, forms);
  FloatWriter writer(network);
  std::size_t linear = 0;
  for (std::size_t i = 0; i < network.layers.size(); ++i) {
    const PlainLayer& layer = network.layers[i];
    if (layer.isLinear()) {
      writer.addLinear(layer, names[i], chosen[linear], sizes[linear][chosen[linear]]);
      ++linear;
    } else if (layer.isPool()) {
      writer.addPool(layer);
    } else if (layer.function != "identity") {
      writer.addActivation(layer);
    }
  }
  return writer.finish();
}

}  // namespace prune::deploy
