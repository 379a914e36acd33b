#include "prune/derivatives/derivatives.h"

#include <doctest/doctest.h>

#include "core/prune/calibration_fixture.h"

namespace derivatives_test {

using namespace prune;
using namespace prune::testing;

namespace {

/// More than one piece, the last one not full.
constexpr Index kSamples = 150;

/// Two orders of adding up some hundred numbers of about 1.
constexpr double kRounding = 1e-12;

/// `body(network, calibration)` for each network and loss.
template <class Body>
void forEachCase(Body body) {
  for (const Case& given : cases())
    for (const Loss<double>& loss : losses<double>()) {
      INFO(given.network, " with ", loss.id);
      const Network<double> network = networkOf<double>(given);
      body(network, calibrationOf(network, kSamples, loss.id));
    }
}

/// z = 3 x and no bias, with the samples 1 and 2 that both should give 0.
struct OneWeight {
  Network<double> network = makeNetwork<double>({{1, 1}, {{.type = "dense", .units = 1}}});
  Calibration<double> calibration;

  OneWeight() {
    network.layer(0).weights()->setValue(Matrix<double>::Constant(1, 1, 3));
    calibration.samples = Matrix<double>{{1, 2}};
    calibration.targets = Matrix<double>::Zero(1, 2);
    calibration.loss = &loss<double>("test", "mean-squared-error");
  }
};

/// Each number of the gradient by the difference of two losses.
Vector<double> numericGradient(const Network<double>& network, const Calibration<double>& calibration) {
  constexpr double kStep = 1e-5;
  std::vector<Scores> slopes = weightsOf(network);
  std::vector<Scores> direction = slopes;
  for (Scores& matrix : direction) matrix.setZero();
  for (std::size_t i = 0; i < slopes.size(); ++i)
    for (Index k = 0; k < slopes[i].size(); ++k) {
      double& one = direction[i].data()[k];
      one = 1;
      const double above = meanLoss(moved(network, direction, kStep), calibration);
      const double below = meanLoss(moved(network, direction, -kStep), calibration);
      one = 0;
      slopes[i].data()[k] = (above - below) / (2 * kStep);
    }
  return flat(slopes);
}

}  // namespace

TEST_CASE("the derivatives of one weight are those of 9 x^2") {
  const OneWeight given;
  CHECK(gradients(given.network, given.calibration)[0](0, 0) == 15);              // 2 w x^2: 6, 24
  CHECK(meanSquaredGradients(given.network, given.calibration)[0](0, 0) == 306);  // 36, 576
  // 2 x^2: 2, 8; the root of 2 is squared, which rounds
  CHECK(gaussNewton(given.network, given.calibration)(0, 0) == doctest::Approx(5).epsilon(1e-15));
  CHECK(gaussNewtonDiagonal(given.network, given.calibration)[0](0, 0) == doctest::Approx(5).epsilon(1e-15));
  CHECK(hessianProduct(given.network, given.calibration, {Scores::Constant(1, 1, 2)})[0](0, 0) ==
        doctest::Approx(10).epsilon(1e-15));
}

TEST_CASE("gradients agree with differences of the mean loss for every layer and loss") {
  // The quotient is off by the third derivative times 1e-10 / 6, and by the last bits of the loss, 1e-16, over 1e-5.
  forEachCase([](const Network<double>& network, const Calibration<double>& calibration) {
    const Vector<double> analytic = flat(gradients(network, calibration));
    CHECK(distance(analytic, numericGradient(network, calibration)) < 1e-8);
    CHECK(analytic.cwiseAbs().maxCoeff() > 1e-3);  // else nothing was compared
  });
}

TEST_CASE("gradients and their squares are means over the samples, each with its own loss") {
  forEachCase([](const Network<double>& network, const Calibration<double>& calibration) {
    Vector<double> mean = 0 * flat(weightsOf(network));
    Vector<double> squares = mean;
    for (Index n = 0; n < kSamples; ++n) {
      const Vector<double> own = flat(gradients(network, sampleOf(calibration, n)));
      mean += own / kSamples;
      squares += own.cwiseAbs2() / kSamples;
    }
    CHECK(distance(flat(gradients(network, calibration)), mean) < kRounding);
    CHECK(distance(flat(meanSquaredGradients(network, calibration)), squares) < kRounding);
  });
}

TEST_CASE("squared gradients that are next to nothing do not stop the others") {
  const Network<float> network = networkOf<float>({"5-6-3 relu"});
  Calibration<float> calibration = calibrationOf(network, 10);
  calibration.samples.leftCols(5) *= 1e-25F;
  const Vector<double> squares = flat(meanSquaredGradients(network, calibration));
  CHECK(squares.allFinite());
  CHECK(squares.maxCoeff() > 1e-3);
}

TEST_CASE("a network with removed weights has the derivatives of one whose weights are 0") {
  for (const double keepFraction : {0.7, 0.2}) {
    const Network<double> cut = masked(networkOf<double>({"32-40-bn-32-3 tanh", {1, 32}}), keepFraction);
    CHECK(cut.layer(0).weights()->isCompressed() == (keepFraction < 0.4));
    const Network<double> whole = withoutMasks(cut);
    CHECK(whole.layer(0).weights()->kept() == 32 * 40);
    const Calibration<double> calibration = calibrationOf(cut, 20);
    CHECK(flat(gradients(cut, calibration)) == flat(gradients(whole, calibration)));
    CHECK(flat(meanSquaredGradients(cut, calibration)) == flat(meanSquaredGradients(whole, calibration)));
    CHECK(flat(gaussNewtonDiagonal(cut, calibration)) == flat(gaussNewtonDiagonal(whole, calibration)));
    // The removed ones have a gradient, but for units that no kept weight listens to.
    CHECK((gradients(cut, calibration).back().array() == 0).count() == 0);
  }
}

}  // namespace derivatives_test
