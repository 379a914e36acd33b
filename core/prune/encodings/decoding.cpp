#include "prune/encodings/decoding.h"

#include <array>

#include "prune/encodings/formats.h"

namespace prune {

namespace {

struct Decoder {
  std::string_view id;
  Matrix<float> (*read)(std::span<const std::uint8_t> bytes, Index rows, Index columns, const EncodingOptions& options);
};

constexpr std::array<Decoder, 6> kDecoders{{
    {"dense", encodings::decodeDense},
    {"csr", encodings::decodeCsr},
    {"bitmap", encodings::decodeBitmap},
    {"relative-index", encodings::decodeRelativeIndex},
    {"huffman", encodings::decodeHuffman},
    {"n-m", encodings::decodeNOfM},
}};

}  // namespace

Matrix<float> decode(std::string_view format, std::span<const std::uint8_t> bytes, Index rows, Index columns,
                     const EncodingOptions& options) {
  return findById("decode", "encoding", std::span<const Decoder>(kDecoders), format)
      .read(bytes, rows, columns, options);
}

}  // namespace prune
