#include "prune/encodings/decoding.h"

#include <doctest/doctest.h>

#include "support/error_of.h"

namespace decoding_test {

using namespace prune;
using prune::testing::errorOf;

TEST_CASE("every format that is written can be read, and no other") {
  const Matrix<float> weights{{1, 0}, {0, -2}};
  const Mask mask{{1, 0}, {0, 1}};
  for (const EncodingFormat& format : encodingFormats()) {
    const EncodingOptions options{.bits = format.mostBits, .n = 1, .m = 2};
    const Matrix<float> decoded = decode(format.id, format.encode(weights, mask, options).bytes, 2, 2, options);
    CHECK((decoded - weights).cwiseAbs().maxCoeff() < 0.01F);  // half a step of 8 bits
  }
  CHECK(errorOf([] { return decode("zip", {}, 1, 1, {}).size(); }) ==
        "unknown-id: [decode] unknown encoding \"zip\"; one of: dense, csr, bitmap, relative-index, huffman, n-m");
}

}  // namespace decoding_test
