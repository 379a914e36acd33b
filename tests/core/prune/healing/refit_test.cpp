#include "prune/healing/refit.h"

#include <doctest/doctest.h>

#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "core/prune/surgery_fixture.h"
#include "support/distance.h"

namespace refit_test {

using namespace prune;
using namespace prune::testing;

namespace {

/// The sum over samples (and places) of the squared error of each row of a layer's output.
Vector<double> errorsOf(const Network<double>& network, const Network<double>& wanted, const Matrix<double>& samples,
                        Index layer) {
  const Matrix<double> off = outputsOf(network, samples, layer + 1) - outputsOf(wanted, samples, layer + 1);
  const Index rows = network.layer(layer).weights()->rows();
  Vector<double> errors = Vector<double>::Zero(rows);
  for (Index i = 0; i < off.rows(); ++i) errors[i % rows] += off.row(i).squaredNorm();
  return errors;
}

}  // namespace

TEST_CASE("least squares never makes a row's outputs worse than the plain cut does") {
  const Shape signal{14, 3};
  for (const auto& [name, input] : {std::pair<const char*, Shape>{"12-10-8-3 relu", {1, 12}},
                                    {"14x3-conv(6,5,2,same)-bn-relu-conv(4,3)-tanh-flatten-6-relu-2", signal}})
    for (const double damping : {0.0, 1e-3, 0.5})
      for (const Index count : {3, 60}) {
        const std::string text = name;
        CAPTURE(text);
        const Network<double> before = randomModel<double>(text, input).network;
        const Calibration<double> calibration = regressionFor(before, count);
        const Network<double> plain = cut(before, 0.4);
        Network<double> after = plain;
        refitKeptWeights(before, after, calibration, damping);
        Network<double> behind = after;  // healed up to the layer, plainly cut in it
        const std::vector<Index> layers = weightLayers(before);
        for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
          behind.layer(*layer).weights()->setValue(plain.layer(*layer).weights()->value());
          Network<double> copy = plain;
          biasOf(behind.layer(*layer)) = biasOf(copy.layer(*layer));
          const Vector<double> healed = errorsOf(after, before, calibration.samples, *layer);
          const Vector<double> worst = errorsOf(behind, before, calibration.samples, *layer);
          CHECK(healed.sum() < worst.sum());
          // Rounding, where a row lost nothing or nothing can be won.
          CHECK((healed.array() <= worst.array() * (1 + 1e-9) + 1e-12).all());
        }
      }
}

TEST_CASE("least squares in single precision is what it is in double") {
  const Network<double> before = randomNetwork<double>("12-10-3 relu", {1, 12});
  const Calibration<double> calibration = regressionFor(before, 200);
  Network<double> after = cut(before, 0.4);
  refitKeptWeights(before, after, calibration, 1e-3);
  const Network<float> single = randomNetwork<float>("12-10-3 relu", {1, 12});
  Calibration<float> samples = regressionFor(single, 200);
  Network<float> healed = cut(single, 0.4);
  refitKeptWeights(single, healed, samples, 1e-3);
  for (const Index layer : {0, 2})
    // Weights near 1 with seven digits, times the condition of the moments.
    CHECK(largestDistance(healed.layer(layer).weights()->value(), after.layer(layer).weights()->value()) < 1e-5);
}

TEST_CASE("least squares finds what an equal input can do for one that was cut") {
  for (const auto& [text, input, columns] :
       {std::tuple<const char*, Shape, Index>{"4-3", {1, 4}, 4}, {"9x4-conv(3,2)-gap-2", {9, 4}, 8}}) {
    const Network<double> before = randomNetwork<double>(text, input);
    Calibration<double> calibration = regressionFor(before, 50);
    for (Index t = 0; t < input.steps; ++t) calibration.samples.row(4 * t) = calibration.samples.row(4 * t + 1);
    Network<double> after = before;
    Mask mask = Mask::Ones(3, columns);
    for (Index column = 0; column < columns; column += 4) mask.col(column).setZero();
    after.layer(0).weights()->setMask(mask);
    refitKeptWeights(before, after, calibration, 0);
    // The least ridge, 1e-10.
    CHECK(largestDifference(before, after, calibration.samples) < 1e-8);
    CHECK(after.layer(0).weights()->mask() == mask);
  }
}

}  // namespace refit_test
