#pragma once
/// Weights in the order in which the C kernels read them.

#include <cstdint>
#include <vector>

#include "base/types.h"

namespace prune::deploy {

/// A kept column of a row, or of a block of rows.
struct KeptEntry {
  std::uint8_t gap = 0;  ///< columns from the entry before, at first from column 0
  Index column = -1;     ///< -1 for a filler, whose weights are 0
};

/// The columns in which any of `count` rows has a weight other than 0, in order. A filler stands where a gap would be
/// above 255.
template <class Value>
std::vector<KeptEntry> keptEntries(const Matrix<Value>& weights, Index firstRow, Index count);

/// Four rows at a time, `width` columns of a row after each other; the columns left over one by one; the rows left over
/// in full.
///
/// @param width  4 for int8, 1 for float
template <class Value>
std::vector<Value> packedDense(const Matrix<Value>& weights, Index width);

/// Kept weights of one row or of blocks of rows.
struct PackedInt8 {
  std::vector<std::uint8_t> weights;
  std::vector<std::uint16_t> counts;  ///< pairs of entries, one a row or block

  Index bytes() const { return static_cast<Index>(weights.size() + 2 * counts.size()); }
};

/// @param rows  of a block: 1, 2 or 4
PackedInt8 packedSparse(const Matrix<std::int8_t>& weights, Index rows);

struct PackedFloat {
  std::vector<float> weights;
  std::vector<std::uint8_t> gaps;
  std::vector<std::uint16_t> counts;  ///< entries, one a row

  Index bytes() const { return static_cast<Index>(5 * weights.size() + 2 * counts.size()); }
};

PackedFloat packedSparse(const Matrix<float>& weights);

}  // namespace prune::deploy
