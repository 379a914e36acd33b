#include "deploy/int8/ranges.h"

#include <doctest/doctest.h>

#include <limits>

#include "core/deploy/plain_fixture.h"
#include "deploy/float_engine.h"
#include "support/error_of.h"

namespace ranges_test {

using namespace prune;
using namespace prune::testing;
using deploy::Range;

namespace {

const deploy::RangeRule& rule(std::string_view id) {
  return findById("test", "range-rule", deploy::rangeRules(), id);
}

}  // namespace

TEST_CASE("ranges: the smallest and the largest number of each tensor") {
  const deploy::PlainNetwork network = plainOf(deviceNets()[3]);
  const Matrix<float> inputs = normalMatrix<float>(60, 150, 4);
  const std::vector<Range> ranges = deploy::rangesOf(network, inputs, rule("min-max"));
  REQUIRE(ranges.size() == network.layers.size() + 1);
  CHECK(ranges[0].low == static_cast<double>(inputs.minCoeff()));
  CHECK(ranges[0].high == static_cast<double>(inputs.maxCoeff()));
  const Matrix<float> outputs = deploy::floatOutputs(network, inputs);
  CHECK(ranges.back().low == static_cast<double>(outputs.minCoeff()));
  CHECK(ranges.back().high == static_cast<double>(outputs.maxCoeff()));
  for (const double share : deploy::clippedShares(network, inputs, ranges)) CHECK(share == 0);
}

TEST_CASE("ranges: the middle 99.9 % leaves 0.05 % beyond each end") {
  const deploy::PlainNetwork network = plainOf(deviceNets()[0]);
  const Matrix<float> inputs = normalMatrix<float>(12, 500, 4);
  const std::vector<Range> all = deploy::rangesOf(network, inputs, rule("min-max"));
  const std::vector<Range> most = deploy::rangesOf(network, inputs, rule("percentile"));
  CHECK(most[0].low > all[0].low);
  CHECK(most[0].high < all[0].high);
  // Of 6,000 numbers 3 lie beyond each end (floor of 3.0, which 1 - 0.999 gives as 2.9999...).
  CHECK(deploy::clippedShares(network, inputs, most)[0] * 6000 >= 4);
  CHECK(deploy::clippedShares(network, inputs, most)[0] * 6000 <= 6);
}

TEST_CASE("ranges: a number that is none is refused") {
  const deploy::PlainNetwork network = plainOf(deviceNets()[0]);
  Matrix<float> inputs = normalMatrix<float>(12, 5, 4);
  inputs(3, 2) = std::numeric_limits<float>::quiet_NaN();
  CHECK(errorOf([&] { return deploy::rangesOf(network, inputs, rule("min-max")); }) ==
        "invalid-argument: [quantise] outputs must be a finite number, got NaN");
}

}  // namespace ranges_test
