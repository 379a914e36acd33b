#include <algorithm>
#include <cstdlib>
#include <span>

#include "deploy/c_source/network_writer.h"
#include "deploy/c_source/packing.h"

namespace prune::deploy {

namespace {

using std::to_string;

constexpr std::array<Index, 4> kRowsOfForm{0, 1, 2, 4};

/// Bytes in each of `int8Forms()`.
std::vector<Index> int8Sizes(const QuantisedLayer& layer) {
  std::vector<Index> sizes{layer.weights.size()};
  for (std::size_t form = 1; form < kRowsOfForm.size(); ++form)
    sizes.push_back(packedSparse(layer.weights, kRowsOfForm[form]).bytes());
  return sizes;
}

std::int32_t foldedBias(const QuantisedLayer& layer, Index row) {
  // sum (q_x - zero) q_w = sum q_x q_w - zero sum q_w
  return layer.bias[row] - layer.from.zero * layer.weights.row(row).cast<std::int32_t>().sum();
}

/// Whether sums stay below 2^30 and no shift goes to the left, which the shorter requantisation asks for.
bool isNarrow(const QuantisedLayer& layer) {
  for (const Multiplier& multiplier : layer.multipliers)
    if (multiplier.shift > 0) return false;
  for (Index row = 0; row < layer.weights.rows(); ++row) {
    const std::int64_t weights = layer.weights.row(row).cast<std::int64_t>().cwiseAbs().sum();
    if (std::abs(std::int64_t{foldedBias(layer, row)}) + 128 * weights >= 1 << 30) return false;
  }
  return true;
}

class Int8Writer : public NetworkWriter {
 public:
  explicit Int8Writer(const QuantisedNetwork& network) : NetworkWriter("int8_t", "int8", network.input, network.link) {}

  void addLinear(const QuantisedLayer& layer, const std::string& name, std::size_t form, Index bytes) {
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
    if (form == 0) made_.wideInputs = std::max(made_.wideInputs, layer.weights.cols() / 4 * 2);
    const Index kept = (layer.weights.array() != 0).count();
    made_.layers.push_back({.form = layer,
                            .call = std::string(kernel) + "(&" + name + "_layer, ",
                            .rest = ");",
                            .zero = to_string(layer.from.zero),
                            .note = noteOf(layer, layer.weights.size(), kept, kernel, bytes)});
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
    const bool isWide = std::ranges::any_of(
        network.layers, [](const QuantisedLayer& layer) { return layer.isLinear() && !isNarrow(layer); });
    if (std::ranges::any_of(network.layers, &QuantisedLayer::isLinear))
      use(std::string("requantise_") + (isDouble ? "double" : "single") + (isWide ? "_wide" : ""));
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
  writeLayers(writer, network, int8Forms(), forms, int8Sizes);
  writer.addQuantising(network);
  return writer.finish();
}

}  // namespace prune::deploy
