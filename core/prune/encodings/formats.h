#pragma once
/// The functions behind the tables of prune/encodings/encoding.cpp and prune/encodings/decoding.cpp; the source of each
/// format documents its byte layout. With 8 bits the 4 bytes of the scale come first.

#include "prune/encodings/encoding.h"

namespace prune::encodings {

Encoding encodeDense(const Matrix<float>& weights, const Mask& mask, const EncodingOptions& options);
Matrix<float> decodeDense(std::span<const std::uint8_t> bytes, Index rows, Index columns,
                          const EncodingOptions& options);

Encoding encodeCsr(const Matrix<float>& weights, const Mask& mask, const EncodingOptions& options);
Matrix<float> decodeCsr(std::span<const std::uint8_t> bytes, Index rows, Index columns, const EncodingOptions& options);

Encoding encodeBitmap(const Matrix<float>& weights, const Mask& mask, const EncodingOptions& options);
Matrix<float> decodeBitmap(std::span<const std::uint8_t> bytes, Index rows, Index columns,
                           const EncodingOptions& options);

Encoding encodeRelativeIndex(const Matrix<float>& weights, const Mask& mask, const EncodingOptions& options);
Matrix<float> decodeRelativeIndex(std::span<const std::uint8_t> bytes, Index rows, Index columns,
                                  const EncodingOptions& options);

Encoding encodeHuffman(const Matrix<float>& weights, const Mask& mask, const EncodingOptions& options);
Matrix<float> decodeHuffman(std::span<const std::uint8_t> bytes, Index rows, Index columns,
                            const EncodingOptions& options);

Encoding encodeNOfM(const Matrix<float>& weights, const Mask& mask, const EncodingOptions& options);
Matrix<float> decodeNOfM(std::span<const std::uint8_t> bytes, Index rows, Index columns,
                         const EncodingOptions& options);

}  // namespace prune::encodings
