#include "prune/measure/contribution.h"

#include <doctest/doctest.h>

#include <cmath>

#include "base/arithmetic/rng.h"
#include "support/distance.h"

namespace contribution_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::largestDistance;

namespace {

// Sums and quotients of a few numbers near 1.
constexpr double kRounding = 1e-14;

/// o = (1, 2), V = [1 -1; 2 0]: y = (-1, 2), p_1 = (1, 2), p_2 = (-2, 0).
Vector<double> outputs() {
  return Vector<double>{{1, 2}};
}

Matrix<double> next() {
  return Matrix<double>{{1, -1}, {2, 0}};
}

}  // namespace

TEST_CASE("energyShares is o_i^2 over the sum of all, as a fraction with both parts") {
  const Shares shares = energyShares(Vector<double>{{3, -4}});
  CHECK(equal(shares.numerators, Vector<double>{{9, 16}}));
  CHECK(equal(shares.denominators, Vector<double>{{25, 25}}));
  CHECK(equal(shares.values(), Vector<double>{{0.36, 0.64}}));
}

TEST_CASE("energyShares of one neuron is 1; of silent neurons it is 0, no NaN") {
  CHECK(equal(energyShares(Vector<double>{{-2}}).values(), Vector<double>{{1}}));
  CHECK(equal(energyShares(Vector<double>{{0, 0}}).values(), Vector<double>{{0, 0}}));
  CHECK(energyShares(Vector<double>()).values().size() == 0);
}

TEST_CASE("energyOfNextShares is the energy of what a neuron sends on, over the energy of the sum") {
  const Shares shares = energyOfNextShares(outputs(), next());
  CHECK(equal(shares.numerators, Vector<double>{{5, 4}}));
  CHECK(equal(shares.denominators, Vector<double>{{5, 5}}));
  CHECK(equal(shares.values(), Vector<double>{{1, 0.8}}));
}

TEST_CASE("energyOfNextShares does not sum to 1: parts that cancel have more than the whole") {
  const Vector<double> values = energyOfNextShares(Vector<double>{{3, 1}}, Matrix<double>{{1, -1}}).values();
  CHECK(equal(values, Vector<double>{{2.25, 0.25}}));
}

TEST_CASE("signedShares is the part along y, and sums to 1") {
  const Shares shares = signedShares(outputs(), next());
  CHECK(equal(shares.numerators, Vector<double>{{3, 2}}));
  CHECK(equal(shares.denominators, Vector<double>{{5, 5}}));
  CHECK(largestDistance(shares.values(), Vector<double>{{0.6, 0.4}}) < kRounding);
}

TEST_CASE("a neuron that works against y has a negative signed share") {
  const Vector<double> values = signedShares(Vector<double>{{3, 1}}, Matrix<double>{{1, -1}}).values();
  CHECK(equal(values, Vector<double>{{1.5, -0.5}}));
}

TEST_CASE("where all parts cancel, y is 0 and so are the shares of y") {
  const Vector<double> silent{{0, 0}};
  CHECK(equal(energyOfNextShares(Vector<double>{{1, 1}}, Matrix<double>{{1, -1}}).values(), silent));
  CHECK(equal(signedShares(Vector<double>{{1, 1}}, Matrix<double>{{1, -1}}).values(), silent));
}

TEST_CASE("energy shares and signed shares sum to 1 for random layers") {
  Rng rng(3);
  for (int round = 0; round < 50; ++round) {
    const Vector<double> o = Vector<double>::NullaryExpr(13, [&rng] { return rng.normal(); });
    const Matrix<double> v = Matrix<double>::NullaryExpr(7, 13, [&rng] { return rng.normal(); });
    CHECK(std::abs(energyShares(o).values().sum() - 1) < kRounding);
    CHECK(energyShares(o).values().minCoeff() >= 0);
    // Signed shares of either sign may reach some tens when y is short, and leave as many times more rounding.
    CHECK(std::abs(signedShares(o, v).values().sum() - 1) < 100 * kRounding);
  }
}

TEST_CASE("a share with denominator 0 is 0") {
  const Shares shares{Vector<double>{{3, 3}}, Vector<double>{{0, 2}}};
  CHECK(equal(shares.values(), Vector<double>{{0, 1.5}}));
}

}  // namespace contribution_test
