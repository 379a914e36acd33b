#include "prune/healing/least_squares.h"

#include <doctest/doctest.h>

#include "core/prune/surgery_fixture.h"
#include "support/distance.h"

namespace least_squares_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("a straight line through three points") {
  Regression regression(1, 1);
  const Vector<double> x{{1, 2, 4}};
  const Vector<double> z{{1, 3, 7}};
  regression.add(x.data(), z.data(), 2);
  regression.add(x.data() + 2, z.data() + 2, 1);
  const Regression::Fit fit = regression.fit(Mask::Ones(1, 1), 0);
  // The least ridge takes off 1e-10 of the slope.
  CHECK(fit.weights(0, 0) == doctest::Approx(2).epsilon(1e-9));
  CHECK(fit.bias[0] == doctest::Approx(-1).epsilon(1e-9));
}

TEST_CASE("a ridge of the variance halves the slope and leaves the mean") {
  Regression regression(1, 1);
  const Vector<double> x{{1, 2, 4}};
  const Vector<double> z{{1, 3, 7}};
  regression.add(x.data(), z.data(), 3);
  const Regression::Fit fit = regression.fit(Mask::Ones(1, 1), 1);
  CHECK(fit.weights(0, 0) == doctest::Approx(1).epsilon(1e-14));
  CHECK(fit.bias[0] + fit.weights(0, 0) * 7.0 / 3 == doctest::Approx(11.0 / 3).epsilon(1e-14));
}

TEST_CASE("a row that keeps nothing gets the mean as its bias") {
  Regression regression(2, 1);
  const Matrix<double> x{{1, 2, 4}, {0, 1, 0}};
  const Vector<double> z{{1, 3, 8}};
  regression.add(x.data(), z.data(), 3);
  const Regression::Fit fit = regression.fit(Mask::Zero(1, 2), 0);
  CHECK(equal(fit.weights, Matrix<double>{{0, 0}}));
  CHECK(fit.bias[0] == 4);
}

TEST_CASE("parameters: what is removed comes back as it was after the kept weights moved") {
  Weights<double> weights(2, 2);
  weights.setValue(Matrix<double>{{1, 2}, {3, 4}});
  weights.setMask(Mask{{1, 0}, {0, 1}});
  addToKept(weights, Matrix<double>::Constant(2, 2, 10));
  CHECK(equal(weights.value(), Matrix<double>{{11, 0}, {0, 14}}));
  CHECK(equal(wholeValue(weights), Matrix<double>{{11, 2}, {3, 14}}));
}

}  // namespace least_squares_test
