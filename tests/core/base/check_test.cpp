#include "base/check.h"

#include <doctest/doctest.h>

#include <limits>

#include "support/error_of.h"

namespace check_test {

using namespace prune;
using prune::testing::errorOf;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// What checkWhole says of a row in [0, 4].
std::string wholeError(double value) {
  return errorOf([value] { return checkWhole("setWeight", "row", value, 0, 4); });
}

std::string seedError(double value) {
  return errorOf([value] { return checkSeed("session", "seed", value); });
}

/// What checkReal says of a threshold in [-0.5, 1000].
std::string realError(double value) {
  return errorOf([value] { return checkReal("select", "threshold", value, -0.5, 1000); });
}

struct Refusal {
  double value;
  std::string error;
};

struct Text {
  double value;
  std::string text;
};

}  // namespace

TEST_CASE("toText writes whole numbers below 10^18 in full") {
  CHECK(toText(0) == "0");
  CHECK(toText(-0.0) == "0");
  CHECK(toText(-6) == "-6");
  CHECK(toText(1e6) == "1000000");
  CHECK(toText(9007199254740993.0) == "9007199254740992");
  CHECK(toText(-999999999999999872.0) == "-999999999999999872");
  CHECK(toText(1e18) == "1e+18");
}

TEST_CASE("toText writes other numbers with twelve significant digits and no zeros at the end") {
  const Text texts[] = {
      {-1.5, "-1.5"},
      {0.1, "0.1"},
      {0.1 + 0.2, "0.3"},
      {1.0 / 3, "0.333333333333"},
      {2.0 / 3e-8, "66666666.6667"},
      {123456.789, "123456.789"},
      {1e-6, "0.000001"},
      {1e-7, "1e-7"},
      {1.25e-7, "1.25e-7"},
      {1125899906842624.5, "1.12589990684e+15"},
      {2e18 / 3 * 2, "1.33333333333e+18"},
      {1e300, "1e+300"},
      {5e-324, "4.94065645841e-324"},
      {-1.7976931348623157e308, "-1.79769313486e+308"},
  };
  for (const Text& text : texts) CHECK(toText(text.value) == text.text);
}

TEST_CASE("toText of a number that rounds to a whole one is that one") {
  CHECK(toText(0.99999999999999) == "1");
  CHECK(toText(99999.99999999999) == "100000");
  CHECK(toText(-999999999999.96) == "-1000000000000");
}

TEST_CASE("toText names what is no number as JavaScript does") {
  CHECK(toText(kNaN) == "NaN");
  CHECK(toText(-kNaN) == "NaN");
  CHECK(toText(kInfinity) == "Infinity");
  CHECK(toText(-kInfinity) == "-Infinity");
}

TEST_CASE("checkWhole returns a whole number in [low, high], both ends included") {
  CHECK(checkWhole("setWeight", "row", 0, 0, 4) == 0);
  CHECK(checkWhole("setWeight", "row", -0.0, 0, 4) == 0);
  CHECK(checkWhole("setWeight", "row", 4, 0, 4) == 4);
  CHECK(checkWhole("setWeight", "row", 0, 0, 0) == 0);
  CHECK(checkWhole("setWeight", "row", -3, -3, 4) == -3);
}

TEST_CASE("checkWhole refuses what Embind's int would bend into a number") {
  const Refusal refusals[] = {
      {kNaN, "invalid-argument: [setWeight] row must be a whole number, got NaN"},
      {kInfinity, "invalid-argument: [setWeight] row must be a whole number, got Infinity"},
      {-kInfinity, "invalid-argument: [setWeight] row must be a whole number, got -Infinity"},
      {1.7, "invalid-argument: [setWeight] row must be a whole number, got 1.7"},
      {5e-324, "invalid-argument: [setWeight] row must be a whole number, got 4.94065645841e-324"},
      {-1, "out-of-range: [setWeight] row must be in [0, 4], got -1"},
      {5, "out-of-range: [setWeight] row must be in [0, 4], got 5"},
      {5e9, "out-of-range: [setWeight] row must be in [0, 4], got 5000000000"},
      {1e300, "out-of-range: [setWeight] row must be in [0, 4], got 1e+300"},
  };
  for (const Refusal& refusal : refusals) CHECK(wholeError(refusal.value) == refusal.error);
}

TEST_CASE("checkSeed takes each whole number that a double holds exactly: 0 to 2^53 - 1") {
  CHECK(checkSeed("session", "seed", 0) == 0);
  CHECK(checkSeed("session", "seed", 9007199254740991.0) == 9007199254740991U);
}

TEST_CASE("checkSeed refuses 2^53, a sign, a fraction and NaN") {
  const Refusal refusals[] = {
      {9007199254740992.0, "out-of-range: [session] seed must be in [0, 9007199254740991], got 9007199254740992"},
      {-1, "out-of-range: [session] seed must be in [0, 9007199254740991], got -1"},
      {0.5, "invalid-argument: [session] seed must be a whole number, got 0.5"},
      {kNaN, "invalid-argument: [session] seed must be a whole number, got NaN"},
  };
  for (const Refusal& refusal : refusals) CHECK(seedError(refusal.value) == refusal.error);
}

TEST_CASE("checkReal returns a number in [low, high], both ends included") {
  CHECK(checkReal("select", "threshold", -0.5, -0.5, 1000) == -0.5);
  CHECK(checkReal("select", "threshold", 0.25, -0.5, 1000) == 0.25);
  CHECK(checkReal("select", "threshold", 1000, -0.5, 1000) == 1000);
}

TEST_CASE("checkReal refuses what is not finite and what is outside") {
  const Refusal refusals[] = {
      {kNaN, "invalid-argument: [select] threshold must be a finite number, got NaN"},
      {kInfinity, "invalid-argument: [select] threshold must be a finite number, got Infinity"},
      {-kInfinity, "invalid-argument: [select] threshold must be a finite number, got -Infinity"},
      {-0.6, "out-of-range: [select] threshold must be in [-0.5, 1000], got -0.6"},
      {1000.5, "out-of-range: [select] threshold must be in [-0.5, 1000], got 1000.5"},
  };
  for (const Refusal& refusal : refusals) CHECK(realError(refusal.value) == refusal.error);
}

TEST_CASE("checkSize takes the wanted size and no other") {
  CHECK_NOTHROW(checkSize("trace", "sample", 0, 0));
  CHECK_NOTHROW(checkSize("trace", "sample", 3, 3));
  CHECK(errorOf([] { checkSize("trace", "sample", 2, 3); }) ==
        "shape-mismatch: [trace] sample must have 3 entries, got 2");
  CHECK(errorOf([] { checkSize("trace", "sample", 4, 3); }) ==
        "shape-mismatch: [trace] sample must have 3 entries, got 4");
}

TEST_CASE("checkedProduct takes what one matrix may hold, and no more, whatever an Index holds") {
  CHECK(checkedProduct("predict", "outputs", 0, 0) == 0);
  CHECK(checkedProduct("predict", "outputs", 0, 65536) == 0);
  CHECK(checkedProduct("predict", "outputs", 65536, 0) == 0);
  CHECK(checkedProduct("predict", "outputs", 3, 5) == 15);
  CHECK(checkedProduct("predict", "outputs", 1000, 128000) == 128000000);
  CHECK(checkedProduct("predict", "outputs", 128000000, 1) == 128000000);
  const std::string most = "out-of-range: [predict] outputs must have at most 128000000 entries, got ";
  CHECK(errorOf([] { checkedProduct("predict", "outputs", 128000001, 1); }) == most + "128000001 x 1");
  CHECK(errorOf([] { checkedProduct("predict", "outputs", 1, 128000001); }) == most + "1 x 128000001");
  CHECK(errorOf([] { checkedProduct("predict", "outputs", 65536, 65536); }) == most + "65536 x 65536");
  CHECK(errorOf([] { checkedProduct("predict", "outputs", 2147483647, 2147483647); }) ==
        most + "2147483647 x 2147483647");
}

}  // namespace check_test
