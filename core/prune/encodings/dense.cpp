/// Every weight, row after row; 0 where it is removed: N b bytes.

#include "prune/encodings/formats.h"
#include "prune/encodings/values.h"

namespace prune::encodings {

Encoding encodeDense(const Matrix<float>& weights, const Mask& mask, const EncodingOptions& options) {
  Encoding encoding;
  ValueWriter values(encoding.bytes, weights, mask, options);
  for (Index k = 0; k < weights.size(); ++k) values.put(mask.data()[k] != 0 ? weights.data()[k] : 0);
  return encoding;
}

Matrix<float> decodeDense(std::span<const std::uint8_t> bytes, Index rows, Index columns,
                          const EncodingOptions& options) {
  ByteReader reader(bytes);
  ValueReader values(reader, rows, columns, options);
  Matrix<float> weights(rows, columns);
  for (Index k = 0; k < weights.size(); ++k) weights.data()[k] = values.next();
  reader.finish();
  return weights;
}

}  // namespace prune::encodings
