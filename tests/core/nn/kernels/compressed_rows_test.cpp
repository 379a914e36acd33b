#include "nn/kernels/compressed_rows.h"

#include <doctest/doctest.h>

#include "core/nn/kernels/plain_products.h"
#include "nn/kernels/dense_products.h"

namespace compressed_rows_test {

using namespace prune;
using prune::testing::byLanes;
using prune::testing::forEach;
using prune::testing::oddShapes;
using prune::testing::someMatrix;
using prune::testing::someNumbers;

namespace {

/// About a third is kept; the second row and the third column are empty.
Mask someMask(Index rows, Index columns, Rng& rng) {
  Mask mask(rows, columns);
  for (Index i = 0; i < rows; ++i)
    for (Index j = 0; j < columns; ++j) mask(i, j) = i != 1 && j != 2 && rng.below(3) == 0 ? 1 : 0;
  return mask;
}

/// A masked matrix, and the same compressed.
template <class Scalar>
struct Masked {
  Matrix<Scalar> weights;
  kernels::CompressedRows compressed;
  std::vector<Scalar> values;
  std::vector<Scalar> transposedValues;

  Masked(Index rows, Index columns, Rng& rng)
      : weights(someMatrix<Scalar>(rows, columns, rng)), compressed(someMask(rows, columns, rng)) {
    const kernels::SparsePattern& pattern = compressed.forward;
    Matrix<Scalar> kept = Matrix<Scalar>::Zero(rows, columns);
    for (Index i = 0; i < rows; ++i)
      for (auto k = static_cast<std::size_t>(pattern.rowStart[static_cast<std::size_t>(i)]);
           k < static_cast<std::size_t>(pattern.rowStart[static_cast<std::size_t>(i) + 1]); ++k) {
        kept(i, pattern.column[k]) = weights(i, pattern.column[k]);
        values.push_back(weights(i, pattern.column[k]));
      }
    weights = kept;
    for (const std::int32_t k : compressed.order) transposedValues.push_back(values[static_cast<std::size_t>(k)]);
  }
};

}  // namespace

TEST_CASE("a pattern has the kept weights row after row, and each row's stretch in each block of columns") {
  Mask mask = Mask::Zero(3, 2050);
  for (const auto& [row, column] : {std::pair<Index, Index>{0, 0}, {0, 1023}, {0, 1024}, {2, 2048}, {2, 2049}})
    mask(row, column) = 1;
  const kernels::CompressedRows rows(mask);
  using Numbers = std::vector<std::int32_t>;
  CHECK(rows.forward.kept() == 5);
  CHECK(rows.forward.rowStart == Numbers{0, 3, 3, 5});
  CHECK(rows.forward.column == Numbers{0, 1023, 1024, 2048, 2049});
  CHECK(rows.forward.columnInBlock == Numbers{0, 1023, 0, 0, 1});
  Numbers stretches;
  for (const kernels::Stretch& one : rows.forward.stretches) stretches.insert(stretches.end(), {one.begin, one.end});
  CHECK(stretches == Numbers{0, 2, 3, 3, 3, 3, 2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 5});
}

TEST_CASE("the transposed pattern has the same weights column after column, and order tells where each was") {
  const kernels::CompressedRows rows(Mask{{0, 1, 1}, {1, 0, 1}});
  using Numbers = std::vector<std::int32_t>;
  CHECK(rows.forward.column == Numbers{1, 2, 0, 2});
  CHECK(rows.transposed.rowStart == Numbers{0, 1, 2, 4});
  CHECK(rows.transposed.column == Numbers{1, 0, 0, 1});
  CHECK(rows.order == Numbers{2, 0, 1, 3});
}

TEST_CASE_TEMPLATE("several samples: the products on kept weights are those of the masked matrix, bit for bit", Scalar,
                   float, double) {
  Rng rng(1);
  forEach(oddShapes(), [&](Index outputs, Index inputs, Index batch, bool add) {
    if (batch == 1) return;
    const Masked<Scalar> masked(outputs, inputs, rng);
    const std::vector<Scalar> x = someNumbers<Scalar>(inputs * batch, rng);
    const std::vector<Scalar> dy = someNumbers<Scalar>(outputs * batch, rng);
    std::vector<Scalar> y = someNumbers<Scalar>(outputs * batch, rng);
    std::vector<Scalar> wantedY = y;
    kernels::multiply(masked.compressed.forward, masked.values.data(), x.data(), y.data(), batch, add);
    kernels::multiply(masked.weights, x.data(), wantedY.data(), batch, add);
    std::vector<Scalar> dx = someNumbers<Scalar>(inputs * batch, rng);
    std::vector<Scalar> wantedX = dx;
    kernels::multiply(masked.compressed.transposed, masked.transposedValues.data(), dy.data(), dx.data(), batch, add);
    kernels::multiplyTransposed(masked.weights, dy.data(), wantedX.data(), batch, add);
    CHECK(y == wantedY);
    CHECK(dx == wantedX);
  });
}

TEST_CASE_TEMPLATE("one sample: the kept weights of a row are added by lanes, to 0 or to what is there", Scalar, float,
                   double) {
  Rng rng(2);
  for (const Index inputs : {1, 2, 3, 5, 11, 30, 100, 1030})
    for (const bool add : {false, true}) {
      const Masked<Scalar> masked(5, inputs, rng);
      const kernels::SparsePattern& pattern = masked.compressed.forward;
      const std::vector<Scalar> x = someNumbers<Scalar>(inputs, rng);
      const std::vector<Scalar> old = someNumbers<Scalar>(5, rng);
      std::vector<Scalar> wanted;
      for (std::size_t i = 0; i < 5; ++i) {
        const Index start = pattern.rowStart[i];
        const auto term = [&](Index k) {
          const auto place = static_cast<std::size_t>(start + k);
          return masked.values[place] * x[static_cast<std::size_t>(pattern.column[place])];
        };
        wanted.push_back(byLanes(add ? old[i] : Scalar(0), pattern.rowStart[i + 1] - start, term));
      }
      std::vector<Scalar> y = old;
      kernels::multiply(pattern, masked.values.data(), x.data(), y.data(), 1, add);
      CAPTURE(inputs);
      CHECK(y == wanted);
    }
}

TEST_CASE_TEMPLATE("the gradient of a kept weight adds the samples by lanes, to 0 or to what is there", Scalar, float,
                   double) {
  Rng rng(3);
  forEach(oddShapes(), [&](Index outputs, Index inputs, Index batch, bool add) {
    const kernels::CompressedRows rows(someMask(outputs, inputs, rng));
    const kernels::SparsePattern& pattern = rows.forward;
    const std::vector<Scalar> dy = someNumbers<Scalar>(outputs * batch, rng);
    const std::vector<Scalar> x = someNumbers<Scalar>(inputs * batch, rng);
    const std::vector<Scalar> old = someNumbers<Scalar>(pattern.kept(), rng);
    std::vector<Scalar> wanted;
    for (Index i = 0; i < outputs; ++i)
      for (auto k = static_cast<std::size_t>(pattern.rowStart[static_cast<std::size_t>(i)]);
           k < static_cast<std::size_t>(pattern.rowStart[static_cast<std::size_t>(i) + 1]); ++k) {
        const Scalar* left = dy.data() + i * batch;
        const Scalar* right = x.data() + pattern.column[k] * batch;
        wanted.push_back(byLanes(add ? old[k] : Scalar(0), batch, [&](Index b) { return left[b] * right[b]; }));
      }
    std::vector<Scalar> gradient = old;
    kernels::weightGradient(pattern, dy.data(), x.data(), gradient.data(), batch, add);
    CHECK(gradient == wanted);
  });
}

}  // namespace compressed_rows_test
