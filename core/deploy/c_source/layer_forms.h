#pragma once
/// The form in which each layer of a network is exported.

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "deploy/c_source/weight_forms.h"
#include "deploy/int8/quantised_network.h"

namespace prune::deploy {

/// How the weights of a linear layer are exported.
struct StoredWeights {
  std::size_t form = 0;  ///< an index into `int8Forms()` or `floatForms()`
  Index bytes = 0;       ///< of its weights
  Index entries = 0;     ///< columns that its rows, or blocks of rows, keep, with fillers; 0 where it is dense
};

/// Of each layer, as C is written: the kernels that are needed count, too. Layers that are not linear have no weights.
std::vector<StoredWeights> exportedWeights(const PlainNetwork& network, WeightForms allowed);
std::vector<StoredWeights> exportedWeights(const QuantisedNetwork& network, WeightForms allowed);

/// Whether the sums of a layer may leave 30 bits, or a shift goes to the left: one such layer, and the network takes
/// the longer requantisation.
bool needsWideSums(const QuantisedNetwork& network);

/// The bias of a row, less what the zero of the input adds to its sum.
std::int32_t foldedBias(const QuantisedLayer& layer, Index row);

/// Words in which the DSP extension holds an input of this dense layer: two numbers of 16 bits each.
Index wideWords(const QuantisedLayer& layer);

/// Rows of a block in each of `int8Forms()`; 0 for dense weights.
inline constexpr std::array<Index, 4> kRowsOfForm{0, 1, 2, 4};

}  // namespace prune::deploy
