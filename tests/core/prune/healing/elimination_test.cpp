#include "prune/healing/elimination.h"

#include <doctest/doctest.h>

#include <Eigen/LU>
#include <numeric>

#include "base/arithmetic/rng.h"

namespace elimination_test {

using namespace prune;

namespace {

/// Symmetric, positive definite.
Matrix<double> randomCurvature(Index size, std::uint64_t seed) {
  Rng rng(seed);
  Matrix<double> root(size, size);
  for (Index k = 0; k < root.size(); ++k) root.data()[k] = rng.normal();
  return root * root.transpose() + 0.1 * Matrix<double>::Identity(size, size);
}

Vector<double> randomWeights(Index size, std::uint64_t seed) {
  Rng rng(seed);
  Vector<double> weights(size);
  for (Index k = 0; k < size; ++k) weights[k] = rng.normal();
  return weights;
}

std::vector<std::uint8_t> all(Index size) {
  return std::vector<std::uint8_t>(static_cast<std::size_t>(size), 1);
}

/// The least 1/2 dw^T A dw that takes these weights to 0: 1/2 w_S^T ([A^-1]_SS)^-1 w_S.
double jointRise(const Matrix<double>& curvature, const Vector<double>& weights, const std::vector<Index>& gone) {
  const Matrix<double> inverse = curvature.inverse();
  const Matrix<double> part = inverse(gone, gone);
  const Vector<double> w = weights(gone);
  return w.dot(part.inverse() * w) / 2;
}

}  // namespace

TEST_CASE("by hand: A = [2 1; 1 1], w = (3, -2): the second goes at 4 / 4, then the first, now 2, at 4") {
  const Matrix<double> curvature{{2, 1}, {1, 1}};
  const Elimination result = eliminate(Vector<double>{{3, -2}}, curvature.inverse(), all(2));
  CHECK(result.columns == std::vector<Index>{1, 0});
  CHECK(result.rises[0] == doctest::Approx(1));
  CHECK(result.rises[1] == doctest::Approx(4));
}

TEST_CASE("it ends after so many, and tells what the others have become") {
  const Matrix<double> curvature{{2, 1}, {1, 1}};
  const Elimination one = eliminate(Vector<double>{{3, -2}}, curvature.inverse(), all(2), 1);
  CHECK(one.columns == std::vector<Index>{1});
  CHECK(one.weights.isApprox(Vector<double>{{2, 0}}, 1e-12));
  CHECK(eliminate(Vector<double>{{3, -2}}, curvature.inverse(), all(2)).weights == Vector<double>{{0, 0}});
}

TEST_CASE("the rises of the first k add up to the least loss that is left without these k") {
  const Matrix<double> curvature = randomCurvature(12, 1);
  const Vector<double> weights = randomWeights(12, 2);
  const Elimination result = eliminate(weights, curvature.inverse(), all(12));
  REQUIRE(result.columns.size() == 12);
  double sum = 0;
  for (std::size_t k = 0; k < 12; ++k) {
    sum += result.rises[k];
    const std::vector<Index> gone(result.columns.begin(), result.columns.begin() + static_cast<std::ptrdiff_t>(k) + 1);
    CHECK(sum == doctest::Approx(jointRise(curvature, weights, gone)).epsilon(1e-9));
  }
  CHECK(sum == doctest::Approx(weights.dot(curvature * weights) / 2).epsilon(1e-9));
}

TEST_CASE("each that goes is the cheapest of those that are left") {
  const Matrix<double> curvature = randomCurvature(9, 3);
  const Vector<double> weights = randomWeights(9, 4);
  const Elimination result = eliminate(weights, curvature.inverse(), all(9));
  std::vector<Index> gone;
  for (std::size_t k = 0; k < 9; ++k) {
    const double before = gone.empty() ? 0 : jointRise(curvature, weights, gone);
    for (std::size_t other = k; other < 9; ++other) {
      std::vector<Index> with = gone;
      with.push_back(result.columns[other]);
      CHECK(jointRise(curvature, weights, with) - before >= result.rises[k] * (1 - 1e-9));
    }
    gone.push_back(result.columns[k]);
  }
}

TEST_CASE("of twins one goes for next to nothing, and the other is kept to the last") {
  Matrix<double> curvature{{1, 1, 0}, {1, 1, 0}, {0, 0, 1}};
  curvature.diagonal().array() += 1e-6;
  const Elimination result = eliminate(Vector<double>{{1, 1, 1}}, curvature.inverse(), all(3));
  CHECK(result.columns == std::vector<Index>{0, 2, 1});
  CHECK(result.rises[0] < 1e-5);
  CHECK(result.rises[2] == doctest::Approx(2).epsilon(1e-5));
}

TEST_CASE("a closed weight stays, and equal rises go in index order") {
  const Matrix<double> unit = Matrix<double>::Identity(4, 4);
  const Elimination result = eliminate(Vector<double>{{1, -1, 0.5, 1}}, unit, {1, 1, 0, 1});
  CHECK(result.columns == std::vector<Index>{0, 1, 3});
  CHECK(eliminate(Vector<double>{}, Matrix<double>(0, 0), {}).columns.empty());
}

}  // namespace elimination_test
