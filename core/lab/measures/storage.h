#pragma once
/// How many bytes a network takes in each format, by encoding it.

#include <vector>

#include "nn/network.h"
#include "prune/encodings/encoding.h"

namespace prune {

struct StoredSize {
  std::string_view format;  ///< id of `encodingFormats()`
  int bits;                 ///< of a weight: 32 or 8
  Index bytes;              ///< all weight matrices as encoded, and 4 for each other parameter and moment
  Index fillers;            ///< zeros that only bridge gaps
  Index n = 0;              ///< of `n-m`; 0 for others
  Index m = 0;
};

/// All formats, with 32 and with 8 bits; `n-m` by the pattern of fewest bytes, m one of 4, 8, 16 and 32, n at most half
/// of it, and only where that takes fewer than `dense`.
std::vector<StoredSize> storedSizes(const Network<float>& network);

/// The smallest 32-bit format that holds any mask, if what is kept were this.
///
/// @param masks  one a weight layer
StoredSize smallestSize(const Network<float>& network, const std::vector<Mask>& masks);

/// Its bytes.
Index smallestBytes(const Network<float>& network, const std::vector<Mask>& masks);

/// Multiply-accumulates for one sample, those of removed weights left out.
Index keptMacs(const Network<float>& network, const std::vector<Mask>& masks);

}  // namespace prune
