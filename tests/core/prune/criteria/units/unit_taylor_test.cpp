#include "prune/criteria/units/unit_taylor.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/prune/criteria/scoring.h"
#include "support/distance.h"

namespace unit_taylor_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("by hand: slopes 4 and -16, and -6 and 0") {
  const Scored scored = byHand();
  CHECK(equal(scored.score("unit-taylor")[0], Matrix<double>{{136}, {18}}));
  CHECK(equal(scored.score("unit-taylor-batch")[0], Matrix<double>{{36}, {9}}));  // the means, -6 and -3, squared
  CHECK(largestDistance(std::sqrt(109.0) * scored.score("unit-taylor-abs")[0], Matrix<double>{{10}, {3}}) < kTenDigits);
}

TEST_CASE("both are made of the slopes of each sample's loss along a factor on the unit") {
  for (const char* text : {"4-5-3 tanh", "conv(2,3)-tanh-pool(2)-flatten-3"}) {
    CAPTURE(text);
    const Scored scored = randomScored(text, std::string_view(text).starts_with("conv") ? Shape{6, 2} : Shape{1, 4});
    const Scores squares = scored.score("unit-taylor")[0];
    const Scores absolutes = scored.score("unit-taylor-abs")[0];
    const auto lossAt = [&](Index unit, double factor, Index sample) {
      Network<double> network = scored.exactNetwork();
      Weights<double>& next = *network.layer(weightLayers(network)[1]).weights();
      Matrix<double> value = next.value();
      for (Index column = unit; column < value.cols(); column += squares.rows()) value.col(column) *= factor;
      next.setValue(value);
      return meanLoss(network, scored.exactCalibration(sample, 1));
    };
    Scores expectedSquares = Scores::Zero(squares.rows(), 1);
    Scores expectedAbsolutes = Scores::Zero(squares.rows(), 1);
    for (Index n = 0; n < scored.calibration.size(); ++n)
      for (Index unit = 0; unit < squares.rows(); ++unit) {
        const double slope = (lossAt(unit, 1 + 1e-5, n) - lossAt(unit, 1 - 1e-5, n)) / 2e-5;
        expectedSquares(unit, 0) += slope * slope / static_cast<double>(scored.calibration.size());
        expectedAbsolutes(unit, 0) += std::abs(slope);
      }
    // Gradients in single precision are good to some 1e-6.
    CHECK(largestDistance(expectedSquares, squares) < 1e-5 * squares.maxCoeff());
    CHECK(largestDistance(expectedAbsolutes / expectedAbsolutes.norm(), absolutes) < 1e-5);
  }
}

TEST_CASE("unit-taylor-abs has length 1 in each layer; a layer without slopes stays 0") {
  for (const Scores& layer : randomScored("4-7-5-2 tanh", {1, 4}).score("unit-taylor-abs"))
    CHECK(layer.norm() == doctest::Approx(1).epsilon(1e-14));
  Scored fitted = byHand();
  fitted.calibration.targets = Matrix<float>{{-1, 8}};
  CHECK(equal(fitted.score("unit-taylor-abs")[0], Matrix<double>{{0}, {0}}));
}

}  // namespace unit_taylor_test
