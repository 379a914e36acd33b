#include "prune/healing/bias_folding.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "core/prune/surgery_fixture.h"
#include "support/distance.h"

namespace bias_folding_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("bias folding is exact for a unit that does not vary") {
  for (const auto& [name, input] : {std::pair<const char*, Shape>{"5-6-bn-tanh-3", {1, 5}},
                                    {"8x3-conv(6,3)-sigmoid-pool(2)-flatten-bn-3", {8, 3}},
                                    {"8x3-conv(6,3)-sigmoid-conv(4,2)-relu-gap-3", {8, 3}}}) {
    const std::string text = name;
    CAPTURE(text);
    Network<double> before = randomModel<double>(text, input).network;
    Calibration<double> calibration = regressionFor(before, 30);
    for (Index i = 0; i < calibration.samples.rows(); i += input.channels) calibration.samples.row(i).setConstant(0.4);
    Matrix<double> weights = before.layer(0).weights()->value();
    for (Index column = 0; column < weights.cols(); ++column)  // units 2 and 4 hear the first channel alone
      if (column % input.channels != 0) weights(2, column) = weights(4, column) = 0;
    before.layer(0).weights()->setValue(weights);
    std::vector<Mask> units{Mask::Ones(6, 1)};
    for (std::size_t g = 1; g < unitGroups(before).size(); ++g) units.emplace_back(Mask::Ones(4, 1));
    units[0](2, 0) = units[0](4, 0) = 0;
    Network<double> after = before;
    setMasks(after, withoutUnits(unitGroups(before), masksOf(before), units));
    const double plain = largestDifference(before, after, calibration.samples);
    foldMeans(before, after, calibration);
    // Sums of a few dozen numbers near 1.
    CHECK(largestDifference(before, after, calibration.samples) < 1e-13);
    CHECK(plain > 1e-3);
  }
}

TEST_CASE("bias folding keeps the mean of what the listeners compute") {
  for (const bool isHeard : {false, true}) {
    const Network<double> before = randomNetwork<double>("5-6-tanh-3", {1, 5});
    const Calibration<double> calibration = regressionFor(before, 30);
    Network<double> after = before;
    std::vector<Mask> masks =
        withoutUnits(unitGroups(before), masksOf(before), std::vector<Mask>{Mask{{1}, {0}, {1}, {0}, {1}, {1}}});
    if (isHeard) masks[1].setOnes();  // the units hear nothing, and tell f(b)
    setMasks(after, masks);
    foldMeans(before, after, calibration);
    const Vector<double> was = outputsOf(before, calibration.samples).rowwise().mean();
    const Vector<double> is = outputsOf(after, calibration.samples).rowwise().mean();
    CHECK(largestDistance(is, was) < 1e-13);
  }
}

TEST_CASE("weights cut one by one leave bias folding nothing to do") {
  const Network<double> before = randomNetwork<double>("5-6-tanh-3", {1, 5});
  const Calibration<double> calibration = regressionFor(before, 30);
  Network<double> after = before;
  after.layer(0).weights()->setMask(Mask::Ones(6, 5) - Mask(Mask::Identity(6, 5)));
  const Network<double> plain = after;
  foldMeans(before, after, calibration);
  CHECK(largestDifference(plain, after, calibration.samples) == 0);
}

}  // namespace bias_folding_test
