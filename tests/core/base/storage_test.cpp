#include <doctest/doctest.h>

#include <limits>
#include <new>
#include <utility>

#include "base/types.h"

namespace storage_test {

using namespace prune;

namespace {

constexpr Index kTooMany = std::numeric_limits<Index>::max();  // numbers: more bytes than an address counts

}  // namespace

TEST_CASE("a matrix that finds no memory for another size is empty, and can be used again") {
  Matrix<double> matrix = Matrix<double>::Ones(3, 4);
  CHECK_THROWS_AS(matrix.resize(kTooMany, 1), std::bad_alloc);
  CHECK(matrix.rows() == 0);
  CHECK(matrix.size() == 0);
  matrix = Matrix<double>::Constant(2, 3, 7);
  CHECK(matrix.sum() == 42);
}

TEST_CASE("the same holds for a vector") {
  Vector<float> vector = Vector<float>::Ones(5);
  CHECK_THROWS_AS(vector.resize(kTooMany), std::bad_alloc);
  CHECK(vector.size() == 0);
  vector.setConstant(3, 2);
  CHECK(vector.sum() == 6);
}

TEST_CASE("copies, moves and sizes are as they were") {
  const Matrix<double> small = Matrix<double>::Constant(2, 2, 3);
  Matrix<double> matrix = Matrix<double>::Zero(4, 5);
  const double* memory = matrix.data();
  matrix.resize(5, 4);
  CHECK(matrix.data() == memory);  // as many numbers as before
  matrix = small;
  CHECK(matrix == small);
  CHECK(matrix.data() != small.data());
  Matrix<double> moved = std::move(matrix);
  CHECK(moved == small);
  moved.conservativeResize(3, 2);
  CHECK(moved.topRows(2) == small);
}

}  // namespace storage_test
