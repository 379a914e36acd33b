#include "deploy/c_source/c_network.h"

#include <algorithm>
#include <array>

#include "deploy/c_source/c_text.h"
#include "deploy/c_source/kernel_text.h"

namespace prune::deploy {

namespace {

/// The function of an activation, and the kernel that holds it.
struct ActivationCode {
  std::string_view id;
  std::string_view kernel;
  std::string_view function;
};

constexpr std::array<ActivationCode, 6> kActivations{{
    {"relu", "float/relu", "relu"},
    {"leaky-relu", "float/leaky_relu", "leaky_relu"},
    {"sigmoid", "float/sigmoid", "sigmoid"},
    {"tanh", "float/tanh", "tanh_each"},
    {"softsign", "float/softsign", "softsign"},
    {"softmax", "float/softmax", "softmax"},
}};

/// Every kernel after those that it calls.
constexpr std::array<std::string_view, 33> kOrder{"int8/layer",
                                                  "int8/requantise_double",
                                                  "int8/requantise_double_wide",
                                                  "int8/requantise_single",
                                                  "int8/requantise_single_wide",
                                                  "int8/finish",
                                                  "int8/dsp",
                                                  "int8/odd_bytes",
                                                  "int8/both_of",
                                                  "int8/dense",
                                                  "int8/sparse",
                                                  "int8/blocks2",
                                                  "int8/blocks4",
                                                  "int8/max_pool",
                                                  "int8/average_pool",
                                                  "int8/table",
                                                  "int8/copy",
                                                  "int8/fill",
                                                  "int8/quantise",
                                                  "float/layer",
                                                  "float/dense",
                                                  "float/sparse",
                                                  "float/max_pool",
                                                  "float/average_pool",
                                                  "float/exp",
                                                  "float/relu",
                                                  "float/leaky_relu",
                                                  "float/sigmoid",
                                                  "float/tanh",
                                                  "float/softsign",
                                                  "float/softmax",
                                                  "float/copy",
                                                  "float/fill"};

/// The inputs of dense layers in 16 bits.
std::string wideInputs(Index words) {
  return "#ifdef HAS_DSP\nstatic int32_t wide_inputs[" + std::to_string(std::max<Index>(words, 1)) + "];\n#endif\n\n";
}

}  // namespace

std::string_view useFloatActivation(std::string_view id, CNetwork& network) {
  const auto found = std::ranges::find(kActivations, id, &ActivationCode::id);
  if (id == "sigmoid" || id == "tanh" || id == "softmax") network.kernels.emplace_back("float/exp");
  network.kernels.emplace_back(found->kernel);
  return found->function;
}

void useLink(CNetwork& network) {
  if (network.link != "identity") network.linkFunction = useFloatActivation(network.link, network);
}

std::string kernelsOf(const CNetwork& network) {
  std::string text;
  for (const std::string_view kernel : kOrder) {
    if (std::ranges::find(network.kernels, kernel) == network.kernels.end()) continue;
    if (kernel == "int8/dense") text += wideInputs(network.wideInputs);
    text += std::string(kernelText(kernel)) + "\n";
  }
  return text;
}

CLayer poolOf(const LayerForm& form, CNetwork& network) {
  const std::string function = form.kind == LayerKind::MaxPool ? "max_pool" : "average_pool";
  network.kernels.push_back(std::string(network.form) + "/" + function);
  return {.form = form,
          .call = function + "(",
          .rest = ", " + std::to_string(form.input.channels) + ", " + std::to_string(form.size) + ");",
          .zero = {},
          .note = identifierOf(form.name, "pool") + ": windows of " + std::to_string(form.size) + " steps"};
}

std::string noteOf(const LayerForm& form, Index weights, Index kept, std::string_view kernel, Index bytes) {
  std::string note = identifierOf(form.name, "layer") + ": " + std::to_string(kept) + " of " + std::to_string(weights) +
                     " weights, " + std::string(kernel) + ", " + std::to_string(bytes) + " bytes";
  if (form.kind == LayerKind::Conv1d) note += "; windows of " + std::to_string(form.size) + " steps";
  return note;
}

template <class Layer>
std::vector<std::string> layerNames(const std::vector<Layer>& layers) {
  std::vector<std::string> texts;
  texts.reserve(layers.size());
  for (const Layer& layer : layers) texts.push_back(layer.name);
  return identifiersOf(texts, "layer");
}

template std::vector<std::string> layerNames(const std::vector<PlainLayer>&);
template std::vector<std::string> layerNames(const std::vector<QuantisedLayer>&);

}  // namespace prune::deploy
