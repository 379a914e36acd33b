#pragma once
/// The stored size of a network in each encoding format, measured by encoding it.

#include <vector>

#include "nn/network.h"
#include "prune/encodings/encoding.h"

namespace prune {

/// The size of a network in one format.
struct StoredSize {
  std::string_view format;  ///< id of `encodingFormats()`
  int bits;                 ///< bits of a stored weight: 32 or 8
  Index bytes;              ///< bytes of all encoded weight matrices, plus 4 for each other parameter and moment
  Index fillers;            ///< stored zeros of `relative-index` that only bridge gaps
  Index n = 0;              ///< pattern of `n-m`; 0 for other formats
  Index m = 0;
};

/// The sizes in all formats, with 32 and with 8 bits. `n-m` is listed with its pattern of fewest bytes (m = 4, 8, 16 or
/// 32, n at most m / 2), and only when it is smaller than `dense`.
std::vector<StoredSize> storedSizes(const Network<float>& network);

/// The size in the smallest 32-bit format, without `n-m`, that the network would have with other masks.
///
/// @param masks  one a weight layer
StoredSize smallestSize(const Network<float>& network, const std::vector<Mask>& masks);

/// The bytes of `smallestSize`.
Index smallestBytes(const Network<float>& network, const std::vector<Mask>& masks);

/// Multiply-accumulates for one sample with these masks, without removed weights.
Index keptMacs(const Network<float>& network, const std::vector<Mask>& masks);

}  // namespace prune
