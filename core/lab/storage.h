#pragma once
/// How many bytes a network takes in each format, by encoding it.

#include <vector>

#include "nn/network.h"
#include "prune/encoding.h"

namespace prune {

struct StoredSize {
  std::string_view format;  ///< id of `encodingFormats()`
  int bits;                 ///< of a weight: 32 or 8
  Index bytes;              ///< all weight matrices as encoded, and 4 for each other parameter and moment
  Index fillers;            ///< zeros that only bridge gaps
};

/// All formats, with 32 and with 8 bits; `n-m` only where every matrix fits 2:4.
std::vector<StoredSize> storedSizes(const Network<float>& network);

/// Bytes in the smallest 32-bit format that holds any mask, if what is kept were this.
///
/// @param masks  one a weight layer
Index smallestBytes(const Network<float>& network, const std::vector<Mask>& masks);

/// Multiply-accumulates for one sample, those of removed weights left out.
Index keptMacs(const Network<float>& network, const std::vector<Mask>& masks);

}  // namespace prune
