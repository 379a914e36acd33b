#include <algorithm>
#include <span>

#include "deploy/c_source/network_writer.h"
#include "deploy/c_source/packing.h"

namespace prune::deploy {

namespace {

using std::to_string;

class Int8Writer : public NetworkWriter {
 public:
  explicit Int8Writer(const QuantisedNetwork& network) : NetworkWriter("int8_t", "int8", network.input, network.link) {}

  void addLinear(const QuantisedLayer& layer, const std::string& name, const StoredWeights& weights) {
    const std::size_t form = weights.form;
    const std::string_view kernel = int8Forms()[form].kernel;
    addWeights(layer, name, form);
    addNumbers(layer, name);
    const auto& to = layer.to;
    made_.constants += "static const linear_layer " + name + "_layer = {\n    " + name + "_weights, " +
                       (form == 0 ? "0" : name + "_counts") + ", " + name + "_bias, " + name + "_factors, " + name +
                       "_shifts, " + (layer.multipliers.size() == 1 ? "0" : "1") + ", " +
                       to_string(layer.weights.rows()) + ", " + to_string(layer.weights.cols()) + ", " +
                       to_string(to.zero) + ", " + to_string(layer.low()) + "};\n\n";
    for (const std::string_view needed : {"layer", "finish", "dsp"}) use(needed);
    if (form != 1) use("odd_bytes");
    if (form > 1) use("both_of");
    use(kernel);
    if (form == 0) made_.wideInputs = std::max(made_.wideInputs, wideWords(layer));
    const Index kept = (layer.weights.array() != 0).count();
    made_.layers.push_back({.form = layer,
                            .call = std::string(kernel) + "(&" + name + "_layer, ",
                            .rest = ");",
                            .zero = to_string(layer.from.zero),
                            .note = noteOf(layer, layer.weights.size(), kept, kernel, weights.bytes)});
  }

  void addActivation(const QuantisedLayer& layer, const std::string& name) {
    add("int8_t", name + "_table", layer.table);
    made_.constants += "\n";
    use("table");
    made_.layers.push_back({.form = layer,
                            .call = "look_up(" + name + "_table, ",
                            .rest = ", " + to_string(layer.input.size()) + ");",
                            .zero = {},
                            .note = identifierOf(layer.name, "activation") + ": " + std::string(layer.function)});
  }

  /// The kernels that requantise the sums of all layers, and quantise the input.
  void addQuantising(const QuantisedNetwork& network) {
    const bool isDouble = network.rounding == Rounding::Double;
    if (std::ranges::any_of(network.layers, &QuantisedLayer::isLinear))
      use(std::string("requantise_") + (isDouble ? "double" : "single") + (needsWideSums(network) ? "_wide" : ""));
    use("quantise");
  }

 private:
  void addWeights(const QuantisedLayer& layer, const std::string& name, std::size_t form) {
    if (form > 0) {
      const PackedInt8 packed = packedSparse(layer.weights, kRowsOfForm[form]);
      add("uint8_t", name + "_weights", packed.weights);
      add("uint16_t", name + "_counts", packed.counts);
      return;
    }
    std::vector<std::uint8_t> bytes;
    for (const std::int8_t weight : packedDense(layer.weights, 4)) bytes.push_back(static_cast<std::uint8_t>(weight));
    add("uint8_t", name + "_weights", bytes);
  }

  void addNumbers(const QuantisedLayer& layer, const std::string& name) {
    std::vector<std::int32_t> bias;
    std::vector<std::int32_t> factors;
    std::vector<std::int8_t> shifts;
    for (Index row = 0; row < layer.weights.rows(); ++row) bias.push_back(foldedBias(layer, row));
    for (const Multiplier& multiplier : layer.multipliers) {
      factors.push_back(multiplier.value);
      shifts.push_back(static_cast<std::int8_t>(multiplier.shift));
    }
    add("int32_t", name + "_bias", bias);
    add("int32_t", name + "_factors", factors);
    add("int8_t", name + "_shifts", shifts);
  }
};

}  // namespace

CNetwork cNetwork(const QuantisedNetwork& network, WeightForms forms) {
  Int8Writer writer(network);
  writeLayers(writer, network, forms);
  writer.addQuantising(network);
  return writer.finish();
}

}  // namespace prune::deploy
