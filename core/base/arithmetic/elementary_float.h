#pragma once
/// Elementary functions in single precision without branches, so that compilers vectorise loops over them; the same
/// bits in every build. The double overloads are those of `elementary.h`.

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "base/arithmetic/elementary.h"

namespace prune::elementary {

/// e^x for x clamped to [-87.3, 88]; the relative error is below 2.6e-7.
inline float exp(float x) {
  constexpr float kLog2eFloat = 1.44269504F;
  constexpr float kLn2HighFloat = 0.693359375F;
  constexpr float kLn2LowFloat = -2.12194440e-4F;
  constexpr float kShift = 12582912.0F;  // 1.5 * 2^23: adding it rounds to a whole number
  const float inside = std::min(std::max(x, -87.3F), 88.0F);
  const float shifted = inside * kLog2eFloat + kShift;
  const float whole = shifted - kShift;
  const float r = (inside - whole * kLn2HighFloat) - whole * kLn2LowFloat;
  // Taylor to r^6 over |r| <= 0.35.
  const float p = 1.0F + r * (1.0F + r * (0.5F + r * (1.0F / 6 + r * (1.0F / 24 + r * (1.0F / 120 + r / 720)))));
  const auto exponent = std::bit_cast<std::int32_t>(shifted) - std::bit_cast<std::int32_t>(kShift);
  return p * std::bit_cast<float>((exponent + 127) << 23);
}

/// tanh x; the relative error is below 4e-7.
inline float tanh(float x) {
  const float size = std::abs(x);
  const float square = x * x;
  // The series of Cephes' tanhf for small numbers, 1 - 2 / (e^2x + 1) for the others.
  const float small =
      x + x * square *
              (-3.33332819e-1F +
               square * (1.33314422e-1F +
                         square * (-5.37397155e-2F + square * (2.06390887e-2F + square * -5.70498872e-3F))));
  const float large = 1.0F - 2.0F / (exp(2.0F * size) + 1.0F);
  return size < 0.625F ? small : std::copysign(large, x);
}

}  // namespace prune::elementary
