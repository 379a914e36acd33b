#pragma once
/// Confidence intervals of shares: how far a measured accuracy or recall can be from the one over all such samples.

#include <span>

#include "base/types.h"

namespace prune {

/// A 95 % confidence interval; both ends NaN when it is undefined.
struct Interval {
  double low;
  double high;

  static Interval none();
};

/// A share of samples, such as a recall.
struct Share {
  double hits;    ///< in [0, trials]
  double trials;  ///< 0 when there were none: then the share is undefined
};

/// The score interval of a share, which stays in [0, 1] and is wide for few samples (Wilson: Probable inference, the
/// law of succession, and statistical inference, JASA 22, 1927). It takes the samples as independent: windows of one
/// person are not, and then the true interval is wider.
Interval wilson(const Share& share);

/// The interval of the mean of independent shares, from those of each (MOVER; Newcombe: Interval estimation for the
/// difference between independent proportions, Statistics in Medicine 17, 1998, method 10, for a mean in place of a
/// difference). Shares without trials are left out.
Interval wilsonOfMean(std::span<const Share> shares);

/// The same for the difference of two independent shares, `second` minus `first`.
Interval wilsonOfDifference(const Share& first, const Share& second);

/// The interval of a mean, by the normal approximation.
///
/// @param sum, squares  sums of the values and of their squares
Interval ofMean(double sum, double squares, double count);

}  // namespace prune
