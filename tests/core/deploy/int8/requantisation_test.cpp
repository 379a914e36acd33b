#include "deploy/int8/requantisation.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "base/arithmetic/rng.h"

namespace requantisation_test {

using namespace prune;
using deploy::Multiplier;
using deploy::Rounding;

namespace {

/// Integers of as many bits as a product of all takes: a sign and 96 bits, in 64-bit halves.
struct Wide {
  bool isNegative;
  std::uint64_t high;
  std::uint64_t low;
};

/// |sum| value 2^places as an unsigned number of 128 bits; value below 2^31 and places at most 30.
Wide product(std::int32_t sum, std::int32_t value, int places) {
  const std::uint64_t size =
      static_cast<std::uint64_t>(std::abs(std::int64_t{sum})) * static_cast<std::uint32_t>(value);
  return {sum < 0, places == 0 ? 0 : size >> (64 - places), size << places};
}

/// floor((+-n + 2^(bits - 1)) / 2^bits), bits in [1, 62], of a number below 2^94.
std::int64_t halvesUp(const Wide& n, int bits) {
  const std::uint64_t half = std::uint64_t{1} << (bits - 1);
  const auto shifted = [&](std::uint64_t high, std::uint64_t low) {
    return static_cast<std::int64_t>(low >> bits | high << (64 - bits));
  };
  if (!n.isNegative) {
    const std::uint64_t low = n.low + half;
    return shifted(n.high + (low < half ? 1 : 0), low);
  }
  // -ceil((n - half) / 2^bits) = -floor((n + half - 1) / 2^bits)
  const std::uint64_t low = n.low + (half - 1);
  return -shifted(n.high + (low < half - 1 ? 1 : 0), low);
}

std::int64_t awayFromZero(std::int64_t value, int bits) {
  if (bits == 0) return value;
  const std::int64_t half = std::int64_t{1} << (bits - 1);
  return value < 0 ? -((-value + half) >> bits) : (value + half) >> bits;
}

std::int32_t clamped(std::int64_t value) {
  return static_cast<std::int32_t>(std::clamp<std::int64_t>(value, std::numeric_limits<std::int32_t>::min(),
                                                            std::numeric_limits<std::int32_t>::max()));
}

/// By the definitions, in wide arithmetic.
std::int32_t wanted(std::int32_t sum, Multiplier multiplier, Rounding rounding) {
  const int shift = multiplier.shift;
  if (rounding == Rounding::Single) return clamped(halvesUp(product(sum, multiplier.value, 0), 31 - shift));
  const std::int64_t first = halvesUp(product(sum, multiplier.value, std::max(shift, 0)), 31);
  return clamped(awayFromZero(clamped(first), std::max(-shift, 0)));
}

constexpr std::array kRoundings{Rounding::Double, Rounding::Single};

}  // namespace

TEST_CASE("requantisation: equals wide arithmetic over the whole range") {
  constexpr std::array<std::int32_t, 12> kSums{0,
                                               1,
                                               -1,
                                               2,
                                               -2,
                                               127,
                                               -128,
                                               1 << 20,
                                               -(1 << 20),
                                               std::numeric_limits<std::int32_t>::max(),
                                               std::numeric_limits<std::int32_t>::min(),
                                               std::numeric_limits<std::int32_t>::min() + 1};
  constexpr std::array<std::int32_t, 5> kValues{0, 1 << 30, (1 << 30) + 1, 1518500250,
                                                std::numeric_limits<std::int32_t>::max()};
  Rng rng(3);
  for (int shift = -31; shift <= 30; ++shift)
    for (const Rounding rounding : kRoundings) {
      for (const std::int32_t sum : kSums)
        for (const std::int32_t value : kValues)
          REQUIRE(deploy::requantise(sum, {value, shift}, rounding) == wanted(sum, {value, shift}, rounding));
      for (int i = 0; i < 2000; ++i) {
        const auto sum = static_cast<std::int32_t>(static_cast<std::uint32_t>(rng.next()) >> rng.below(32));
        const auto value = static_cast<std::int32_t>((1U << 30) + rng.below(1U << 30));
        REQUIRE(deploy::requantise(sum, {value, shift}, rounding) == wanted(sum, {value, shift}, rounding));
      }
    }
}

TEST_CASE("requantisation: the two roundings differ on ties: 1/4 is 1 rounded twice and 0 rounded once") {
  const Multiplier quarter = deploy::multiplierOf(0.25);
  CHECK(deploy::requantise(1, quarter, Rounding::Double) == 1);
  CHECK(deploy::requantise(1, quarter, Rounding::Single) == 0);
}

TEST_CASE("requantisation: halves go away from 0 when rounded by the shift, up when rounded once") {
  const Multiplier half = deploy::multiplierOf(0.5);
  for (const auto& [sum, twice, once] : {std::array{1, 1, 1}, {3, 2, 2}, {-1, 0, 0}, {-3, -1, -1}}) {
    CHECK(deploy::requantise(sum, half, Rounding::Double) == twice);
    CHECK(deploy::requantise(sum, half, Rounding::Single) == once);
  }
}

TEST_CASE("multiplier: is the nearest of its form, and 0 below 2^-32") {
  for (const double factor : {1e-9, 0.0014, 0.25, 0.3, 0.999999999999, 1.0, 7.5, 123456.0}) {
    CAPTURE(factor);
    const Multiplier multiplier = deploy::multiplierOf(factor);
    CHECK(multiplier.value >= 1 << 30);
    const double back = std::ldexp(static_cast<double>(multiplier.value), multiplier.shift - 31);
    CHECK(std::abs(back - factor) <= std::ldexp(factor, -31));
  }
  CHECK(deploy::multiplierOf(1e-11).value == 0);
  CHECK(deploy::multiplierOf(0).value == 0);
  CHECK(deploy::multiplierOf(std::ldexp(1.0, -32)).value == 1 << 30);
}

}  // namespace requantisation_test
