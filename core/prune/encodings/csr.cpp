/// Compressed sparse rows: where each row starts among the kept ones (rows + 1 numbers), the column of each kept one,
/// the kept ones. Both kinds of number have the fewest of 1, 2 and 4 bytes that hold them all: the kept count for the
/// starts (p bytes), columns - 1 for the columns (c bytes). (rows + 1) p + kept (c + b) bytes.
///
/// p is not written: wider starts leave room for fewer kept ones, so that only one width fits the length.

#include "prune/encodings/formats.h"
#include "prune/encodings/values.h"

namespace prune::encodings {

namespace {

int columnWidth(Index columns) {
  return widthFor(columns > 0 ? static_cast<std::uint64_t>(columns - 1) : 0);
}

struct Sizes {
  int startWidth;
  std::uint64_t kept;
};

/// @param size  of all but the header
Sizes sizesFrom(std::uint64_t size, Index rows, Index columns, const EncodingOptions& options) {
  const auto each = static_cast<std::uint64_t>(columnWidth(columns) + valueBytes(options));
  for (const int width : {1, 2, 4}) {
    const std::uint64_t starts = (static_cast<std::uint64_t>(rows) + 1) * static_cast<std::uint64_t>(width);
    if (size < starts || (size - starts) % each != 0) continue;
    const std::uint64_t kept = (size - starts) / each;
    if (widthFor(kept) == width) return {width, kept};
  }
  fail(kDecode, "csr-length", rows, size);
}

}  // namespace

Encoding encodeCsr(const Matrix<float>& weights, const Mask& mask, const EncodingOptions& options) {
  Encoding encoding;
  ValueWriter values(encoding.bytes, weights, mask, options);
  const int startWidth = widthFor(static_cast<std::uint64_t>((mask.array() != 0).count()));
  std::uint32_t start = 0;
  putBytes(encoding.bytes, start, startWidth);
  for (Index i = 0; i < mask.rows(); ++i) {
    start += static_cast<std::uint32_t>((mask.row(i).array() != 0).count());
    putBytes(encoding.bytes, start, startWidth);
  }
  for (Index k = 0; k < mask.size(); ++k)
    if (mask.data()[k] != 0)
      putBytes(encoding.bytes, static_cast<std::uint32_t>(k % mask.cols()), columnWidth(mask.cols()));
  for (Index k = 0; k < mask.size(); ++k)
    if (mask.data()[k] != 0) values.put(weights.data()[k]);
  return encoding;
}

Matrix<float> decodeCsr(std::span<const std::uint8_t> bytes, Index rows, Index columns,
                        const EncodingOptions& options) {
  ByteReader reader(bytes);
  ValueReader values(reader, rows, columns, options);
  const auto [startWidth, kept] = sizesFrom(reader.left(), rows, columns, options);
  const auto rowCount = static_cast<std::uint64_t>(rows);
  ByteReader starts(reader.take((rowCount + 1) * static_cast<std::uint64_t>(startWidth)));
  ByteReader places(reader.take(kept * static_cast<std::uint64_t>(columnWidth(columns))));
  Matrix<float> weights = Matrix<float>::Zero(rows, columns);
  std::uint64_t start = starts.number(startWidth);
  if (start != 0) fail(kDecode, "csr-first-row", start);
  for (Index i = 0; i < rows; ++i) {
    const std::uint64_t end = starts.number(startWidth);
    if (end < start || end > kept) fail(kDecode, "csr-row-end", i, end);
    Index next = 0;
    for (; start < end; ++start) {
      const std::uint64_t column = places.number(columnWidth(columns));
      if (column < static_cast<std::uint64_t>(next) || column >= static_cast<std::uint64_t>(columns))
        fail(kDecode, "csr-column", column, i);
      weights(i, static_cast<Index>(column)) = values.next();
      next = static_cast<Index>(column) + 1;
    }
  }
  reader.finish();
  return weights;
}

}  // namespace prune::encodings
