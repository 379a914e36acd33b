#pragma once
/// What a network asks of a device, in plain counts: bytes of flash and RAM, products, instructions.

#include <optional>
#include <string>
#include <vector>

#include "deploy/boards/figure.h"
#include "deploy/int8/quantised_network.h"

namespace prune::deploy {

/// How the code holds the weights of a layer.
enum class Storage {
  Dense,  ///< all of them, zeros too, which cost as much as others
  Sparse  ///< those that are kept, each with the gap before it: a byte and a byte, a filler every 255 columns
};

/// The id of a storage: `dense`, `sparse`.
std::string_view idOf(Storage storage);

/// What one layer asks for; what it does for one sample.
struct LayerLoad {
  std::string name;
  Storage storage = Storage::Dense;
  double macs = 0;                     ///< products of all its weights
  double macsDone = 0;                 ///< those that the code computes: dense all of them, sparse one for each entry
  double flashBytes = 0;               ///< weights, biases, multipliers, tables
  std::optional<Bounds> instructions;  ///< where they were counted; else the products decide
};

struct Load {
  bool isInteger = true;  ///< 8-bit integers, else float32
  std::vector<LayerLoad> layers;
  double arenaBytes = 0;  ///< the most numbers alive at once: a layer's input, its padded copy, its
                          ///< output, and the static features that pass beside it

  double flashBytes() const;
};

/// What dense float32 code asks for. Zeros are computed as any other weight.
Load loadOf(const PlainNetwork& network);

/// What 8-bit code asks for. A layer is stored sparse where that takes fewer bytes, as exported C does; its
/// instructions are those of that C, counted on an emulated Cortex-M4F: 4.6 to 5.5 an entry, against 1.54 a weight of a
/// dense layer.
Load loadOf(const QuantisedNetwork& network);

}  // namespace prune::deploy
