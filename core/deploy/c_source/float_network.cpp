#include <cmath>
#include <span>

#include "base/error.h"
#include "deploy/c_source/network_writer.h"
#include "deploy/c_source/packing.h"

namespace prune::deploy {

namespace {

/// @throws Error InvalidArgument for weights that are not finite
void checkFinite(const PlainLayer& layer) {
  for (const float value : std::span(layer.weights.data(), static_cast<std::size_t>(layer.weights.size())))
    if (!std::isfinite(value)) fail("export", "must-be-finite", layer.name, value);
  for (const float value : layer.bias)
    if (!std::isfinite(value)) fail("export", "must-be-finite", layer.name, value);
}

class FloatWriter : public NetworkWriter {
 public:
  explicit FloatWriter(const PlainNetwork& network) : NetworkWriter("float", "float", network.input, network.link) {}

  void addLinear(const PlainLayer& layer, const std::string& name, const StoredWeights& weights) {
    const std::size_t form = weights.form;
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
                            .note = noteOf(layer, layer.weights.size(), kept, kernel, weights.bytes)});
  }

  void addActivation(const PlainLayer& layer, const std::string& /*name*/) {
    if (layer.function == "identity") return;
    made_.layers.push_back({.form = layer,
                            .call = std::string(useFloatActivation(layer.function, made_)) + "(",
                            .rest = ", " + std::to_string(layer.input.size()) + ");",
                            .zero = {},
                            .note = identifierOf(layer.name, "activation")});
  }
};

}  // namespace

CNetwork cNetwork(const PlainNetwork& network, WeightForms forms) {
  for (const PlainLayer& layer : network.layers)
    if (layer.isLinear()) checkFinite(layer);
  FloatWriter writer(network);
  writeLayers(writer, network, forms);
  return writer.finish();
}

}  // namespace prune::deploy
