#pragma once
/// Ways to store a matrix of which much is removed, each as real bytes that decode to the same matrix.

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "base/registry.h"
#include "base/types.h"

namespace prune {

/// What is stored: the kept weights as 32-bit floats, or as 8-bit integers with one scale a matrix
/// (w = scale * q, q in [-127, 127], scale = max |w| / 127).
struct EncodingOptions {
  int bits = 32;      ///< 32 or 8
  int indexBits = 5;  ///< relative index: gaps up to 2^indexBits - 1, in [2, 16]; a longer gap takes fillers of value 0
  Index n = 2;        ///< N:M
  Index m = 4;
};

struct Encoding {
  std::vector<std::uint8_t> bytes;
  Index fillers = 0;  ///< zeros that only bridge gaps; of a relative index
};

struct EncodingFormat {
  std::string_view id;  ///< `dense`, `csr`, `bitmap`, `relative-index`, `huffman`, `n-m`
  Name name;
  std::string_view formula;  ///< bytes, for N weights of b bytes; 8 bits take 4 more for the scale
  std::string_view citation;
  int mostBits;  ///< 32, or 8 for a format that takes no wider values
  /// @throws Error InvalidArgument when the mask does not fit the format (N:M only), for bad bits, and in 8 bits for
  ///               weights that are not finite; OutOfRange for the other options; ShapeMismatch
  Encoding (*encode)(const Matrix<float>& weights, const Mask& mask, const EncodingOptions& options);
  std::string_view note = {};  ///< what it is good for; empty where that is plain
};

std::span<const EncodingFormat> encodingFormats();

/// @throws Error UnknownId
const EncodingFormat& encodingFormat(std::string_view where, std::string_view id);

/// Whether every run of m entries of each row keeps n at most.
bool fitsNOfM(const Mask& mask, Index n, Index m);

}  // namespace prune
