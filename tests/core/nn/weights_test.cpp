#include "nn/weights.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "base/arithmetic/rng.h"
#include "support/distance.h"

namespace weights_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::largestDistance;

namespace {

Matrix<double> numbered(Index rows, Index columns) {
  Matrix<double> matrix(rows, columns);
  for (Index k = 0; k < matrix.size(); ++k) matrix.data()[k] = static_cast<double>(k + 1);
  return matrix;
}

Matrix<double> normals(Index rows, Index columns, std::uint64_t seed) {
  Rng rng(seed);
  Matrix<double> matrix(rows, columns);
  for (Index k = 0; k < matrix.size(); ++k) matrix.data()[k] = rng.normal();
  return matrix;
}

/// The plain sums.
Matrix<double> product(const Matrix<double>& a, const Matrix<double>& b) {
  Matrix<double> result = Matrix<double>::Zero(a.rows(), b.cols());
  const double* left = a.data();
  const double* right = b.data();
  for (Index i = 0; i < a.rows(); ++i)
    for (Index k = 0; k < a.cols(); ++k)
      for (Index j = 0; j < b.cols(); ++j)
        result.data()[i * b.cols() + j] += left[i * a.cols() + k] * right[k * b.cols() + j];
  return result;
}

Matrix<double> shifted(const Matrix<double>& matrix, double by) {
  return (matrix.array() + by).matrix();
}

/// Keeps the first `kept` weights of the matrix.
Mask firstOnes(Index rows, Index columns, Index kept) {
  Mask mask = Mask::Zero(rows, columns);
  std::fill_n(mask.data(), kept, std::uint8_t{1});
  return mask;
}

/// Every seventh weight; some rows and columns of a small matrix are empty.
Mask everySeventh(Index rows, Index columns) {
  Mask mask = Mask::Zero(rows, columns);
  for (Index k = 0; k < mask.size(); k += 7) mask.data()[k] = 1;
  return mask;
}

Weights<double> weightsOf(const Matrix<double>& value, const Mask& mask) {
  Weights<double> weights(value.rows(), value.cols());
  weights.setValue(value);
  weights.setMask(mask);
  return weights;
}

}  // namespace

TEST_CASE("new weights are 0 and all kept") {
  const Weights<double> weights(2, 3);
  CHECK(weights.rows() == 2);
  CHECK(weights.columns() == 3);
  CHECK(weights.size() == 6);
  CHECK(weights.kept() == 6);
  CHECK(weights.trainableCount() == 6);
  CHECK(!weights.isCompressed());
  CHECK(equal(weights.value(), Matrix<double>{{0, 0, 0}, {0, 0, 0}}));
  CHECK(equal(weights.mask(), Mask{{1, 1, 1}, {1, 1, 1}}));
}

TEST_CASE("a removed weight counts as 0 and comes back as it was, through any masks between") {
  Weights<double> weights(2, 2);
  weights.setValue(Matrix<double>{{1, -2}, {3, -4}});
  weights.setMask(Mask{{1, 0}, {0, 1}});
  CHECK(equal(weights.value(), Matrix<double>{{1, 0}, {0, -4}}));
  CHECK(weights.kept() == 2);
  weights.setMask(Mask{{0, 0}, {0, 1}});
  CHECK(equal(weights.value(), Matrix<double>{{0, 0}, {0, -4}}));
  weights.setMask(Mask{{0, 1}, {0, 0}});
  CHECK(equal(weights.value(), Matrix<double>{{0, -2}, {0, 0}}));
  weights.setMask(Mask{{1, 1}, {1, 1}});
  CHECK(equal(weights.value(), Matrix<double>{{1, -2}, {3, -4}}));
}

TEST_CASE("setValue leaves what is removed at 0; it comes back with the new value") {
  Weights<double> weights(1, 3);
  weights.setValue(Matrix<double>{{1, 2, 3}});
  weights.setMask(Mask{{1, 0, 1}});
  weights.setValue(Matrix<double>{{4, 5, 6}});
  CHECK(equal(weights.value(), Matrix<double>{{4, 0, 6}}));
  weights.setMask(Mask{{1, 1, 1}});
  CHECK(equal(weights.value(), Matrix<double>{{4, 5, 6}}));
}

TEST_CASE("a value that training changed while its neighbour was removed is the one that stays") {
  Weights<double> weights(1, 2);
  weights.setValue(Matrix<double>{{1, 2}});
  weights.setMask(Mask{{1, 0}});
  weights.trainable()[0] = 7;
  weights.publish();
  weights.setMask(Mask{{0, 1}});
  CHECK(equal(weights.value(), Matrix<double>{{0, 2}}));
  weights.setMask(Mask{{1, 1}});
  CHECK(equal(weights.value(), Matrix<double>{{7, 2}}));
}

TEST_CASE("weights are compressed from 512 on when two fifths or fewer are kept") {
  const struct {
    Index rows;
    Index columns;
    Index kept;
    bool isCompressed;
  } cases[] = {{32, 16, 204, true}, {32, 16, 205, false}, {32, 16, 0, true},    {7, 73, 0, false},
               {1, 512, 1, true},   {1, 1030, 412, true}, {1, 1030, 413, false}};
  for (const auto& one : cases) {
    CAPTURE(one.rows);
    CAPTURE(one.kept);
    Weights<float> weights(one.rows, one.columns);
    weights.setMask(firstOnes(one.rows, one.columns, one.kept));
    CHECK(weights.isCompressed() == one.isCompressed);
    CHECK(weights.kept() == one.kept);
    CHECK(weights.trainableCount() == (one.isCompressed ? one.kept : one.rows * one.columns));
    weights.setMask(Mask::Ones(one.rows, one.columns));
    CHECK(!weights.isCompressed());
    CHECK(weights.trainableCount() == one.rows * one.columns);
  }
}

TEST_CASE("the trainable numbers are the kept weights row after row, or all, each at its place") {
  for (const auto& [rows, columns] : {std::pair<Index, Index>{3, 5}, {40, 30}}) {
    Weights<double> weights = weightsOf(numbered(rows, columns), everySeventh(rows, columns));
    CAPTURE(weights.isCompressed());
    CHECK(weights.isCompressed() == (rows == 40));
    Index last = -1;
    for (Index k = 0; k < weights.trainableCount(); ++k) {
      const Index place = weights.place(k);
      CHECK(place > last);
      last = place;
      CHECK(weights.trainable()[k] == weights.value().data()[place]);
      if (weights.isCompressed()) CHECK(place == 7 * k);
    }
  }
}

TEST_CASE("place skips rows that have lost every weight") {
  Mask mask = Mask::Zero(32, 32);
  mask(3, 5) = 1;
  mask(3, 31) = 1;
  mask(31, 0) = 1;
  const Weights<double> weights = weightsOf(numbered(32, 32), mask);
  CHECK(weights.place(0) == 3 * 32 + 5);
  CHECK(weights.place(1) == 3 * 32 + 31);
  CHECK(weights.place(2) == 31 * 32);
}

TEST_CASE("publish writes changed numbers into the matrix, and nothing else") {
  Weights<double> weights = weightsOf(numbered(40, 30), everySeventh(40, 30));
  REQUIRE(weights.isCompressed());
  for (Index k = 0; k < weights.trainableCount(); ++k) weights.trainable()[k] = -static_cast<double>(k);
  weights.publish();
  Matrix<double> wanted = Matrix<double>::Zero(40, 30);
  for (Index k = 0; k * 7 < 1200; ++k) wanted.data()[k * 7] = -static_cast<double>(k);
  CHECK(equal(weights.value(), wanted));
}

TEST_CASE("clearRemoved sets what stands for removed weights to 0 and leaves the others") {
  const Weights<double> dense = weightsOf(numbered(1, 4), Mask{{1, 0, 0, 1}});
  double numbers[] = {1, 2, 3, 4};
  dense.clearRemoved(numbers);
  CHECK(std::vector<double>(numbers, numbers + 4) == std::vector<double>{1, 0, 0, 4});
  const Weights<double> compressed = weightsOf(numbered(32, 32), firstOnes(32, 32, 4));
  double kept[] = {1, 2, 3, 4};
  compressed.clearRemoved(kept);
  CHECK(std::vector<double>(kept, kept + 4) == std::vector<double>{1, 2, 3, 4});
}

TEST_CASE("the three products are those of the matrix, written or added, dense and compressed") {
  constexpr Index kRows = 35;
  constexpr Index kColumns = 30;
  for (const Mask& mask : {Mask(Mask::Ones(kRows, kColumns)), everySeventh(kRows, kColumns),
                           Mask(Mask::Zero(kRows, kColumns)), firstOnes(kRows, kColumns, 700)})
    for (const Index batch : {1, 2, 5, 18}) {
      Weights<double> weights = weightsOf(normals(kRows, kColumns, 1), mask);
      weights.prepareTransposed();
      CAPTURE(weights.isCompressed());
      CAPTURE(batch);
      const Matrix<double> x = normals(kColumns, batch, 2);
      const Matrix<double> dy = normals(kRows, batch, 3);
      const Matrix<double> wantedY = product(weights.value(), x);
      const Matrix<double> wantedX = product(weights.value().transpose(), dy);
      const Matrix<double> wantedGradient = product(dy, x.transpose());
      for (const bool add : {false, true}) {
        // Sums of forty numbers near 1: some units in the last place of values near 10.
        constexpr double kTolerance = 1e-13;
        Matrix<double> y = Matrix<double>::Constant(kRows, batch, 0.5);
        weights.multiply(x.data(), y.data(), batch, add);
        CHECK(largestDistance(y, shifted(wantedY, add ? 0.5 : 0)) < kTolerance);
        Matrix<double> dx = Matrix<double>::Constant(kColumns, batch, 0.5);
        weights.multiplyTransposed(dy.data(), dx.data(), batch, add);
        CHECK(largestDistance(dx, shifted(wantedX, add ? 0.5 : 0)) < kTolerance);
        std::vector<double> gradient(static_cast<std::size_t>(weights.trainableCount()), 0.5);
        weights.gradient(dy.data(), x.data(), gradient.data(), batch, add);
        double off = 0;
        for (Index k = 0; k < weights.trainableCount(); ++k)
          off = std::max(off, std::abs(gradient[static_cast<std::size_t>(k)] - (add ? 0.5 : 0) -
                                       wantedGradient.data()[weights.place(k)]));
        CHECK(off < kTolerance);
      }
    }
}

TEST_CASE("a product sees a changed number at once, the transposed one after prepareTransposed") {
  Weights<double> weights = weightsOf(numbered(32, 32), firstOnes(32, 32, 2));
  weights.trainable()[1] = 100;
  std::vector<double> x(32, 1.0);
  std::vector<double> y(32);
  weights.multiply(x.data(), y.data(), 1);
  CHECK(y[0] == 101);
  weights.prepareTransposed();
  weights.multiplyTransposed(x.data(), y.data(), 1);
  CHECK(y[1] == 100);
}

TEST_CASE("a copy shares nothing with the original") {
  const Weights<double> original = weightsOf(numbered(32, 32), firstOnes(32, 32, 3));
  Weights<double> copy = original;
  copy.trainable()[0] = -1;
  copy.publish();
  copy.setMask(Mask::Ones(32, 32));
  CHECK(original.value()(0, 0) == 1);
  CHECK(original.kept() == 3);
  CHECK(copy.value()(0, 0) == -1);
  CHECK(copy.value()(31, 31) == 1024);
}

TEST_CASE("what is removed counts as 0 even when it is no number") {
  Weights<float> weights(1, 2);
  weights.setValue(Matrix<float>{{std::numeric_limits<float>::quiet_NaN(), 1}});
  weights.setMask(Mask{{0, 1}});
  CHECK(equal(weights.value(), Matrix<float>{{0, 1}}));
}

}  // namespace weights_test
