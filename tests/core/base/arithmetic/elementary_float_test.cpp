#include "base/arithmetic/elementary_float.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "base/arithmetic/rng.h"

namespace elementary_float_test {

namespace elementary = prune::elementary;

namespace {

constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();

/// The largest relative error over floats whose bits are in [first, last], about `points` of them; both signs.
template <class Single, class Double>
double largestError(Single single, Double reference, float first, float last, int points) {
  const auto low = std::bit_cast<std::uint32_t>(first);
  const auto high = std::bit_cast<std::uint32_t>(last);
  const std::uint32_t step = std::max<std::uint32_t>(1, (high - low) / static_cast<std::uint32_t>(points));
  double largest = 0;
  for (std::uint32_t bits = low; bits <= high && bits >= low; bits += step)
    for (const float x : {std::bit_cast<float>(bits), -std::bit_cast<float>(bits)}) {
      const double wanted = reference(static_cast<double>(x));
      const double error = std::abs(static_cast<double>(single(x)) - wanted) / std::abs(wanted);
      largest = std::max(largest, std::isnan(error) ? 1e300 : error);
    }
  return largest;
}

double expError(float first, float last, int points) {
  return largestError([](float x) { return elementary::exp(x); }, [](double x) { return elementary::exp(x); }, first,
                      last, points);
}

double tanhError(float first, float last, int points) {
  return largestError([](float x) { return elementary::tanh(x); }, [](double x) { return elementary::tanh(x); }, first,
                      last, points);
}

}  // namespace

// Over every float of the range the largest error is 2.546e-7, at 48.8672371; half a last place is 6e-8.
TEST_CASE("the single exp is within 2.6e-7 of the double one inside [-87.3, 87.3]") {
  CHECK(expError(0, 1e-3F, 2000) < 2.6e-7);
  CHECK(expError(1e-3F, 1, 20'000) < 2.6e-7);
  CHECK(expError(1, 87.3F, 40'000) < 2.6e-7);
  CHECK(expError(1, 87.3F, 40'000) > 3e-8);  // half a last place: else nothing was measured
  // Beside the changes of the exponent, x = (k + 1/2) ln 2.
  double besideChanges = 0;
  for (float k = 0.5F; k < 120; ++k) {
    const float x = k * 0.69314718F;
    besideChanges = std::max(besideChanges, expError(x * 0.99999F, x * 1.00001F, 100));
  }
  CHECK(besideChanges < 2.6e-7);
}

TEST_CASE("the single exp stops at the ends of its range") {
  CHECK(elementary::exp(88.0F) == elementary::exp(1000.0F));
  CHECK(elementary::exp(88.0F) == elementary::exp(kInfinity));
  CHECK(elementary::exp(-87.3F) == elementary::exp(-1000.0F));
  CHECK(elementary::exp(-87.3F) == elementary::exp(-kInfinity));
  CHECK(elementary::exp(-87.3F) > std::numeric_limits<float>::min());
  CHECK(elementary::exp(88.0F) < std::numeric_limits<float>::max());
  CHECK(std::abs(static_cast<double>(elementary::exp(88.0F)) / elementary::exp(88.0) - 1) < 2.6e-7);
  CHECK(elementary::exp(0.0F) == 1);
  CHECK(elementary::exp(-0.0F) == 1);
}

TEST_CASE("the single exp never falls by more than its error") {
  float last = 0;
  int falls = 0;
  for (float x = -90; x < 90; x += 0.0078125F) {
    const float next = elementary::exp(x);
    falls += next < last * (1 - 5.2e-7F) ? 1 : 0;
    last = next;
  }
  CHECK(falls == 0);
}

// Over every float the largest error is 8.3e-8 below 0.625 and 1.5e-7 above.
TEST_CASE("the single tanh is within 4e-7 of the double one over all floats") {
  CHECK(tanhError(1e-45F, 1e-30F, 2000) < 4e-7);
  CHECK(tanhError(1e-30F, 0.6F, 40'000) < 4e-7);
  CHECK(tanhError(0.6F, 0.65F, 40'000) < 4e-7);  // where the formula changes
  CHECK(tanhError(0.65F, 20, 40'000) < 4e-7);
  CHECK(tanhError(20, std::numeric_limits<float>::max(), 2000) < 4e-7);
  CHECK(tanhError(0.65F, 20, 40'000) > 3e-8);
}

TEST_CASE("the single tanh is odd bit for bit, but for the sign of 0, and stays in [-1, 1]") {
  CHECK(elementary::tanh(0.0F) == 0);
  CHECK(elementary::tanh(-0.0F) == 0);
  for (std::uint32_t bits = 1; bits < 0x7f800000U; bits += 65'537) {
    const float x = std::bit_cast<float>(bits);
    const float y = elementary::tanh(x);
    CHECK(std::bit_cast<std::uint32_t>(elementary::tanh(-x)) == (std::bit_cast<std::uint32_t>(y) ^ 0x80000000U));
    CHECK(y <= 1);
  }
  CHECK(elementary::tanh(kInfinity) == 1);
  CHECK(elementary::tanh(-kInfinity) == -1);
}

TEST_CASE("NaN gives NaN") {
  for (const float nan : {kNaN, -kNaN, std::bit_cast<float>(0x7fffffffU), std::bit_cast<float>(0xffffffffU)}) {
    CHECK(std::isnan(elementary::exp(nan)));
    CHECK(std::isnan(elementary::tanh(nan)));
  }
}

TEST_CASE("a loop gives the bits of single calls") {
  prune::Rng rng(1);
  constexpr int kCount = 1000;
  float x[kCount];
  float all[kCount];
  for (float& value : x) value = static_cast<float>(20 * rng.normal());
  for (int i = 0; i < kCount; ++i) all[i] = elementary::tanh(x[i]) + elementary::exp(x[i]);
  for (int i = 0; i < kCount; ++i) {
    volatile float alone = x[i];  // no vector instruction sees it
    CHECK(std::bit_cast<std::uint32_t>(elementary::tanh(alone) + elementary::exp(alone)) ==
          std::bit_cast<std::uint32_t>(all[i]));
  }
}

}  // namespace elementary_float_test
