#include "prune/criteria/data_free/magnitude.h"

#include <doctest/doctest.h>

#include "support/distance.h"

namespace magnitude_test {

using namespace prune;
using prune::testing::equal;

TEST_CASE("magnitude is the absolute value of each weight, in the same shape") {
  CHECK(equal(magnitudeScores(Matrix<double>{{1, -2, 0}, {-4.5, 5, -1e-300}}),
              Matrix<double>{{1, 2, 0}, {4.5, 5, 1e-300}}));
}

TEST_CASE("magnitude of one weight and of none") {
  CHECK(equal(magnitudeScores(Matrix<double>{{-7}}), Matrix<double>{{7}}));
  CHECK(equal(magnitudeScores(Matrix<double>(0, 3)), Matrix<double>(0, 3)));
}

}  // namespace magnitude_test
