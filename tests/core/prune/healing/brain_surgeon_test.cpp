#include "prune/healing/brain_surgeon.h"

#include <doctest/doctest.h>

#include "core/prune/surgery_fixture.h"
#include "prune/derivatives/derivatives.h"
#include "prune/healing/kept_columns.h"
#include "prune/healing/least_squares.h"
#include "prune/measure/activity.h"
#include "support/distance.h"

namespace brain_surgeon_test {

using namespace prune;
using namespace prune::testing;

namespace {

/// One linear layer at the least mean squared error of its samples.
struct AtOptimum {
  Network<double> network = randomNetwork<double>("6-3", {1, 6});
  Calibration<double> calibration = regressionFor(network, 40);

  AtOptimum() {
    Regression regression(6, 3);
    regression.add(calibration.samples.data(), calibration.targets.data(), calibration.size());
    const Regression::Fit fit = regression.fit(Mask::Ones(3, 6), 0);
    network.layer(0).weights()->setValue(fit.weights);
    biasOf(network.layer(0)) = fit.bias;
  }

  Network<double> without(const Mask& mask) const {
    Network<double> after = network;
    after.layer(0).weights()->setMask(mask);
    return after;
  }
};

}  // namespace

TEST_CASE("OBS on a quadratic: the loss rises by w_q^2 / (2 [H^-1]_qq), for each weight") {
  const AtOptimum start;
  const Matrix<double> curvature = gaussNewton(start.network, start.calibration);
  const Eigen::MatrixXd unit = Eigen::MatrixXd::Identity(18, 18);
  const Matrix<double> inverse = solveKept(curvature, Mask::Ones(18, 18), unit, 1e-14);
  const double before = meanLoss(start.network, start.calibration);
  for (Index q = 0; q < 18; ++q) {
    Mask mask = Mask::Ones(3, 6);
    mask.data()[q] = 0;
    Network<double> after = start.without(mask);
    const double plain = meanLoss(after, start.calibration) - before;
    updateKeptWeights(start.network, after, start.calibration, 0);
    const double weight = start.network.layer(0).weights()->value().data()[q];
    const double predicted = weight * weight / (2 * inverse(q, q));
    // The least damping, 1e-10, is felt in the square only; the losses near 1 leave some ten digits of the difference.
    CHECK(meanLoss(after, start.calibration) - before == doctest::Approx(predicted).epsilon(1e-8));
    CHECK(predicted <= plain);
  }
}

TEST_CASE("OBS on a quadratic: a set leaves the least loss that the kept weights can reach") {
  const AtOptimum start;
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const Mask mask = randomMask(3, 6, 0.5, seed);
    Network<double> after = start.without(mask);
    updateKeptWeights(start.network, after, start.calibration, 0);
    // The bias is not moved: kept weights on what the bias leaves of the targets.
    const Matrix<double>& x = start.calibration.samples;
    Matrix<double> wanted = start.calibration.targets;
    wanted.colwise() -= Vector<double>(biasOf(after.layer(0)));
    const Matrix<double> best = solveKept(x * x.transpose(), mask, wanted * x.transpose(), 1e-12);
    CHECK(largestDistance(after.layer(0).weights()->value(), best) < 1e-8);
  }
}

TEST_CASE("OBS with much damping moves nothing") {
  const AtOptimum start;
  Network<double> after = start.without(randomMask(3, 6, 0.5));
  const Matrix<double> plain = after.layer(0).weights()->value();
  updateKeptWeights(start.network, after, start.calibration, 1e6);
  CHECK(largestDistance(after.layer(0).weights()->value(), plain) < 1e-5);
}

TEST_CASE("above the limit OBS goes layer by layer, to the least change of each layer's outputs") {
  const Network<double> before = randomNetwork<double>("40-30-5 tanh", {1, 40});
  REQUIRE(before.layer(0).weights()->size() > kMostFullCurvature);
  const Calibration<double> calibration = regressionFor(before, 200);
  Network<double> after = cut(before, 0.4);
  updateKeptWeights(before, after, calibration, 0);
  for (const Index layer : {0, 2}) {
    const Weights<double>& weights = *after.layer(layer).weights();
    const Matrix<double> change = weights.value() - before.layer(layer).weights()->value();
    const Matrix<double> slope = change * inputMoments(before, calibration, layer, true).moments;
    // At the least the slope is 0 along every kept weight; 1e-10 of damping leaves about that much.
    CHECK((weights.mask().array() != 0 && slope.array().abs() > 1e-8).count() == 0);
  }
}

}  // namespace brain_surgeon_test
