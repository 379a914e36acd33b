/// E = kept + fillers in 4 bytes; before each kept weight how many removed ones lie between it and the one before, in
/// indexBits bits each, row after row, gaps running on over row ends; then the values. A gap above 2^indexBits - 1
/// takes a filler, a stored weight of value 0, after each 2^indexBits - 1 removed ones. 4 + ceil(E indexBits / 8) + E b
/// bytes.
///
/// E is written although the length tells it: a piece that is cut off could else pass for a shorter list.
///
/// Source: Han, Mao, Dally: Deep compression, ICLR 2016, arXiv 1510.00149, figure 2 (3 bits: weights at 1, 4 and 15
/// take a filler at 12).

#include "prune/encodings/formats.h"
#include "prune/encodings/values.h"

namespace prune::encodings {

Encoding encodeRelativeIndex(const Matrix<float>& weights, const Mask& mask, const EncodingOptions& options) {
  Encoding encoding;
  ValueWriter values(encoding.bytes, weights, mask, options);
  const std::uint32_t largest = (1U << options.indexBits) - 1;
  std::vector<std::uint32_t> skipped;
  std::vector<float> stored;
  std::uint32_t gap = 0;
  std::uint32_t fillers = 0;  // since the last kept one
  for (Index k = 0; k < mask.size(); ++k) {
    if (mask.data()[k] == 0) {
      if (gap < largest) {
        ++gap;
      } else {  // this place is the filler's; it is written when a kept one follows
        ++fillers;
        gap = 0;
      }
      continue;
    }
    encoding.fillers += static_cast<Index>(fillers);
    for (; fillers > 0; --fillers) {
      skipped.push_back(largest);
      stored.push_back(0);
    }
    skipped.push_back(gap);
    stored.push_back(weights.data()[k]);
    gap = 0;
  }
  putBytes(encoding.bytes, static_cast<std::uint32_t>(stored.size()), 4);
  BitWriter gaps(encoding.bytes);
  for (const std::uint32_t one : skipped) gaps.put(one, options.indexBits);
  for (const float value : stored) values.put(value);
  return encoding;
}

Matrix<float> decodeRelativeIndex(std::span<const std::uint8_t> bytes, Index rows, Index columns,
                                  const EncodingOptions& options) {
  ByteReader reader(bytes);
  ValueReader values(reader, rows, columns, options);
  const auto indexBits = static_cast<std::uint64_t>(options.indexBits);
  const std::uint64_t entries = reader.number(4);
  BitReader gaps(reader.take(bytesFor(entries * indexBits)));
  Matrix<float> weights = Matrix<float>::Zero(rows, columns);
  std::uint64_t place = 0;
  for (std::uint64_t entry = 0; entry < entries; ++entry, ++place) {
    place += gaps.next(options.indexBits);
    if (place >= static_cast<std::uint64_t>(weights.size()))
      refuse("entry " + std::to_string(entry) + " lies behind the last weight");
    weights.data()[place] = values.next();
  }
  gaps.finish();
  reader.finish();
  return weights;
}

}  // namespace prune::encodings
