#pragma once
/// How a weight is stored: 32 bits as they are, or 8 with one scale for all.

#include "prune/encodings/bytes.h"
#include "prune/encodings/encoding.h"

namespace prune::encodings {

/// What stands before everything else: nothing, or the scale.
inline int headerBytes(const EncodingOptions& options) {
  return options.bits == 8 ? 4 : 0;
}

inline int valueBytes(const EncodingOptions& options) {
  return options.bits / 8;
}

/// Writes weights one at a time.
class ValueWriter {
 public:
  /// Checks everything, and writes the scale: max |w| of the kept ones / 127.
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

/// Reads them again.
class ValueReader {
 public:
  /// Checks the options and the shape, and takes the scale.
  ValueReader(ByteReader& bytes, Index rows, Index columns, const EncodingOptions& options);

  float next();

  /// What a byte stands for in 8 bits.
  ///
  /// @throws Error InvalidArgument for -128, which no value is stored as
  float valueOf(std::uint8_t byte) const;

 private:
  ByteReader* bytes_;
  bool isWhole_;
  float scale_ = 0;
};

}  // namespace prune::encodings
