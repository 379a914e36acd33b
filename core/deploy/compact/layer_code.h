#pragma once
/// The bits of one weight layer in a compact file.
///
/// Kept weights are entries, row by row: for each the number of removed weights before it (its gap), then its value. A
/// gap above 2^gapBits - 1 takes fillers, entries of a removed weight. Source: Han, Mao, Dally: Deep compression, ICLR
/// 2016, arXiv 1510.00149, sections 2 to 4.
///
///     stage 2, gapBits 4 (0 where nothing is removed: no gaps), width 5, number of entries `width`;
///     pruned: for each entry gap (gapBits), value (32, a float; +0 = filler, -0 = a kept 0)
///     shared: bits 4, centroids 8, each 32; for each entry gap (gapBits), index (bits; 0 = filler)
///     coded:  centroids 8, each 32; code of indices, code of gaps; for each entry gap and index, coded
///
/// Bits of 0 fill the last byte.

#include <cstdint>
#include <vector>

#include "deploy/compact/shared_weights.h"
#include "prune/encodings/bytes.h"

namespace prune::deploy {

/// How far a layer is compressed.
enum class Stage { Pruned, Shared, Coded };

inline constexpr int kMostGapBits = 8;

/// What a layer takes in a file, counted while it was written, in bits.
struct LayerSize {
  Index entries = 0;    ///< kept weights and fillers (no bits)
  Index fillers = 0;    ///< no bits
  Index head = 0;       ///< stage, widths and number of entries, and what fills the last byte
  Index centroids = 0;  ///< 32 each
  Index valueCode = 0;  ///< code lengths of the indices
  Index gapCode = 0;
  Index values = 0;        ///< values or indices of kept weights
  Index fillerValues = 0;  ///< the same of fillers
  Index gaps = 0;

  /// The whole, a multiple of 8.
  Index all() const { return head + centroids + valueCode + gapCode + values + fillerValues + gaps; }

  /// What the kept weights alone take, without the places that they have.
  Index alone() const { return centroids + valueCode + values; }
};

/// Appends a pruned layer.
///
/// @param gapBits  in [2, kMostGapBits]
/// @throws Error   InvalidArgument when a kept weight is NaN or infinite
LayerSize putLayer(std::vector<std::uint8_t>& bytes, const Matrix<float>& weights, const Mask& mask, int gapBits);

/// Appends a layer of shared weights.
///
/// @param isCoded  `Stage::Coded`; else `Stage::Shared`
LayerSize putLayer(std::vector<std::uint8_t>& bytes, const SharedWeights& layer, int gapBits, bool isCoded);

/// How often each symbol occurs among the entries of a layer.
struct SymbolCounts {
  std::vector<std::uint64_t> indices;  ///< centroids + 1
  std::vector<std::uint64_t> gaps;     ///< 2^gapBits; one where nothing is removed
};
SymbolCounts symbolCounts(const SharedWeights& layer, int gapBits);

struct DecodedLayer {
  Matrix<float> weights;  ///< 0 where removed
  Mask mask;
};

/// Reads a layer of any stage.
///
/// @param rows, columns  not more than 2^28 weights
/// @throws Error         InvalidArgument or OutOfRange when the bytes are no such layer
DecodedLayer nextLayer(encodings::ByteReader& bytes, Index rows, Index columns);

}  // namespace prune::deploy
