#pragma once
/// The table of storage formats for masked weight matrices. Each encodes to real bytes that decode to the same matrix.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/registry.h"
#include "base/types.h"

namespace prune {

/// Options of a format. Kept weights are stored as 32-bit floats, or as 8-bit integers with one scale for the matrix (w
/// = scale * q, q in [-127, 127], scale = max |w| / 127).
struct EncodingOptions {
  int bits = 32;      ///< 32 or 8
  int indexBits = 5;  ///< relative index: bits of a gap, in [2, 16]; gaps above 2^indexBits - 1 take fillers of value 0
  Index n = 2;        ///< N:M: at most n kept weights in every m
  Index m = 4;
};

/// An encoded matrix.
struct Encoding {
  std::vector<std::uint8_t> bytes;
  Index fillers = 0;  ///< relative index: stored zeros that only bridge long gaps
};

struct EncodingFormat {
  std::string_view id;  ///< `dense`, `csr`, `bitmap`, `relative-index`, `huffman`, `n-m`
  Name name;
  std::string_view formula;  ///< size in bytes, for N weights of b bytes; with 8 bits the scale takes 4 more
  std::string_view citation;
  int mostBits;  ///< largest `EncodingOptions::bits`: 32 or 8
  /// @throws Error InvalidArgument when the mask does not fit the format (N:M only), for bad bits, and in 8 bits for
  ///               weights that are not finite; OutOfRange for the other options; ShapeMismatch
  Encoding (*encode)(const Matrix<float>& weights, const Mask& mask, const EncodingOptions& options);
  std::string_view note = {};  ///< its purpose; may be empty
};

std::span<const EncodingFormat> encodingFormats();

/// @throws Error UnknownId
const EncodingFormat& encodingFormat(std::string_view where, std::string_view id);

/// Whether the mask keeps at most n of every m consecutive entries of a row, counted from the row's start.
bool fitsNOfM(const Mask& mask, Index n, Index m);

}  // namespace prune
