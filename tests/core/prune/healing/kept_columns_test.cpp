#include "prune/healing/kept_columns.h"

#include <doctest/doctest.h>

#include <Eigen/LU>
#include <vector>

#include "core/prune/surgery_fixture.h"
#include "support/distance.h"

namespace kept_columns_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("solveKept solves each row on the columns that it keeps") {
  const Matrix<double> a{{2, 1, 0}, {1, 3, 1}, {0, 1, 4}};
  const Mask kept{{1, 1, 1}, {1, 0, 1}, {0, 0, 0}, {1, 0, 1}};
  const Matrix<double> b{{1, 2, 3}, {2, 9, 8}, {1, 1, 1}, {4, 9, 4}};
  const Matrix<double> y = solveKept(a, kept, b, 1e-13);
  // The ridge moves the last digits only.
  CHECK(largestDistance(y.row(0) * a, b.row(0)) < 1e-11);
  CHECK(largestDistance(y.bottomRows(3), Matrix<double>{{1, 0, 2}, {0, 0, 0}, {2, 0, 1}}) < 1e-11);
}

TEST_CASE("solveKept takes what cannot be solved: nothing at all, and a matrix that rounding left below 0") {
  CHECK(equal(solveKept(Matrix<double>::Zero(2, 2), Mask::Ones(1, 2), Matrix<double>{{1, 1}}, 0),
              Matrix<double>::Zero(1, 2)));
  const Matrix<double> y =
      solveKept(Matrix<double>{{1, 0}, {0, -1e-9}}, Mask::Ones(1, 2), Matrix<double>{{1, 0}}, 1e-10);
  CHECK(largestDistance(y, Matrix<double>{{1, 0}}) < 1e-7);
  const Matrix<double> twins = solveKept(Matrix<double>::Ones(2, 2), Mask::Ones(1, 2), Matrix<double>{{1, 1}}, 1e-12);
  // Two equal inputs share the weight; the quotient of small numbers has some six digits.
  CHECK(largestDistance(twins, Matrix<double>{{0.5, 0.5}}) < 1e-3);
}

TEST_CASE("inverseDiagonals by hand: the inverse of [2 1; 1 1] is [1 -1; -1 2], that of a part is its own") {
  const Matrix<double> inverse =
      inverseDiagonals(Matrix<double>{{2, 1}, {1, 1}}, Mask{{1, 1}, {1, 0}, {0, 1}, {0, 0}}, 1e-13);
  CHECK(largestDistance(inverse, Matrix<double>{{1, 2}, {0.5, 0}, {0, 1}, {0, 0}}) < 1e-11);
}

TEST_CASE("inverseDiagonals are those of each row's own matrix, however much it has lost and however small the ridge") {
  const Index n = 70;  // more than one piece of columns
  const Matrix<double> x = normalMatrix<double>(n, 90);
  const Matrix<double> a = x * x.transpose() / 90;
  for (const double ridge : {1.0, 1e-3, 1e-9}) {
    Mask kept = randomMask(8, n, 0.5);
    kept.row(0).setOnes();
    kept.row(1) = randomMask(1, n, 0.95, 2);
    kept.row(2) = randomMask(1, n, 0.7, 3);
    kept.row(3) = kept.row(2);
    kept.row(4) = randomMask(1, n, 0.05, 4);
    kept.row(5).setZero();
    const Matrix<double> inverse = inverseDiagonals(a, kept, ridge);
    for (Index row = 0; row < kept.rows(); ++row) {
      std::vector<Index> columns;
      for (Index j = 0; j < n; ++j)
        if (kept(row, j) != 0) columns.push_back(j);
      Matrix<double> own = a(columns, columns);
      own.diagonal().array() += ridge;
      Vector<double> wanted = Vector<double>::Zero(n);
      wanted(columns) = own.inverse().diagonal();
      CAPTURE(row);
      // The condition number is some thousand; what is taken off the whole inverse loses it twice.
      CHECK(largestDistance(inverse.row(row).transpose(), wanted) < 1e-9 * (1 + wanted.maxCoeff()));
    }
    CHECK(equal(inverse.row(2), inverse.row(3)));
  }
}

TEST_CASE("inverseDiagonals take what cannot be inverted: nothing at all, and a matrix that rounding left below 0") {
  CHECK(equal(inverseDiagonals(Matrix<double>::Zero(2, 2), Mask::Ones(1, 2), 0), Matrix<double>::Zero(1, 2)));
  CHECK(inverseDiagonals(Matrix<double>(0, 0), Mask(1, 0), 0).size() == 0);
  const Matrix<double> inverse = inverseDiagonals(Matrix<double>{{1, 0}, {0, -1e-9}}, Mask::Ones(1, 2), 1e-10);
  CHECK(inverse.allFinite());
  CHECK(inverse(0, 0) == doctest::Approx(1).epsilon(1e-7));
  CHECK(inverse(0, 1) > 0);
}

}  // namespace kept_columns_test
