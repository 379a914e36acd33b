#include <doctest/doctest.h>

#include <Eigen/Eigenvalues>

#include "base/error.h"
#include "core/prune/calibration_fixture.h"
#include "prune/derivatives/derivatives.h"

namespace gauss_newton_test {

using namespace prune;
using namespace prune::testing;

namespace {

constexpr Index kSamples = 150;

/// Networks whose outputs are linear in their weights: there G is the Hessian.
const std::vector<Case> kLinear{{"5-3"},
                                {"bn-1"},
                                {"conv(2,3,2,1)-gap", {9, 2}},
                                {"conv(3,2)-avgpool(2,1)-flatten", {4, 2}},
                                {"conv(2,9)", {9, 2}}};

}  // namespace

TEST_CASE("the Gauss-Newton matrix of a linear network is its Hessian, for every loss") {
  for (const Case& given : kLinear)
    for (const Loss<double>& loss : losses<double>()) {
      INFO(given.network, " with ", loss.id);
      const Network<double> network = networkOf<double>(given);
      if (loss.id == "cross-entropy" && network.output().size() == 1) continue;
      const Calibration<double> calibration = calibrationOf(network, kSamples, loss.id);
      const Matrix<double> g = gaussNewton(network, calibration);
      const std::vector<Scores> v = randomDirection(network, 2);
      // Two orders of adding up some hundred numbers of about 1.
      CHECK(distance(flat(hessianProduct(network, calibration, v)), g * flat(v)) < 1e-12);
    }
}

TEST_CASE("with mean squared error and one dense layer it is 2 / outputs times the moments of the input") {
  const Network<double> network = networkOf<double>({"2-2", {1, 2}});
  Calibration<double> calibration = calibrationOf(network, 2, "mean-squared-error");
  calibration.samples = Matrix<double>{{1, 3}, {2, -4}};
  // (1/2) ((1, 2)(1, 2)^T + (3, -4)(3, -4)^T) = (5, -5; -5, 10), once for each output; 2 / outputs is 1.
  const Matrix<double> expected{{5, -5, 0, 0}, {-5, 10, 0, 0}, {0, 0, 5, -5}, {0, 0, -5, 10}};
  CHECK((gaussNewton(network, calibration) - expected).isZero(1e-14));
}

TEST_CASE("its diagonal is what gaussNewtonDiagonal gives; it is symmetric and has no negative eigenvalue") {
  for (const Case& given : cases())
    for (const Loss<double>& loss : losses<double>()) {
      INFO(given.network, " with ", loss.id);
      const Network<double> network = networkOf<double>(given);
      const Calibration<double> calibration = calibrationOf(network, kSamples, loss.id);
      const Matrix<double> g = gaussNewton(network, calibration);
      // Two orders of adding up some hundred numbers of about 1.
      CHECK(distance(flat(gaussNewtonDiagonal(network, calibration)), g.diagonal()) < 1e-12);
      CHECK(g == g.transpose());
      const Vector<double> eigenvalues = Eigen::SelfAdjointEigenSolver<Matrix<double>>(g).eigenvalues();
      CHECK(eigenvalues.maxCoeff() > 1e-3);
      // An eigenvalue of 0 comes out as the rounding of the largest.
      CHECK(eigenvalues.minCoeff() > -1e-13 * eigenvalues.maxCoeff());
    }
}

TEST_CASE("it has a row for each kept weight, layer by layer, row-major") {
  for (const char* text : {"5-6-3 tanh", "40-30-3 tanh"}) {
    const Case given{text, {1, text[0] == '5' ? 5 : 40}};
    const Network<double> cut = masked(networkOf<double>(given), 0.3);
    const Calibration<double> calibration = calibrationOf(cut, 20);
    std::vector<Index> kept;
    Index place = 0;
    for (const Mask& mask : masksOf(cut))
      for (Index k = 0; k < mask.size(); ++k, ++place)
        if (mask.data()[k] != 0) kept.push_back(place);
    const Matrix<double> g = gaussNewton(cut, calibration);
    REQUIRE(g.rows() == static_cast<Index>(kept.size()));
    const Vector<double> diagonal = flat(gaussNewtonDiagonal(cut, calibration))(kept);
    CHECK(distance(g.diagonal(), diagonal) < 1e-12);
    if (text[0] == '5')
      CHECK((g - gaussNewton(withoutMasks(cut), calibration)(kept, kept)).isZero(1e-14));
    else
      CHECK(cut.layer(0).weights()->isCompressed());
  }
}

TEST_CASE("it refuses more kept weights than it has room for") {
  const Network<double> full = networkOf<double>({"32-32", {1, 32}});
  CHECK(gaussNewton(full, calibrationOf(full, 1, "mean-squared-error")).rows() == 1024);
  const Network<double> tooLarge = networkOf<double>({"41-25", {1, 41}});
  const Calibration<double> calibration = calibrationOf(tooLarge, 1, "mean-squared-error");
  CHECK_THROWS_WITH_AS(gaussNewton(tooLarge, calibration), "[gaussNewton] kept weights must be 1024 or fewer, got 1025",
                       Error);
}

}  // namespace gauss_newton_test
