#pragma once
/// What a network asks of a device, in plain counts: bytes of flash and RAM, products, instructions.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "deploy/boards/figure.h"
#include "deploy/int8/quantised_network.h"

namespace prune::deploy {

/// What one layer asks for; what it does for one sample.
struct LayerLoad {
  std::string name;
  std::string_view storage = "dense";  ///< how exported C holds its weights: the kernel of a `WeightForm`
  double macs = 0;                     ///< products of all its weights
  double macsDone = 0;    ///< those that the code computes: dense all of them, else those of each entry, fillers too
  double flashBytes = 0;  ///< weights, biases, multipliers, tables
  std::optional<Bounds> instructions;  ///< of 8-bit code, see `instructionsOf`; else the products decide

  bool isDense() const { return storage == "dense"; }
};

/// What exported C asks for, its code aside.
struct Load {
  bool isInteger = true;  ///< 8-bit integers, else float32
  std::vector<LayerLoad> layers;
  double staticBytes = 0;  ///< of memory: the arena, and what the dense 8-bit kernel widens its input into

  double flashBytes() const;
};

/// Weights are stored in the forms of `exportedWeights`. In a small network the code of the kernels decides: a kernel
/// that no layer needs is not there, even where a layer would take fewer bytes in its form.
Load loadOf(const PlainNetwork& network);
Load loadOf(const QuantisedNetwork& network);

}  // namespace prune::deploy
