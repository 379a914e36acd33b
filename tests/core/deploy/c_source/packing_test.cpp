#include "deploy/c_source/packing.h"

#include <doctest/doctest.h>

#include "base/arithmetic/rng.h"

namespace packing_test {

using namespace prune;
using namespace prune::deploy;

namespace {

/// Each weight is other than 0 with this probability.
Matrix<std::int8_t> sparseWeights(Index rows, Index columns, double keep, std::uint64_t seed) {
  Rng rng(seed);
  Matrix<std::int8_t> weights = Matrix<std::int8_t>::Zero(rows, columns);
  for (Index i = 0; i < weights.size(); ++i)
    if (static_cast<double>(rng.below(1'000'000)) < keep * 1e6)
      weights.data()[i] = static_cast<std::int8_t>(1 + static_cast<int>(rng.below(127)));
  return weights;
}

/// What the kernels of blocks make of packed bytes.
Matrix<std::int8_t> unpacked(const PackedInt8& packed, Index rows, Index columns, Index block) {
  Matrix<std::int8_t> weights = Matrix<std::int8_t>::Zero(rows, columns);
  const std::uint8_t* p = packed.weights.data();
  for (std::size_t i = 0; i < packed.counts.size(); ++i) {
    Index at = 0;
    for (int pair = 0; pair < packed.counts[i]; ++pair)
      for (Index second = 0; second < 2; ++second) {
        at += block == 1 ? p[2 * second + 1] : p[second];
        for (Index k = 0; k < block; ++k) {
          const std::uint8_t byte = block == 1 ? p[2 * second] : p[2 + k / 2 * 4 + 2 * second + k % 2];
          const Index row = static_cast<Index>(i) * block + k;
          if (byte != 0) weights(row, at) = static_cast<std::int8_t>(byte);
        }
        if (second == 1) p += block == 1 ? 4 : 2 + 2 * block;
      }
  }
  return weights;
}

}  // namespace

TEST_CASE("packed weights are read back, whatever the rows, columns and gaps") {
  for (const Index block : {1, 2, 4})
    for (const Index rows : {1, 2, 3, 4, 5, 9})
      for (const Index columns : {1, 2, 7, 256, 1000})
        for (const double keep : {0.0, 0.003, 0.1, 1.0}) {
          const Matrix<std::int8_t> weights = sparseWeights(rows, columns, keep, 7);
          CHECK(unpacked(packedSparse(weights, block), rows, columns, block) == weights);
        }
}

TEST_CASE("a gap above 255 takes fillers, and pairs are made full") {
  Matrix<std::int8_t> weights = Matrix<std::int8_t>::Zero(2, 700);
  weights(0, 3) = 5;
  weights(0, 258) = -1;  // 255 after 3
  weights(1, 600) = 7;   // 255 + 255 + 90
  const PackedInt8 packed = packedSparse(weights, 1);
  CHECK(packed.counts == std::vector<std::uint16_t>{1, 2});
  CHECK(packed.weights == std::vector<std::uint8_t>{5, 3, 255, 255, 0, 255, 0, 255, 7, 90, 0, 0});
  CHECK(packed.bytes() == 16);
}

TEST_CASE("blocks hold gaps, and the weights of two rows in the first and in the second column") {
  const Matrix<std::int8_t> weights{{0, 1, 5}, {0, 2, 6}, {0, 3, 7}, {0, 4, 8}};
  CHECK(packedSparse(weights, 4).weights == std::vector<std::uint8_t>{1, 1, 1, 2, 5, 6, 3, 4, 7, 8});
  CHECK(packedSparse(weights, 2).weights == std::vector<std::uint8_t>{1, 1, 1, 2, 5, 6, 1, 1, 3, 4, 7, 8});
}

TEST_CASE("dense weights stand four rows at a time, four columns or one") {
  Matrix<std::int8_t> weights(5, 5);
  for (Index i = 0; i < 25; ++i) weights.data()[i] = static_cast<std::int8_t>(10 * (i / 5) + i % 5);
  CHECK(packedDense(weights, 4) == std::vector<std::int8_t>{0,  1,  2,  3, 10, 11, 12, 13, 20, 21, 22, 23, 30,
                                                            31, 32, 33, 4, 14, 24, 34, 40, 41, 42, 43, 44});
  const Matrix<float> floats = weights.topRows(4).leftCols(2).cast<float>();
  CHECK(packedDense(floats, 1) == std::vector<float>{0, 10, 20, 30, 1, 11, 21, 31});
}

TEST_CASE("float weights: a gap and a weight for each entry") {
  Matrix<float> weights = Matrix<float>::Zero(2, 300);
  weights(0, 299) = 0.5F;
  const PackedFloat packed = packedSparse(weights);
  CHECK(packed.weights == std::vector<float>{0, 0.5F});
  CHECK(packed.gaps == std::vector<std::uint8_t>{255, 44});
  CHECK(packed.counts == std::vector<std::uint16_t>{2, 0});
  CHECK(packed.bytes() == 14);
}

}  // namespace packing_test
