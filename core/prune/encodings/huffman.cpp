/// The relative index, its gaps and its 8-bit values each in a Huffman code: E = kept + fillers in 4 bytes, and then in
/// one run of bits the lengths of both codes, the E gaps and the E values. 8 bits only: 32-bit values hardly recur.
///
/// Source: Han, Mao, Dally: Deep compression, ICLR 2016, arXiv 1510.00149, section 4.

#include <array>

#include "prune/encodings/formats.h"
#include "prune/encodings/huffman_code.h"
#include "prune/encodings/relative_entries.h"
#include "prune/encodings/values.h"

namespace prune::encodings {

namespace {

constexpr std::size_t kValues = 256;
constexpr std::size_t kScaleBytes = 4;

void checkBits(const char* where, const EncodingOptions& options) {
  if (options.bits != 8) fail(where, "huffman-bits", options.bits);
}

template <typename Symbols>
HuffmanCode codeFor(const Symbols& symbols, std::size_t alphabet) {
  std::vector<std::uint64_t> counts(alphabet, 0);
  for (const auto symbol : symbols) ++counts[symbol];
  return HuffmanCode(codeLengths(counts));
}

}  // namespace

Encoding encodeHuffman(const Matrix<float>& weights, const Mask& mask, const EncodingOptions& options) {
  checkBits("encode", options);
  std::vector<std::uint8_t> plain;  // the scale, then a byte a value
  ValueWriter values(plain, weights, mask, options);
  const RelativeEntries entries = relativeEntries(weights, mask, (1U << options.indexBits) - 1);
  for (const float weight : entries.weights) values.put(weight);
  const std::span<const std::uint8_t> quantised = std::span(plain).subspan(kScaleBytes);

  Encoding encoding;
  encoding.fillers = entries.fillers;
  encoding.bytes.assign(plain.begin(), plain.begin() + kScaleBytes);
  putBytes(encoding.bytes, static_cast<std::uint32_t>(entries.gaps.size()), 4);
  const HuffmanCode gapCode = codeFor(entries.gaps, std::size_t{1} << options.indexBits);
  const HuffmanCode valueCode = codeFor(quantised, kValues);
  BitWriter bits(encoding.bytes);
  putLengths(bits, gapCode.lengths());
  putLengths(bits, valueCode.lengths());
  for (const std::uint32_t gap : entries.gaps) gapCode.put(bits, gap);
  for (const std::uint8_t value : quantised) valueCode.put(bits, value);
  return encoding;
}

Matrix<float> decodeHuffman(std::span<const std::uint8_t> bytes, Index rows, Index columns,
                            const EncodingOptions& options) {
  checkBits("decode", options);
  ByteReader reader(bytes);
  const ValueReader scale(reader, rows, columns, options);
  const std::uint64_t entries = reader.number(4);
  BitReader bits(reader.take(reader.left()));
  const HuffmanCode gapCode(nextLengths(bits, std::size_t{1} << options.indexBits));
  const HuffmanCode valueCode(nextLengths(bits, kValues));

  std::vector<Index> places;
  RelativePlace place(rows * columns);
  for (std::uint64_t entry = 0; entry < entries; ++entry) places.push_back(place.after(gapCode.next(bits)));
  Matrix<float> weights = Matrix<float>::Zero(rows, columns);
  for (const Index k : places) weights.data()[k] = scale.valueOf(static_cast<std::uint8_t>(valueCode.next(bits)));
  bits.finish();
  return weights;
}

}  // namespace prune::encodings
