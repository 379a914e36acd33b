/// One bit a weight, 1 = kept, the first in the lowest bit; then the kept ones: ceil(N / 8) + kept b bytes.

#include "prune/encodings/formats.h"
#include "prune/encodings/values.h"

namespace prune::encodings {

Encoding encodeBitmap(const Matrix<float>& weights, const Mask& mask, const EncodingOptions& options) {
  Encoding encoding;
  ValueWriter values(encoding.bytes, weights, mask, options);
  BitWriter bits(encoding.bytes);
  for (Index k = 0; k < mask.size(); ++k) bits.put(mask.data()[k] != 0 ? 1 : 0, 1);
  for (Index k = 0; k < mask.size(); ++k)
    if (mask.data()[k] != 0) values.put(weights.data()[k]);
  return encoding;
}

Matrix<float> decodeBitmap(std::span<const std::uint8_t> bytes, Index rows, Index columns,
                           const EncodingOptions& options) {
  ByteReader reader(bytes);
  ValueReader values(reader, rows, columns, options);
  BitReader bits(reader.take(bytesFor(static_cast<std::uint64_t>(rows * columns))));
  Matrix<float> weights = Matrix<float>::Zero(rows, columns);
  for (Index k = 0; k < weights.size(); ++k)
    if (bits.next(1) != 0) weights.data()[k] = values.next();
  bits.finish();
  reader.finish();
  return weights;
}

}  // namespace prune::encodings
