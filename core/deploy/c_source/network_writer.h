#pragma once
/// What the writers of a float32 and of an int8 network share.

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "deploy/c_source/c_network.h"
#include "deploy/c_source/c_text.h"
#include "deploy/c_source/layer_forms.h"

namespace prune::deploy {

/// A C network under construction.
class NetworkWriter {
 public:
  /// @param type  of numbers between layers
  /// @param form  `int8`, `float`: the folder of its kernels
  NetworkWriter(std::string_view type, std::string_view form, Shape input, std::string_view link) {
    made_.type = type;
    made_.form = form;
    made_.input = input;
    made_.link = link;
    useLink(made_);
  }

  void addPool(const LayerForm& layer) { made_.layers.push_back(poolOf(layer, made_)); }

  void addJoin(const LayerForm& layer) {
    use("copy");
    made_.layers.push_back({.form = layer,
                            .call = "copy(",
                            .rest = ", " + std::to_string(layer.input.staticFeatures) + ");",
                            .zero = {},
                            .note = "static features behind the window"});
  }

  CNetwork finish() { return std::move(made_); }

 protected:
  void use(std::string_view kernel) { made_.kernels.push_back(std::string(made_.form) + "/" + std::string(kernel)); }

  /// A constant array.
  template <class Values>
  void add(std::string_view type, const std::string& name, const Values& values) {
    made_.constants += arrayOf(type, name, std::span<const typename Values::value_type>(values));
  }

  CNetwork made_;
};

/// Writes all layers of a network, the linear ones in those of the allowed forms that take the fewest bytes.
template <class Writer, class Network>
void writeLayers(Writer& writer, const Network& network, WeightForms allowed) {
  const std::vector<std::string> names = layerNames(network.layers);
  const std::vector<StoredWeights> weights = exportedWeights(network, allowed);
  for (std::size_t i = 0; i < network.layers.size(); ++i) {
    const auto& layer = network.layers[i];
    if (layer.isLinear()) {
      writer.addLinear(layer, names[i], weights[i]);
    } else if (layer.isPool()) {
      writer.addPool(layer);
    } else if (layer.kind == LayerKind::Join) {
      writer.addJoin(layer);
    } else {
      writer.addActivation(layer, names[i]);
    }
  }
}

}  // namespace prune::deploy
