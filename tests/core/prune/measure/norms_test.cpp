#include "prune/measure/norms.h"

#include <doctest/doctest.h>

#include <cmath>

#include "support/distance.h"

namespace norms_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::kTenDigits;
using prune::testing::largestDistance;

namespace {

// The root of an eigenvalue near 50 that is exact to some 1e-14.
constexpr double kRounding = 1e-13;

/// Seven numbers in the order of the struct, without the ratios of the rows.
Vector<double> numbers(const MatrixNorms& norms) {
  return Vector<double>{{norms.entrywiseL1, norms.entrywiseL2, norms.ratioL1L2, norms.hoyerSparsity,
                         norms.operator1Norm, norms.operator2Norm, norms.operatorInfNorm, norms.operatorRatio,
                         norms.operatorRatioTransposed}};
}

}  // namespace

TEST_CASE("the norms of the article's W = [1 2 3; 4 5 6]") {
  const MatrixNorms norms = matrixNorms(Matrix<double>{{1, 2, 3}, {4, 5, 6}});
  CHECK(largestDistance(numbers(norms), Vector<double>{{21, 9.5393920142, 2.2013981571, 0.171157876, 9, 9.5080320007,
                                                        15, 0.9465681225, 1.5776135376}}) < kTenDigits);
  CHECK(largestDistance(norms.rowRatios, Vector<double>{{1.6035674515, 1.7094086469}}) < kTenDigits);
}

TEST_CASE("a transposed matrix has the same norms with columns and rows exchanged") {
  const MatrixNorms norms = matrixNorms(Matrix<double>{{1, 4}, {2, 5}, {3, 6}});
  CHECK(largestDistance(numbers(norms), Vector<double>{{21, 9.5393920142, 2.2013981571, 0.171157876, 15, 9.5080320007,
                                                        9, 1.5776135376, 0.9465681225}}) < kTenDigits);
  CHECK(norms.rowRatios.size() == 3);
}

TEST_CASE("of a diagonal matrix every operator norm is the largest entry, whatever its sign") {
  const MatrixNorms norms = matrixNorms(Matrix<double>{{3, 0}, {0, -4}});
  CHECK(largestDistance(numbers(norms), Vector<double>{{7, 5, 1.4, 0.6, 4, 4, 4, 1, 1}}) < kRounding);
  CHECK(equal(norms.rowRatios, Vector<double>{{1, 1}}));
}

TEST_CASE("the operator 2-norm is the largest singular value") {
  // [3 0; 4 5] has the singular values 3 sqrt 5 and sqrt 5.
  CHECK(std::abs(matrixNorms(Matrix<double>{{3, 0}, {4, 5}}).operator2Norm - 6.708203932499369) < kRounding);
  // A rotation by atan(3/4), times 5.
  CHECK(std::abs(matrixNorms(Matrix<double>{{4, -3}, {3, 4}}).operator2Norm - 5) < kRounding);
}

TEST_CASE("a large matrix has the norm that its singular values say, wide or high, however close they lie") {
  // D - 2 u u^T D / u^T u with a diagonal D: its singular values are the entries of D.
  for (const double second : {1.0, 4.9, 5 - 1e-9}) {
    Matrix<double> matrix = Matrix<double>::Zero(300, 200);
    for (Index i = 0; i < 200; ++i) matrix(i, i) = 1 - static_cast<double>(i) / 200;
    matrix(7, 7) = 5;
    matrix(8, 8) = second;
    Vector<double> u(300);
    for (Index i = 0; i < 300; ++i) u(i) = std::sin(static_cast<double>(i));
    matrix -= 2 / u.squaredNorm() * u * (u.transpose() * matrix);
    CHECK(std::abs(matrixNorms(matrix).operator2Norm - 5) < kRounding);
    CHECK(std::abs(matrixNorms(matrix.transpose()).operator2Norm - 5) < kRounding);
  }
}

TEST_CASE("a large matrix of rank 1, or of zeros, has its norm too") {
  CHECK(std::abs(matrixNorms(Matrix<double>::Constant(200, 200, 0.5)).operator2Norm - 100) < 1e-11);
  CHECK(matrixNorms(Matrix<double>::Zero(200, 200)).operator2Norm == 0);
}

TEST_CASE("of a matrix of rank 1 the operator 2-norm is the entrywise one") {
  const MatrixNorms norms = matrixNorms(Matrix<double>{{1, 2}, {2, 4}});
  CHECK(largestDistance(numbers(norms), Vector<double>{{9, 5, 1.8, 0.2, 6, 5, 6, 1.2, 1.2}}) < kRounding);
}

TEST_CASE("of one row the operator 2-norm is its length, of one column too") {
  CHECK(std::abs(matrixNorms(Matrix<double>{{1, -2, 2}}).operator2Norm - 3) < kRounding);
  CHECK(std::abs(matrixNorms(Matrix<double>{{1}, {-2}, {2}}).operator2Norm - 3) < kRounding);
  CHECK(matrixNorms(Matrix<double>{{1, -2, 2}}).operatorInfNorm == 5);
  CHECK(matrixNorms(Matrix<double>{{1, -2, 2}}).operator1Norm == 2);
}

TEST_CASE("one weight has its absolute value in every norm, ratio 1 and no sparsity") {
  const MatrixNorms norms = matrixNorms(Matrix<double>{{-7}});
  CHECK(equal(numbers(norms), Vector<double>{{7, 7, 1, 0, 7, 7, 7, 1, 1}}));
  CHECK(equal(norms.rowRatios, Vector<double>{{1}}));
}

TEST_CASE("the zero matrix has 0 everywhere, no NaN") {
  const MatrixNorms norms = matrixNorms(Matrix<double>{{0, 0, 0}, {0, 0, 0}});
  CHECK(equal(numbers(norms), Vector<double>::Zero(9)));
  CHECK(equal(norms.rowRatios, Vector<double>{{0, 0}}));
}

TEST_CASE("a zero row has the ratio 0, the others their own") {
  CHECK(equal(matrixNorms(Matrix<double>{{0, 0}, {3, -4}}).rowRatios, Vector<double>{{0, 1.4}}));
}

TEST_CASE("Hoyer's sparsity is 1 for one entry among zeros and 0 for equal entries, never outside") {
  CHECK(matrixNorms(Matrix<double>{{0, 0}, {0, -3}}).hoyerSparsity == 1);
  for (const double entry : {1.0, 0.1, 1.0 / 3, 1e-3, 12345.678})
    for (Index count = 1; count < 40; ++count) {
      const double sparsity = matrixNorms(Matrix<double>::Constant(1, count, entry)).hoyerSparsity;
      CHECK(sparsity >= 0);
      CHECK(sparsity < kRounding);
    }
}

}  // namespace norms_test
