#include "metrics/interval.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace prune {

namespace {

/// The 97.5 % quantile of the normal distribution.
constexpr double kZ = 1.959963984540054;

double square(double x) {
  return x * x;
}

double valueOf(const Share& share) {
  return share.hits / share.trials;
}

}  // namespace

Interval Interval::none() {
  constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
  return {kNone, kNone};
}

// (p + z^2/2n -+ z sqrt(p (1 - p)/n + z^2/4n^2)) / (1 + z^2/n)
Interval wilson(const Share& share) {
  if (!(share.trials > 0)) return Interval::none();
  const double n = share.trials;
  const double p = valueOf(share);
  const double middle = p + square(kZ) / (2 * n);
  const double reach = kZ * std::sqrt(p * (1 - p) / n + square(kZ / (2 * n)));
  const double scale = 1 + square(kZ) / n;
  // At 0 and 1 the ends are exact, which rounding is not.
  return {p == 0 ? 0 : std::max(0.0, (middle - reach) / scale), p == 1 ? 1 : std::min(1.0, (middle + reach) / scale)};
}

// mean - sqrt(sum (p_i - low_i)^2) / k, mean + sqrt(sum (high_i - p_i)^2) / k
Interval wilsonOfMean(std::span<const Share> shares) {
  double count = 0;
  double sum = 0;
  double below = 0;
  double above = 0;
  for (const Share& share : shares) {
    if (!(share.trials > 0)) continue;
    const Interval one = wilson(share);
    sum += valueOf(share);
    below += square(valueOf(share) - one.low);
    above += square(one.high - valueOf(share));
    ++count;
  }
  if (count == 0) return Interval::none();
  return {(sum - std::sqrt(below)) / count, (sum + std::sqrt(above)) / count};
}

Interval wilsonOfDifference(const Share& first, const Share& second) {
  if (!(first.trials > 0) || !(second.trials > 0)) return Interval::none();
  const Interval a = wilson(first);
  const Interval b = wilson(second);
  const double difference = valueOf(second) - valueOf(first);
  return {difference - std::sqrt(square(valueOf(second) - b.low) + square(a.high - valueOf(first))),
          difference + std::sqrt(square(b.high - valueOf(second)) + square(valueOf(first) - a.low))};
}

Interval ofMean(double sum, double squares, double count) {
  if (!(count > 1)) return Interval::none();
  const double mean = sum / count;
  const double variance = std::max(0.0, squares - sum * mean) / (count - 1);
  const double reach = kZ * std::sqrt(variance / count);
  return {mean - reach, mean + reach};
}

}  // namespace prune
