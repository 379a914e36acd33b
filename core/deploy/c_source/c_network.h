#pragma once
/// A network as pieces of C: its constants, the kernels that it needs, and a call for each layer.

#include <string>
#include <string_view>
#include <vector>

#include "deploy/c_source/weight_forms.h"
#include "deploy/int8/quantised_network.h"

namespace prune::deploy {

/// One layer: `call`, pointers to its input and its output, `rest`.
struct CLayer {
  LayerForm form;
  std::string call;  ///< `dense(&dense1_layer, `
  std::string rest;  ///< `, 4, 2);`
  std::string zero;  ///< what padding holds
  std::string note;  ///< for the file's reader
};

struct CNetwork {
  std::string_view type;  ///< of numbers between layers: `int8_t`, `float`
  std::string_view form;  ///< `int8`, `float`: the folder of its kernels
  Shape input;
  std::string_view link;
  std::vector<std::string> kernels;  ///< that it needs, such as `int8/dense`
  std::string constants;
  std::vector<CLayer> layers;
  std::string linkFunction;  ///< empty for `identity`
  Index wideInputs = 0;      ///< words in which the DSP extension holds the widest input of a dense layer

  Shape output() const { return layers.empty() ? input : layers.back().form.output; }
};

CNetwork cNetwork(const PlainNetwork& network, WeightForms forms);
CNetwork cNetwork(const QuantisedNetwork& network, WeightForms forms);

/// What the two have in common: pools, the words about a linear layer, the functions of activations and links.
CLayer poolOf(const LayerForm& form, CNetwork& network);
std::string noteOf(const LayerForm& form, Index weights, Index kept, std::string_view kernel, Index bytes);

/// The C function of an activation, or of a link, in float32; its kernels are needed from now on.
std::string_view useFloatActivation(std::string_view id, CNetwork& network);
void useLink(CNetwork& network);

/// The kernels that a network needs, in the order in which they need each other.
std::string kernelsOf(const CNetwork& network);

/// Names of layers, fit for C.
template <class Layer>
std::vector<std::string> layerNames(const std::vector<Layer>& layers);

}  // namespace prune::deploy
