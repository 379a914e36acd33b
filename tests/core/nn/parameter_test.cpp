#include "nn/parameter.h"

#include <doctest/doctest.h>

#include <limits>

#include "support/distance.h"

namespace parameter_test {

using namespace prune;
using prune::testing::equal;

TEST_CASE("a new parameter is all 0 and all kept") {
  const Parameter<double> weights(2, 3);
  CHECK(equal(weights.value, Matrix<double>{{0, 0, 0}, {0, 0, 0}}));
  CHECK(equal(weights.mask, Mask{{1, 1, 1}, {1, 1, 1}}));
}

TEST_CASE("effective is 0 where the mask is 0 and the value elsewhere; the value itself stays") {
  Parameter<float> weights(2, 2);
  weights.value = Matrix<float>{{1, -2}, {3, -4}};
  weights.mask = Mask{{1, 0}, {0, 1}};
  CHECK(equal(weights.effective(), Matrix<float>{{1, 0}, {0, -4}}));
  CHECK(equal(weights.value, Matrix<float>{{1, -2}, {3, -4}}));
  weights.mask(0, 1) = 1;
  CHECK(equal(weights.effective(), Matrix<float>{{1, -2}, {0, -4}}));
}

TEST_CASE("what is removed counts as 0 even when it is no number") {
  Parameter<double> weights(1, 2);
  weights.value << std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity();
  weights.mask.setZero();
  CHECK(equal(weights.effective(), Matrix<double>{{0, 0}}));
}

TEST_CASE("effective of a matrix without entries has none") {
  const Parameter<double> weights(0, 3);
  CHECK(weights.effective().rows() == 0);
  CHECK(weights.effective().cols() == 3);
}

}  // namespace parameter_test
