#include <doctest/doctest.h>

#include "core/prune/calibration_fixture.h"
#include "nn/kernels/activation_kernels.h"
#include "prune/derivatives/derivatives.h"

namespace hessian_product_test {

using namespace prune;
using namespace prune::testing;

namespace {

/// More than one piece, the last one not full.
constexpr Index kSamples = 150;

/// (g(w + step v) - g(w - step v)) / (2 step)
Vector<double> numericProduct(const Network<double>& network, const Calibration<double>& calibration,
                              const std::vector<Scores>& v, double step) {
  const Vector<double> above = flat(gradients(moved(network, v, step), calibration));
  const Vector<double> below = flat(gradients(moved(network, v, -step), calibration));
  return (above - below) / (2 * step);
}

/// Checks H v against the difference of two gradients.
void check(const Case& given, std::string_view lossId, double step, double tolerance) {
  INFO(given.network, " with ", lossId);
  const Network<double> network = networkOf<double>(given);
  const Calibration<double> calibration = calibrationOf(network, kSamples, lossId);
  const std::vector<Scores> v = randomDirection(network, 2);
  const Vector<double> product = flat(hessianProduct(network, calibration, v));
  CHECK(distance(product, numericProduct(network, calibration, v, step)) < tolerance);
  CHECK(product.cwiseAbs().maxCoeff() > 1e-3);  // else nothing was compared
}

}  // namespace

TEST_CASE("H v agrees with differences of the gradient for every layer and loss") {
  // The quotient is off by the third derivative along v (some hundreds) times 1e-10 / 6, and by 1e-16 over 1e-5.
  for (const Case& given : cases())
    for (const Loss<double>& loss : losses<double>()) check(given, loss.id, 1e-5, 1e-7);
}

TEST_CASE("H v agrees with differences of the gradient for every activation, hidden and at the end") {
  // The same; and a step so short that no sample passes a kink.
  for (const std::string_view name : activationNames()) {
    const std::string activation(name);
    check({"5-6-4-3 " + activation}, "cross-entropy", 1e-7, 1e-6);
    check({"5-6-3 tanh " + activation}, "mean-squared-error", 1e-7, 1e-6);
    check({"5-6-tanh-" + activation + "-3"}, "cross-entropy", 1e-7, 1e-6);
  }
}

TEST_CASE("H v agrees with differences of the gradient for max pools, with overlap and with steps left over") {
  for (const char* network : {"conv(3,2)-pool(3,1)-conv(3,2)-3 relu", "conv(3,2)-pool(2)-pool(2)-3 tanh",
                              "conv(3,2)-pool(2,3)-3 relu", "pool(2)-conv(3,2)-gap-3 tanh"})
    check({network, {9, 2}}, "cross-entropy", 1e-7, 1e-6);
}

TEST_CASE("v H v agrees with second differences of the mean loss, and H is symmetric") {
  for (const Case& given : cases()) {
    INFO(given.network);
    const Network<double> network = networkOf<double>(given);
    const Calibration<double> calibration = calibrationOf(network, kSamples);
    const std::vector<Scores> u = randomDirection(network, 2);
    const std::vector<Scores> v = randomDirection(network, 3);
    const Vector<double> product = flat(hessianProduct(network, calibration, v));
    constexpr double kStep = 1e-4;
    const double second = (meanLoss(moved(network, v, kStep), calibration) - 2 * meanLoss(network, calibration) +
                           meanLoss(moved(network, v, -kStep), calibration)) /
                          (kStep * kStep);
    // The quotient is off by the fourth derivative times 1e-9 (here up to some thousands) and by 1e-15 over 1e-8.
    CHECK(flat(v).dot(product) == doctest::Approx(second).epsilon(1e-4));
    // Sums of some hundred numbers of about 10.
    CHECK(flat(u).dot(product) ==
          doctest::Approx(flat(v).dot(flat(hessianProduct(network, calibration, u)))).epsilon(1e-11));
  }
}

TEST_CASE("H v is linear in v") {
  const Network<double> network = networkOf<double>({"5-6-3 tanh"});
  const Calibration<double> calibration = calibrationOf(network, 20);
  std::vector<Scores> v = randomDirection(network, 2);
  const Vector<double> product = flat(hessianProduct(network, calibration, v));
  for (Scores& matrix : v) matrix *= 1e6;
  CHECK(distance(flat(hessianProduct(network, calibration, v)) / 1e6, product) < 1e-12);  // rounding
  for (Scores& matrix : v) matrix.setZero();
  CHECK(flat(hessianProduct(network, calibration, v)).isZero(0));
}

TEST_CASE("H v of floats is that of doubles, with kinks too") {
  std::vector<Case> all = cases();
  all.push_back({"20-32-16-3 relu", {1, 20}});
  all.push_back({"conv(8,3)-pool(2)-conv(8,3)-pool(2)-16-4 relu", {32, 3}});
  for (const Case& given : all) {
    INFO(given.network);
    const Network<float> network = networkOf<float>(given);
    const Network<double> exact = networkOf<double>(given);
    const std::vector<Scores> v = randomDirection(exact, 2);
    const Vector<double> near = flat(hessianProduct(network, calibrationOf(network, kSamples), v));
    const Vector<double> product = flat(hessianProduct(exact, calibrationOf(exact, kSamples), v));
    // Floats have 6e-8; sums of some hundred products, through four layers and back, lose two digits of it.
    CHECK((near - product).norm() < 1e-4 * product.norm());
  }
}

TEST_CASE("a network with removed weights has the H v of one whose weights are 0") {
  for (const double keepFraction : {0.7, 0.2}) {
    const Network<double> cut = masked(networkOf<double>({"32-40-bn-32-3 tanh", {1, 32}}), keepFraction);
    CHECK(cut.layer(0).weights()->isCompressed() == (keepFraction < 0.4));
    const Calibration<double> calibration = calibrationOf(cut, 20);
    const std::vector<Scores> v = randomDirection(cut, 2);
    CHECK(flat(hessianProduct(cut, calibration, v)) == flat(hessianProduct(withoutMasks(cut), calibration, v)));
  }
}

}  // namespace hessian_product_test
