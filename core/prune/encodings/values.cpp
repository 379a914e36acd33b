#include "prune/encodings/values.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"

namespace prune::encodings {

namespace {

constexpr float kLargest = 127;
constexpr double kMostEntries = 1 << 28;

void checkOptions(const char* where, const EncodingOptions& options) {
  if (options.bits != 32 && options.bits != 8) fail(where, "bits", options.bits);
  checkWhole(where, "indexBits", options.indexBits, 2, 16);
  checkWhole(where, "m", static_cast<double>(options.m), 2, 64);
  checkWhole(where, "n", static_cast<double>(options.n), 1, options.m);
}

}  // namespace

ValueWriter::ValueWriter(std::vector<std::uint8_t>& bytes, const Matrix<float>& weights, const Mask& mask,
                         const EncodingOptions& options)
    : bytes_(&bytes), isWhole_(options.bits == 32) {
  checkOptions("encode", options);
  checkSize("encode", "rows of the mask", mask.rows(), weights.rows());
  checkSize("encode", "columns of the mask", mask.cols(), weights.cols());
  if (isWhole_) return;
  float largest = 0;
  for (Index k = 0; k < weights.size(); ++k) {
    if (mask.data()[k] == 0) continue;
    const float size = std::abs(weights.data()[k]);
    if (!std::isfinite(size)) fail("encode", "finite-for-bits", weights.data()[k], k);
    largest = std::max(largest, size);
  }
  scale_ = largest / kLargest;
  putBytes(bytes, std::bit_cast<std::uint32_t>(scale_), 4);
}

void ValueWriter::put(float weight) {
  if (isWhole_) return putBytes(*bytes_, std::bit_cast<std::uint32_t>(weight), 4);
  // The largest weight may round to more than 127 scales when the scale is subnormal.
  const float quotient = scale_ > 0 ? std::round(weight / scale_) : 0;
  const auto q = static_cast<std::int8_t>(std::clamp(quotient, -kLargest, kLargest));
  bytes_->push_back(static_cast<std::uint8_t>(q));
}

ValueReader::ValueReader(ByteReader& bytes, Index rows, Index columns, const EncodingOptions& options)
    : bytes_(&bytes), isWhole_(options.bits == 32) {
  checkOptions("decode", options);
  checkWhole("decode", "rows", static_cast<double>(rows), 0, Index{1} << 28);
  checkWhole("decode", "columns", static_cast<double>(columns), 0, Index{1} << 28);
  checkReal("decode", "rows x columns", static_cast<double>(rows) * static_cast<double>(columns), 0, kMostEntries);
  if (!isWhole_) scale_ = std::bit_cast<float>(bytes.number(4));
}

float ValueReader::next() {
  const std::uint32_t bits = bytes_->number(isWhole_ ? 4 : 1);
  if (isWhole_) return std::bit_cast<float>(bits);
  return valueOf(static_cast<std::uint8_t>(bits));
}

float ValueReader::valueOf(std::uint8_t byte) const {
  const auto q = static_cast<std::int8_t>(byte);
  if (q < -127) fail(kDecode, "value-of-bits");
  return scale_ * static_cast<float>(q);
}

}  // namespace prune::encodings
