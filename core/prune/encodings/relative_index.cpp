/// E = kept + fillers in 4 bytes; the gaps in indexBits bits each; then the values. A gap above 2^indexBits - 1 takes
/// fillers. 4 + ceil(E indexBits / 8) + E b bytes.
///
/// E is written although the length tells it: a piece that is cut off could else pass for a shorter list.

#include "prune/encodings/formats.h"
#include "prune/encodings/relative_entries.h"
#include "prune/encodings/values.h"

namespace prune::encodings {

Encoding encodeRelativeIndex(const Matrix<float>& weights, const Mask& mask, const EncodingOptions& options) {
  Encoding encoding;
  ValueWriter values(encoding.bytes, weights, mask, options);
  const RelativeEntries entries = relativeEntries(weights, mask, (1U << options.indexBits) - 1);
  encoding.fillers = entries.fillers;
  putBytes(encoding.bytes, static_cast<std::uint32_t>(entries.gaps.size()), 4);
  BitWriter gaps(encoding.bytes);
  for (const std::uint32_t gap : entries.gaps) gaps.put(gap, options.indexBits);
  for (const float weight : entries.weights) values.put(weight);
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
  RelativePlace place(weights.size());
  for (std::uint64_t entry = 0; entry < entries; ++entry)
    weights.data()[place.after(gaps.next(options.indexBits))] = values.next();
  gaps.finish();
  reader.finish();
  return weights;
}

}  // namespace prune::encodings
