#include "deploy/int8/requantisation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace prune::deploy {

namespace {

std::int32_t saturated(std::int64_t value) {
  constexpr std::int64_t kLow = std::numeric_limits<std::int32_t>::min();
  constexpr std::int64_t kHigh = std::numeric_limits<std::int32_t>::max();
  return static_cast<std::int32_t>(std::clamp(value, kLow, kHigh));
}

/// value / 2^places, halves away from 0.
std::int32_t dividedByPower(std::int32_t value, int places) {
  const std::int64_t half = places > 0 ? std::int64_t{1} << (places - 1) : 0;
  const std::int64_t wide = value;
  return static_cast<std::int32_t>(wide < 0 ? -((-wide + half) >> places) : (wide + half) >> places);
}

}  // namespace

Multiplier multiplierOf(double factor) {
  if (factor == 0) return {};
  int shift = 0;
  const double fraction = std::frexp(factor, &shift);
  std::int64_t value = std::llround(fraction * 2147483648.0);
  if (value == std::int64_t{1} << 31) {
    value /= 2;
    ++shift;
  }
  if (shift < -31) return {};
  return {static_cast<std::int32_t>(value), shift};
}

std::int32_t requantise(std::int32_t sum, Multiplier multiplier, Rounding rounding) {
  const std::int64_t wide = sum;
  if (rounding == Rounding::Single) {
    const std::int64_t product = wide * multiplier.value >> (30 - multiplier.shift);
    return saturated((product + 1) >> 1);
  }
  const int left = std::max(multiplier.shift, 0);
  const std::int64_t product = (wide * multiplier.value + (std::int64_t{1} << (30 - left))) >> (31 - left);
  return dividedByPower(saturated(product), left - multiplier.shift);
}

}  // namespace prune::deploy
