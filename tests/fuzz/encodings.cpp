/// Any bytes as an encoded matrix: the first four say in which format, with which bits, rows and columns.

#include "core/train/probe.h"
#include "fuzz/seeds.h"
#include "prune/encodings/decoding.h"
#include "prune/encodings/encoding.h"

namespace {

using namespace prune;
using fuzz::Bytes;

constexpr std::array<int, 2> kBits{32, 8};

EncodingOptions optionsOf(std::uint8_t byte) {
  return {.bits = kBits[byte % 2], .indexBits = 2 + byte / 2 % 15, .n = 1 + byte % 4, .m = 4 + byte % 5};
}

std::vector<Bytes> seeds() {
  std::vector<Bytes> all;
  Rng rng(1);
  Matrix<float> weights(6, 10);
  for (Index k = 0; k < weights.size(); ++k) weights.data()[k] = static_cast<float>(rng.normal());
  const std::span<const EncodingFormat> formats = encodingFormats();
  for (std::size_t format = 0; format < formats.size(); ++format)
    for (std::uint8_t options = 0; options < 12; ++options) {
      Bytes bytes{static_cast<std::uint8_t>(format), options, 6, 10};
      try {
        const Mask mask = testing::randomMask(6, 10, options % 3 == 0 ? 0.1 : 0.4);
        const Encoding encoding = formats[format].encode(weights, mask, optionsOf(options));
        bytes.insert(bytes.end(), encoding.bytes.begin(), encoding.bytes.end());
        all.push_back(std::move(bytes));
      } catch (const Error&) {
        continue;  // not every mask and width fits every format
      }
    }
  return all;
}

}  // namespace

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
  prune::fuzz::writeSeeds(*argc, *argv, seeds);
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 4) return 0;
  const std::span<const EncodingFormat> formats = encodingFormats();
  const EncodingFormat& format = formats[data[0] % formats.size()];
  try {
    const Matrix<float> weights = decode(format.id, {data + 4, size - 4}, data[2], data[3], optionsOf(data[1]));
    if (weights.rows() != data[2] || weights.cols() != data[3]) std::abort();
  } catch (const Error& error) {
    if (error.message().empty()) std::abort();
  }
  return 0;
}
