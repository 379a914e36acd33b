#pragma once
/// Storage of single weights: as 32-bit floats, or as 8-bit integers with one scale for the matrix.

#include "prune/encodings/bytes.h"
#include "prune/encodings/encoding.h"

namespace prune::encodings {

inline int valueBytes(const EncodingOptions& options) {
  return options.bits / 8;
}

/// Writes weights one at a time.
class ValueWriter {
 public:
  /// Checks options, shapes and weights, and writes the scale: max |w| of the kept weights / 127.
  ///
  /// @throws Error ShapeMismatch, OutOfRange; InvalidArgument for bits that are neither 32 nor 8, and for weights that
  ///               are no finite numbers when 8 are wanted
  ValueWriter(std::vector<std::uint8_t>& bytes, const Matrix<float>& weights, const Mask& mask,
              const EncodingOptions& options);

  void put(float weight);

 private:
  std::vector<std::uint8_t>* bytes_;
  bool isWhole_;
  float scale_ = 0;
};

/// Reads weights one at a time.
class ValueReader {
 public:
  /// Checks options and shape, and reads the scale.
  ValueReader(ByteReader& bytes, Index rows, Index columns, const EncodingOptions& options);

  float next();

  /// The weight that a byte encodes, with 8 bits.
  ///
  /// @throws Error InvalidArgument for -128, which is never written
  float valueOf(std::uint8_t byte) const;

 private:
  ByteReader* bytes_;
  bool isWhole_;
  float scale_ = 0;
};

}  // namespace prune::encodings
