#include "base/arithmetic/elementary.h"

#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace prune::elementary {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

// ln 2 = kLn2High + kLn2Low; the high part has 32 bits, so k * kLn2High is exact for every exponent k.
constexpr double kLn2High = 6.93147180369123816490e-01;
constexpr double kLn2Low = 1.90821492927058770002e-10;
constexpr double kLog2e = 1.44269504088896338700;

// pi/2 = kHalfPi1 + kHalfPi2 + kHalfPi3 with 33 bits in each of the first two.
constexpr double kHalfPi1 = 1.57079632673412561417e+00;
constexpr double kHalfPi2 = 6.07710050630396597660e-11;
constexpr double kHalfPi3 = 2.02226624879595063154e-21;
constexpr double kTwoOverPi = 6.36619772367581382433e-01;
constexpr double kLargestAngle = 1e6;

/// c[0] + c[1] x + c[2] x^2 + ...
template <std::size_t Count>
double polynomial(const std::array<double, Count>& c, double x) {
  double sum = c[Count - 1];
  for (std::size_t i = Count - 1; i-- > 0;) sum = sum * x + c[i];
  return sum;
}

/// x * 2^k for -1074 <= k <= 1024, exact unless the result is subnormal.
double scale(double x, int k) {
  const auto power = [](int exponent) {
    return std::bit_cast<double>(static_cast<std::uint64_t>(exponent + 1023) << 52U);
  };
  if (k > 1023) return x * 2.0 * power(k - 1);
  if (k < -1022) return x * power(k + 54) * 0x1p-54;
  return x * power(k);
}

int nearestWhole(double x) {
  return static_cast<int>(x < 0 ? x - 0.5 : x + 0.5);
}

/// A number kept as a sum of two, the second a correction.
struct Pair {
  double high;
  double low;
};

/// e^r - 1 for r = high + low, |r| <= 0.35, by r + r^2/2 + r^3/6 + ...: Taylor to r^13, the rest is below 2^-58.
double expm1Reduced(Pair r) {
  constexpr std::array<double, 12> kTaylor{1.0 / 2,         1.0 / 6,         1.0 / 24,        1.0 / 120,
                                           1.0 / 720,       1.0 / 5040,      1.0 / 40320,     1.0 / 362880,
                                           1.0 / 3628800.0, 1.0 / 39916800., 1.0 / 479001600, 1.0 / 6227020800.};
  const double x = r.high + r.low;
  const double rest = x * x * polynomial(kTaylor, x);
  return r.high + (r.low + rest);
}

/// x = k ln 2 + r.
struct Reduced {
  int k;
  Pair r;
};

Reduced reduceByLn2(double x) {
  const int k = nearestWhole(x * kLog2e);
  const double high = x - k * kLn2High;
  const double low = -(k * kLn2Low);
  const double sum = high + low;
  return {k, {sum, low - (sum - high)}};
}

/// sin r for |r| <= pi/4, by its Taylor series to r^17.
double sinReduced(Pair r) {
  constexpr std::array<double, 8> kTaylor{
      -1.0 / 6,         1.0 / 120,         -1.0 / 5040,           1.0 / 362880,
      -1.0 / 39916800., 1.0 / 6227020800., -1.0 / 1307674368000., 1.0 / 355687428096000.};
  const double x = r.high;
  const double square = x * x;
  // sin(x + low) = sin x + low cos x, and cos x = 1 - x^2/2 is enough beside so small a number.
  return x + (x * square * polynomial(kTaylor, square) + r.low * (1 - square / 2));
}

/// cos r for |r| <= pi/4, by its Taylor series to r^16.
double cosReduced(Pair r) {
  constexpr std::array<double, 7> kTaylor{1.0 / 24,         -1.0 / 720,          1.0 / 40320,          -1.0 / 3628800,
                                          1.0 / 479001600., -1.0 / 87178291200., 1.0 / 20922789888000.};
  const double x = r.high;
  const double square = x * x;
  const double half = square / 2;
  const double first = 1 - half;
  return first + (((1 - first) - half) + (square * square * polynomial(kTaylor, square) - x * r.low));
}

/// Reduces an angle to a quarter turn: x = quarter * pi/2 + r (Cody, Waite).
Reduced reduceByHalfPi(double x) {
  const int quarter = nearestWhole(x * kTwoOverPi);
  const double first = x - quarter * kHalfPi1;
  const double second = quarter * kHalfPi2;
  const double high = first - second;
  const double low = ((first - high) - second) - quarter * kHalfPi3;
  const double sum = high + low;
  return {quarter, {sum, low - (sum - high)}};
}

bool isAngle(double x) {
  return std::abs(x) <= kLargestAngle;
}

/// sin(x + quarters * pi/2).
double sinShifted(double x, int quarters) {
  if (!isAngle(x)) return kNaN;
  const Reduced reduced = reduceByHalfPi(x);
  const auto turn = static_cast<unsigned>(reduced.k + quarters) & 3U;
  const double value = turn % 2 == 0 ? sinReduced(reduced.r) : cosReduced(reduced.r);
  return turn < 2 ? value : -value;
}

}  // namespace

double exp(double x) {
  if (std::isnan(x)) return x;
  if (x > 709.782712893384) return kInfinity;
  if (x < -745.2) return 0;
  const Reduced reduced = reduceByLn2(x);
  return scale(1 + expm1Reduced(reduced.r), reduced.k);
}

double expm1(double x) {
  if (x == 0) return x;
  if (std::abs(x) < 0.35) return expm1Reduced({x, 0});
  return exp(x) - 1;
}

double log(double x) {
  if (std::isnan(x) || x == kInfinity) return x;
  if (x <= 0) return x < 0 ? kNaN : -kInfinity;
  // x = 2^k m with m in [sqrt(1/2), sqrt 2); a subnormal number is scaled up first.
  int k = 0;
  if (x < 0x1p-1022) {
    x *= 0x1p54;
    k = -54;
  }
  const auto bits = std::bit_cast<std::uint64_t>(x);
  k += static_cast<int>(bits >> 52U) - 1023;
  double m = std::bit_cast<double>((bits & 0xfffffffffffffU) | 0x3ff0000000000000U);
  if (m > 1.4142135623730951) {
    m /= 2;
    ++k;
  }
  // log m = 2 atanh s = 2 s + 2 s^3/3 + ... with s = f/(2 + f), f = m - 1; 2 s = f - s f keeps the first term exact,
  // and f^2/2 is split off, so that what is rounded is small (the arrangement of fdlibm's e_log.c).
  const double f = m - 1;
  const double s = f / (2 + f);
  const double square = s * s;
  constexpr std::array<double, 10> kSeries{2.0 / 3,  2.0 / 5,  2.0 / 7,  2.0 / 9,  2.0 / 11,
                                           2.0 / 13, 2.0 / 15, 2.0 / 17, 2.0 / 19, 2.0 / 21};
  const double rest = square * polynomial(kSeries, square);
  const double half = f * f / 2;
  return k * kLn2High - ((half - (s * (half + rest) + k * kLn2Low)) - f);
}

double tanh(double x) {
  const double size = std::abs(x);
  if (std::isnan(x)) return x;
  if (size > 22) return std::copysign(1.0, x);
  // tanh x = 1 - 2/(e^2x + 1), or (e^2x - 1)/(e^2x + 1) where the first would cancel.
  const double t = expm1(2 * size);
  return std::copysign(size < 0.5 ? t / (t + 2) : 1 - 2 / (t + 2), x);
}

double sin(double x) {
  return x == 0 ? x : sinShifted(x, 0);
}

double cos(double x) {
  return sinShifted(x, 1);
}

}  // namespace prune::elementary
