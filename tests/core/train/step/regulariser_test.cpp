#include "train/step/regulariser.h"

#include <doctest/doctest.h>

#include <vector>

namespace regulariser_test {

using namespace prune;

namespace {

using Numbers = std::vector<double>;

double penaltyOf(const Regulariser& regulariser, const Numbers& weights) {
  return penalty(regulariser, weights.data(), static_cast<Index>(weights.size()));
}

Numbers gradientOf(const Regulariser& regulariser, const Numbers& weights, double start = 0) {
  Numbers gradient(weights.size(), start);
  addPenaltyGradient(regulariser, weights.data(), static_cast<Index>(weights.size()), gradient.data());
  return gradient;
}

}  // namespace

TEST_CASE("L2 is half the factor times the sum of squares; its gradient the factor times w") {
  CHECK(penaltyOf({.l2 = 3}, {1, -2, 0, 4}) == 31.5);
  CHECK(gradientOf({.l2 = 3}, {1, -2, 0, 4}) == Numbers{3, -6, 0, 12});
}

TEST_CASE("L1 is the factor times the sum of sizes; its gradient the factor times the sign, 0 at 0") {
  CHECK(penaltyOf({.l1 = 0.5}, {1, -2, 0, 4}) == 3.5);
  CHECK(gradientOf({.l1 = 0.5}, {1, -2, 0, -0.0}) == Numbers{0.5, -0.5, 0, 0});
}

TEST_CASE("Hoyer-square is (sum of sizes)^2 / sum of squares: 1 for one weight, n for n equal ones") {
  CHECK(penaltyOf({.hoyer = 2}, {0, -7, 0}) == 2);
  CHECK(penaltyOf({.hoyer = 1}, {3, -3, 3, -3}) == 4);
  CHECK(penaltyOf({.hoyer = 1}, {1, -2, 0, 3}) == 36.0 / 14);
  // Where all are equal it is largest, and along a scaling it does not change.
  CHECK(gradientOf({.hoyer = 1}, {3, -3, 3, -3}) == Numbers{0, 0, 0, 0});
  const Numbers weights{1, -2, 0, 3};
  const Numbers gradient = gradientOf({.hoyer = 1}, weights);
  CHECK(gradient[2] == 0);
  CHECK(gradient[0] == doctest::Approx(2 * 6.0 / 14 - 2 * 36.0 / 196).epsilon(1e-14));
  double along = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) along += weights[i] * gradient[i];
  CHECK(std::abs(along) < 1e-15);  // rounding
}

TEST_CASE("weights of 0 have no penalty and no gradient, none at all neither") {
  const Regulariser all{.l2 = 1, .l1 = 1, .hoyer = 1};
  CHECK(penaltyOf(all, {0, 0}) == 0);
  CHECK(gradientOf(all, {0, 0}) == Numbers{0, 0});
  CHECK(penaltyOf(all, {}) == 0);
  CHECK(gradientOf(all, {}).empty());
}

TEST_CASE("penalties add up, and add to the gradient that is there") {
  const Numbers weights{1, -2, 0.5};
  CHECK(penaltyOf({.l2 = 1, .l1 = 2, .hoyer = 3}, weights) ==
        doctest::Approx(penaltyOf({.l2 = 1}, weights) + penaltyOf({.l1 = 2}, weights) +
                        penaltyOf({.hoyer = 3}, weights)));
  const Numbers sum = gradientOf({.l2 = 1, .l1 = 2, .hoyer = 3}, weights, 10);
  for (std::size_t i = 0; i < weights.size(); ++i)
    CHECK(sum[i] == doctest::Approx(10 + gradientOf({.l2 = 1}, weights)[i] + gradientOf({.l1 = 2}, weights)[i] +
                                    gradientOf({.hoyer = 3}, weights)[i]));
  CHECK(gradientOf({}, weights, 10) == Numbers{10, 10, 10});
}

TEST_CASE("removed weights that are 0 change nothing for the others, to the last bit") {
  const Regulariser all{.l2 = 0.1, .l1 = 0.2, .hoyer = 0.3};
  const Numbers with = gradientOf(all, {0.3, 0, -0.7, 0, 0, 1.1});
  const Numbers without = gradientOf(all, {0.3, -0.7, 1.1});
  CHECK(Numbers{with[0], with[2], with[5]} == without);
}

}  // namespace regulariser_test
