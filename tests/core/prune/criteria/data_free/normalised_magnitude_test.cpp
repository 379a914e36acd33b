#include "prune/criteria/data_free/normalised_magnitude.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/prune/criteria/scoring.h"
#include "support/distance.h"

namespace normalised_magnitude_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("by hand: over the largest, and over the standard deviation about 0") {
  const Scored scored = byHand();
  CHECK(equal(scored.score("magnitude-max")[0], Matrix<double>{{1.0 / 3, 2.0 / 3}, {1, 1.0 / 3}}));
  CHECK(equal(scored.score("magnitude-max")[1], Matrix<double>{{1, 0.5}}));
  // 1, 2, 3 and -1 have the mean square 15 / 4; 2 and -1 that of 2.5.
  CHECK(largestDistance(scored.score("magnitude-sigma")[0] * std::sqrt(3.75), Matrix<double>{{1, 2}, {3, 1}}) <
        kTenDigits);
  CHECK(largestDistance(scored.score("magnitude-sigma")[1] * std::sqrt(2.5), Matrix<double>{{2, 1}}) < kTenDigits);
}

TEST_CASE("both are blind to the scale of a layer, and magnitude is not") {
  const Matrix<double> weights{{1, -2, 0.5}, {-4, 3, 0.25}};
  CHECK(equal(magnitudeOverMaximum(8 * weights), magnitudeOverMaximum(weights)));
  CHECK(equal(magnitudeOverSigma(8 * weights), magnitudeOverSigma(weights)));
}

TEST_CASE("a threshold of q on magnitude over sigma takes erf(q / sqrt 2) of a normal layer") {
  Rng rng(1);
  Matrix<double> weights(200, 300);
  for (Index k = 0; k < weights.size(); ++k) weights.data()[k] = 0.05 * rng.normal();
  const auto share = [&](double q) {
    return static_cast<double>((magnitudeOverSigma(weights).array() < q).count()) / static_cast<double>(weights.size());
  };
  // Of 60,000 draws a share of 38 or 68 % has a standard error of 0.002.
  CHECK(share(0.5) == doctest::Approx(0.3829).epsilon(0.02));
  CHECK(share(1) == doctest::Approx(0.6827).epsilon(0.02));
}

TEST_CASE("sigma does not count removed weights, so that it does not sink as more go") {
  CHECK(largestDistance(std::sqrt(2.5) * magnitudeOverSigma(Matrix<double>{{2, -1, 0, 0, 0}}),
                        Matrix<double>{{2, 1, 0, 0, 0}}) < kTenDigits);
}

TEST_CASE("one weight, equal weights, zeros and none") {
  CHECK(equal(magnitudeOverMaximum(Matrix<double>{{-7}}), Matrix<double>{{1}}));
  CHECK(equal(magnitudeOverSigma(Matrix<double>{{-7}}), Matrix<double>{{1}}));
  CHECK(equal(magnitudeOverSigma(Matrix<double>{{3, 3}, {0, 3}}), Matrix<double>{{1, 1}, {0, 1}}));
  CHECK(equal(magnitudeOverMaximum(Matrix<double>{{0, 0}}), Matrix<double>{{0, 0}}));
  CHECK(equal(magnitudeOverSigma(Matrix<double>{{0, 0}}), Matrix<double>{{0, 0}}));
  CHECK(equal(magnitudeOverMaximum(Matrix<double>(0, 3)), Matrix<double>(0, 3)));
  CHECK(equal(magnitudeOverSigma(Matrix<double>(0, 3)), Matrix<double>(0, 3)));
}

}  // namespace normalised_magnitude_test
