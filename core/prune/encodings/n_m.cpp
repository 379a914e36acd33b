/// Of every run of m entries of a row n slots are stored: all values first, then the place of each within its run, in
/// w = ceil(log2 m) bits. S = rows ceil(columns / m) n slots: S b + ceil(S w / 8) bytes.
///
/// Slots are in ascending order; one whose place is not above the one before is empty.
///
/// Source: Mishra et al.: Accelerating sparse deep neural networks, arXiv 2104.08378 (2:4: two values, 2 bits each).

#include <algorithm>

#include "prune/encodings/formats.h"
#include "prune/encodings/values.h"

namespace prune::encodings {

namespace {

int placeBits(Index m) {
  return static_cast<int>(std::bit_width(static_cast<std::uint64_t>(m - 1)));
}

void checkFits(const Mask& mask, const EncodingOptions& options) {
  if (fitsNOfM(mask, options.n, options.m)) return;
  fail("encode", "n-m-kept", options.n, options.m);
}

}  // namespace

Encoding encodeNOfM(const Matrix<float>& weights, const Mask& mask, const EncodingOptions& options) {
  Encoding encoding;
  ValueWriter values(encoding.bytes, weights, mask, options);
  checkFits(mask, options);
  std::vector<std::uint32_t> places;
  for (Index i = 0; i < mask.rows(); ++i)
    for (Index first = 0; first < mask.cols(); first += options.m) {
      const Index length = std::min(options.m, mask.cols() - first);
      Index slots = options.n;
      std::uint32_t last = 0;
      for (Index j = 0; j < length; ++j) {
        if (mask(i, first + j) == 0) continue;
        last = static_cast<std::uint32_t>(j);
        values.put(weights(i, first + j));
        places.push_back(last);
        --slots;
      }
      for (; slots > 0; --slots) {
        values.put(0);
        places.push_back(last);
      }
    }
  BitWriter bits(encoding.bytes);
  for (const std::uint32_t place : places) bits.put(place, placeBits(options.m));
  return encoding;
}

Matrix<float> decodeNOfM(std::span<const std::uint8_t> bytes, Index rows, Index columns,
                         const EncodingOptions& options) {
  ByteReader reader(bytes);
  ValueReader values(reader, rows, columns, options);
  const auto runs =
      static_cast<std::uint64_t>(rows) * static_cast<std::uint64_t>((columns + options.m - 1) / options.m);
  const std::uint64_t slots = runs * static_cast<std::uint64_t>(options.n);
  // The places are behind the values: a second reader starts there.
  ByteReader behind = reader;
  behind.take(slots * static_cast<std::uint64_t>(valueBytes(options)));
  BitReader bits(behind.take(bytesFor(slots * static_cast<std::uint64_t>(placeBits(options.m)))));
  behind.finish();
  Matrix<float> weights = Matrix<float>::Zero(rows, columns);
  for (Index i = 0; i < rows; ++i)
    for (Index first = 0; first < columns; first += options.m) {
      Index last = -1;
      for (Index slot = 0; slot < options.n; ++slot) {
        const auto place = static_cast<Index>(bits.next(placeBits(options.m)));
        const float value = values.next();
        if (place >= options.m || first + place >= columns) fail(kDecode, "place-behind", i);
        if (place > last) weights(i, first + place) = value;
        last = std::max(last, place);
      }
    }
  bits.finish();
  return weights;
}

}  // namespace prune::encodings
