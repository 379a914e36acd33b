#include "prune/encodings/encoding.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/arithmetic/rng.h"
#include "core/train/probe.h"
#include "prune/encodings/decoding.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace encoding_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;
using prune::testing::randomMask;

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr Index kScaleBytes = 4;  // in 8 bits, before everything else
constexpr Index kCountBytes = 4;  // of a relative index

Matrix<float> randomWeights(Index rows, Index columns, std::uint64_t seed = 1) {
  Rng rng(seed);
  Matrix<float> weights(rows, columns);
  for (Index k = 0; k < weights.size(); ++k) weights.data()[k] = static_cast<float>(rng.normal());
  return weights;
}

/// A mask that keeps n at most in each run of m.
Mask thinned(Mask mask, const EncodingOptions& options) {
  for (Index i = 0; i < mask.rows(); ++i)
    for (Index j = 0, kept = 0; j < mask.cols(); ++j) {
      if (j % options.m == 0) kept = 0;
      if (mask(i, j) != 0 && ++kept > options.n) mask(i, j) = 0;
    }
  return mask;
}

/// What is to come back: w, or scale * round(w / scale) with scale = max |w| / 127.
Matrix<float> wanted(const Matrix<float>& weights, const Mask& mask, int bits) {
  Matrix<float> kept = mask.array().select(weights.array(), 0.0F).matrix();
  if (bits == 32 || kept.size() == 0) return kept;
  const float scale = kept.cwiseAbs().maxCoeff() / 127;
  for (Index k = 0; k < kept.size(); ++k) kept.data()[k] = scale > 0 ? scale * std::round(kept.data()[k] / scale) : 0;
  return kept;
}

Index ceilDivide(Index a, Index b) {
  return (a + b - 1) / b;
}

Index countOf(const Mask& mask) {
  return (mask.array() != 0).count();
}

Index width(Index largest) {
  return largest < 256 ? 1 : largest < 65536 ? 2 : 4;
}

/// The length that the format's formula gives.
Index lengthOf(std::string_view id, const Mask& mask, const Encoding& encoding, const EncodingOptions& options) {
  const Index b = options.bits / 8;
  const Index header = options.bits == 8 ? kScaleBytes : 0;
  const Index kept = countOf(mask);
  if (id == "dense") return header + mask.size() * b;
  if (id == "csr")
    return header + (mask.rows() + 1) * width(kept) + kept * (width(std::max<Index>(mask.cols(), 1) - 1) + b);
  if (id == "bitmap") return header + ceilDivide(mask.size(), 8) + kept * b;
  if (id == "relative-index") {
    const Index entries = kept + encoding.fillers;
    return header + kCountBytes + ceilDivide(entries * options.indexBits, 8) + entries * b;
  }
  if (id == "huffman") return static_cast<Index>(encoding.bytes.size());  // huffman_test holds it to its formula
  Index placeBits = 1;
  while ((Index{1} << placeBits) < options.m) ++placeBits;
  const Index slots = mask.rows() * ceilDivide(mask.cols(), options.m) * options.n;
  return header + slots * b + ceilDivide(slots * placeBits, 8);
}

std::string decodeError(std::string_view id, const Bytes& bytes, Index rows, Index columns,
                        const EncodingOptions& options = {}) {
  return errorOf([&] { return decode(id, bytes, rows, columns, options).size(); });
}

struct Shape2 {
  Index rows;
  Index columns;
};

constexpr Shape2 kShapes[] = {{1, 1}, {3, 5}, {1, 700}, {40, 1}, {16, 64}, {2, 70000}, {0, 4}, {3, 0}, {300, 257}};

}  // namespace

TEST_CASE("what is decoded is what was encoded, and the bytes are as many as the formula says") {
  for (const EncodingFormat& format : encodingFormats())
    for (const Shape2& shape : kShapes)
      for (const double share : {0.0, 0.01, 0.3, 0.9, 1.0})
        for (const int bits : {32, 8}) {
          if (bits > format.mostBits || (shape.rows * shape.columns > 50000 && share != 0.3)) continue;
          CAPTURE(format.id);
          CAPTURE(shape.rows);
          CAPTURE(shape.columns);
          CAPTURE(share);
          CAPTURE(bits);
          EncodingOptions options;
          options.bits = bits;
          const Matrix<float> weights = randomWeights(shape.rows, shape.columns);
          Mask mask = randomMask(shape.rows, shape.columns, share);
          if (format.id == "n-m") mask = thinned(mask, options);
          const Encoding encoding = format.encode(weights, mask, options);
          CHECK(static_cast<Index>(encoding.bytes.size()) == lengthOf(format.id, mask, encoding, options));
          CHECK(equal(decode(format.id, encoding.bytes, shape.rows, shape.columns, options),
                      wanted(weights, mask, bits)));
        }
}

TEST_CASE("each width of a gap and each n of m comes back") {
  const Matrix<float> weights = randomWeights(9, 67);
  for (int indexBits = 2; indexBits <= 16; ++indexBits)
    for (const double share : {0.005, 0.05, 0.5}) {
      CAPTURE(indexBits);
      EncodingOptions options;
      options.indexBits = indexBits;
      const Mask mask = randomMask(9, 67, share);
      const EncodingFormat& format = encodingFormat("test", "relative-index");
      const Encoding encoding = format.encode(weights, mask, options);
      CHECK(static_cast<Index>(encoding.bytes.size()) == lengthOf(format.id, mask, encoding, options));
      CHECK(equal(decode(format.id, encoding.bytes, 9, 67, options), wanted(weights, mask, 32)));
    }
  for (Index m : {2, 3, 4, 5, 8, 16, 33, 64})
    for (Index n = 1; n <= m; n += 1 + m / 5) {
      CAPTURE(n);
      CAPTURE(m);
      EncodingOptions options;
      options.n = n;
      options.m = m;
      const Mask mask = thinned(randomMask(9, 67, 0.6), options);
      const EncodingFormat& format = encodingFormat("test", "n-m");
      const Encoding encoding = format.encode(weights, mask, options);
      CHECK(static_cast<Index>(encoding.bytes.size()) == lengthOf(format.id, mask, encoding, options));
      CHECK(equal(decode(format.id, encoding.bytes, 9, 67, options), wanted(weights, mask, 32)));
    }
}

// 8 bits, weights 127 and -1: scale 1.0F = 00 00 80 3f, then 7f and ff.
TEST_CASE("the bytes, written out") {
  const Matrix<float> weights{{9, 127, 9, 9}, {9, 9, 9, -1}};
  const Mask mask{{0, 1, 0, 0}, {0, 0, 0, 1}};
  EncodingOptions options;
  options.bits = 8;
  options.indexBits = 3;
  const auto bytesOf = [&](std::string_view id) {
    return encodingFormat("test", id).encode(weights, mask, options).bytes;
  };
  CHECK(bytesOf("dense") == Bytes{0, 0, 0x80, 0x3f, 0, 0x7f, 0, 0, 0, 0, 0, 0xff});
  CHECK(bytesOf("csr") == Bytes{0, 0, 0x80, 0x3f, 0, 1, 2, 1, 3, 0x7f, 0xff});
  CHECK(bytesOf("bitmap") == Bytes{0, 0, 0x80, 0x3f, 0b10000010, 0x7f, 0xff});
  // Gaps of 1 and 5, over the row's end.
  CHECK(bytesOf("relative-index") == Bytes{0, 0, 0x80, 0x3f, 2, 0, 0, 0, 0b101001, 0x7f, 0xff});
  // Each run has one weight and one empty slot, which repeats the place: 1, 1, 3, 3.
  CHECK(bytesOf("n-m") == Bytes{0, 0, 0x80, 0x3f, 0x7f, 0, 0xff, 0, 0b11110101});
  options.bits = 32;
  CHECK(bytesOf("bitmap") == Bytes{0b10000010, 0, 0, 0xfe, 0x42, 0, 0, 0x80, 0xbf});
}

TEST_CASE("weights at 1, 4 and 15 with 3 bits take one filler, at 12 (Deep Compression, figure 2)") {
  Matrix<float> weights = Matrix<float>::Zero(1, 16);
  Mask mask = Mask::Zero(1, 16);
  for (const auto& [place, value] : {std::pair<Index, float>{1, 3.4F}, {4, 0.9F}, {15, 1.7F}}) {
    weights(0, place) = value;
    mask(0, place) = 1;
  }
  EncodingOptions options;
  options.indexBits = 3;
  const EncodingFormat& format = encodingFormat("test", "relative-index");
  const Encoding encoding = format.encode(weights, mask, options);
  CHECK(encoding.fillers == 1);
  CHECK(encoding.bytes.size() == 4 + 2 + 4 * 4);
  // Gaps 1, 2, 7, 2 from the lowest bit up.
  CHECK(encoding.bytes[4] == 0b11010001);
  CHECK(encoding.bytes[5] == 0b0101);
  CHECK(equal(decode(format.id, encoding.bytes, 1, 16, options), weights));
}

TEST_CASE("a gap of 2^indexBits - 1 takes no filler, one more takes one, and removed ones at the end take none") {
  EncodingOptions options;
  options.indexBits = 2;
  const auto fillers = [&](Index gap, Index behind) {
    Mask mask = Mask::Zero(1, gap + 1 + behind);
    mask(0, gap) = 1;
    return encodingFormat("test", "relative-index").encode(randomWeights(1, mask.cols()), mask, options).fillers;
  };
  CHECK(fillers(3, 0) == 0);
  CHECK(fillers(4, 0) == 1);
  CHECK(fillers(7, 0) == 1);
  CHECK(fillers(8, 0) == 2);
  CHECK(fillers(0, 100) == 0);
}

TEST_CASE("csr numbers are as wide as they must be: 255 or 256 kept, 256 or 257 columns, 65536 kept") {
  const auto size = [](Index columns, Index kept) {
    Mask mask = Mask::Zero(1, columns);
    mask.leftCols(kept).setOnes();
    return static_cast<Index>(encodingFormat("test", "csr").encode(randomWeights(1, columns), mask, {}).bytes.size());
  };
  CHECK(size(256, 255) == 2 * 1 + 255 * 5);
  CHECK(size(256, 256) == 2 * 2 + 256 * 5);
  CHECK(size(257, 255) == 2 * 1 + 255 * 6);
  CHECK(size(65536, 65535) == 2 * 2 + 65535 * 6);
  CHECK(size(65537, 65536) == 2 * 4 + 65536 * 8);
}

TEST_CASE("a kept weight of 0 or -0 is kept; nothing kept, or only zeros, makes a scale of 0") {
  const Matrix<float> weights{{-0.0F, 0, 5, 1}};
  const Mask mask{{1, 1, 0, 0}};
  for (const EncodingFormat& format : encodingFormats())
    for (const int bits : {32, 8}) {
      if (bits > format.mostBits) continue;
      CAPTURE(format.id);
      EncodingOptions options;
      options.bits = bits;
      const Encoding encoding = format.encode(weights, mask, options);
      const Matrix<float> decoded = decode(format.id, encoding.bytes, 1, 4, options);
      CHECK(equal(decoded, Matrix<float>::Zero(1, 4)));
      CHECK(std::signbit(decoded(0, 0)) == (bits == 32));
    }
}

TEST_CASE("8 bits hold the largest weight nearly and no weight is off by more than half a scale") {
  EncodingOptions options;
  options.bits = 8;
  const Matrix<float> weights = randomWeights(20, 30);
  const EncodingFormat& format = encodingFormat("test", "bitmap");
  const Matrix<float> decoded =
      decode(format.id, format.encode(weights, Mask::Ones(20, 30), options).bytes, 20, 30, options);
  const float scale = weights.cwiseAbs().maxCoeff() / 127;
  // Half a scale and the last bits of a division and a product.
  CHECK((decoded - weights).cwiseAbs().maxCoeff() <= 0.50001F * scale);
  // Subnormal weights do not reach beyond 127 scales.
  const Matrix<float> tiny{{3e-44F, -1e-45F}};
  CHECK(decode(format.id, format.encode(tiny, Mask::Ones(1, 2), options).bytes, 1, 2, options).cwiseAbs().maxCoeff() <
        1e-43F);
}

TEST_CASE("a mask that keeps more than n of m is refused by N:M alone") {
  const Mask mask{{1, 1, 0, 0, 1, 0}, {0, 1, 1, 1, 0, 0}};
  CHECK_FALSE(fitsNOfM(mask, 2, 4));
  CHECK(fitsNOfM(mask, 3, 4));
  CHECK(fitsNOfM(mask.topRows(1), 2, 4));
  CHECK(fitsNOfM(Mask{{0, 0, 1, 1}}, 1, 3));
  CHECK_FALSE(fitsNOfM(Mask{{0, 0, 0, 1, 1}}, 1, 3));
  CHECK(
      errorOf([&] { return encodingFormat("test", "n-m").encode(randomWeights(2, 6), mask, {}).bytes.size(); }) ==
      "invalid-argument: [encode] n-m takes at most 2 kept weights in every 4 of a row; the mask keeps more somewhere");
}

TEST_CASE("bad options, shapes and weights are refused") {
  CHECK(errorOf([] { return encodingFormat("lab", "zip").id; }) ==
        "unknown-id: [lab] unknown encoding \"zip\"; one of: dense, csr, bitmap, relative-index, huffman, n-m");
  const auto encodeError = [](const Matrix<float>& weights, const Mask& mask, const EncodingOptions& options) {
    return errorOf([&] { return encodingFormat("test", "csr").encode(weights, mask, options).bytes.size(); });
  };
  EncodingOptions options;
  options.bits = 16;
  CHECK(encodeError(randomWeights(1, 2), Mask::Ones(1, 2), options) ==
        "invalid-argument: [encode] bits must be 32 or 8, got 16");
  options.bits = 8;
  options.indexBits = 17;
  CHECK(encodeError(randomWeights(1, 2), Mask::Ones(1, 2), options) ==
        "out-of-range: [encode] indexBits must be in [2, 16], got 17");
  options.indexBits = 5;
  CHECK(encodeError(randomWeights(1, 2), Mask::Ones(2, 1), options).substr(0, 15) == "shape-mismatch:");
  const Matrix<float> bad{{1, std::numeric_limits<float>::infinity()}};
  CHECK(encodeError(bad, Mask::Ones(1, 2), options) ==
        "invalid-argument: [encode] 8 bits take finite weights, got Infinity for entry 1");
  CHECK(encodeError(bad, Mask{{1, 0}}, options) == "no error");
  options.bits = 32;
  CHECK(encodeError(bad, Mask::Ones(1, 2), options) == "no error");
}

TEST_CASE("bytes that are too few or too many are refused in every format") {
  const Matrix<float> weights = randomWeights(5, 9);
  for (const EncodingFormat& format : encodingFormats())
    for (const int bits : {32, 8}) {
      if (bits > format.mostBits) continue;
      EncodingOptions options;
      options.bits = bits;
      const Bytes bytes = format.encode(weights, thinned(randomMask(5, 9, 0.5), options), options).bytes;
      for (std::size_t length = 0; length <= bytes.size() + 3; ++length) {
        if (length == bytes.size()) continue;
        CAPTURE(format.id);
        CAPTURE(length);
        Bytes cut = bytes;
        cut.resize(length);
        CHECK(decodeError(format.id, cut, 5, 9, options).substr(0, 26) == "invalid-argument: [decode]");
      }
      CHECK(decodeError(format.id, bytes, -1, 9, options).substr(0, 13) == "out-of-range:");
      CHECK(decodeError(format.id, bytes, 100'000, 100'000, options).substr(0, 13) == "out-of-range:");
    }
}

TEST_CASE("bytes at random decode or are refused, and nothing is read outside") {
  Rng rng(1);
  // `Rng` gives 64 bits, a size has 32 in WebAssembly.
  const auto below = [&](std::size_t count) { return static_cast<std::size_t>(rng.below(count)); };
  int refused = 0;
  for (int round = 0; round < 20000; ++round) {
    const EncodingFormat& format = encodingFormats()[below(encodingFormats().size())];
    EncodingOptions options;
    options.bits = format.mostBits == 8 || rng.below(2) == 0 ? 8 : 32;
    options.indexBits = 2 + static_cast<int>(rng.below(format.id == "huffman" ? 6 : 15));
    options.m = 2 + static_cast<Index>(rng.below(9));
    options.n = 1 + static_cast<Index>(rng.below(static_cast<std::uint64_t>(options.m)));
    const auto rows = static_cast<Index>(rng.below(5));
    const auto columns = static_cast<Index>(rng.below(12));
    const Matrix<float> weights = randomWeights(rows, columns);
    Bytes bytes = format.encode(weights, thinned(randomMask(rows, columns, 0.5), options), options).bytes;
    for (std::size_t flips = below(4); flips > 0 && !bytes.empty(); --flips)
      bytes[below(bytes.size())] = static_cast<std::uint8_t>(rng.below(256));
    bytes.resize(bytes.size() + below(3) - std::min(bytes.size(), below(3)));
    const std::string error = decodeError(format.id, bytes, rows, columns, options);
    if (error == "no error") continue;
    ++refused;
    if (error.substr(0, 26) != "invalid-argument: [decode]") FAIL_CHECK(error);
  }
  CHECK(refused > 1000);
}

TEST_CASE("each kind of damage is named") {
  const auto refusal = [](std::string_view id, const Bytes& bytes, Index rows, Index columns) {
    EncodingOptions options;
    options.bits = 8;
    return decodeError(id, bytes, rows, columns, options);
  };
  CHECK(refusal("dense", {0, 0, 0, 0, 1}, 1, 2) ==
        "invalid-argument: [decode] the bytes end too early: 1 wanted, 0 left");
  CHECK(refusal("dense", {0, 0, 0, 0, 1, 2, 3}, 1, 2) == "invalid-argument: [decode] 1 bytes are left over");
  CHECK(refusal("dense", {0, 0, 0, 0, 0x80}, 1, 1) ==
        "invalid-argument: [decode] an 8-bit value must be in [-127, 127], got -128");
  CHECK(refusal("csr", {0, 0, 0, 0, 1, 1, 0, 5}, 1, 2) ==
        "invalid-argument: [decode] the first row must start at 0, got 1");
  CHECK(refusal("csr", {0, 0, 0, 0, 0, 9, 0, 5}, 1, 2) == "invalid-argument: [decode] row 0 ends at 9");
  CHECK(refusal("csr", {0, 0, 0, 0, 0, 1, 2, 5}, 1, 2) ==
        "invalid-argument: [decode] column 2 in row 0 is out of order or range");
  CHECK(refusal("csr", {0, 0, 0, 0, 0, 2, 1, 1, 5, 5}, 1, 2) ==
        "invalid-argument: [decode] column 1 in row 0 is out of order or range");
  CHECK(refusal("csr", {0, 0, 0, 0, 0, 0, 1, 5}, 1, 2) == "invalid-argument: [decode] 1 bytes are left over");
  CHECK(refusal("bitmap", {0, 0, 0, 0, 4}, 1, 2) == "invalid-argument: [decode] a filling bit is 1");
  CHECK(refusal("relative-index", {0, 0, 0, 0, 1, 0, 0, 0, 2, 5}, 1, 2) ==
        "invalid-argument: [decode] entry 0 lies behind the last weight");
  CHECK(refusal("n-m", {0, 0, 0, 0, 1, 2, 0b1000}, 1, 2) ==
        "invalid-argument: [decode] a place of row 0 lies behind its run");
}

}  // namespace encoding_test
