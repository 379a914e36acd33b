#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/types.h"

namespace prune::testing {

/// For numbers that the literals of a test give to ten digits: half a unit of the tenth digit of values below 10, and
/// some room for the last bits of the computation.
inline constexpr double kTenDigits = 1e-9;

/// The largest distance of two entries; infinity when the shapes differ or when only one of two entries is a number.
/// Two infinities of one sign, and two NaN, have distance 0.
template <class Left, class Right>
double largestDistance(const Eigen::DenseBase<Left>& left, const Eigen::DenseBase<Right>& right) {
  constexpr double kFar = std::numeric_limits<double>::infinity();
  if (left.rows() != right.rows() || left.cols() != right.cols()) return kFar;
  double largest = 0;
  for (Index i = 0; i < left.rows(); ++i)
    for (Index j = 0; j < left.cols(); ++j) {
      const auto a = static_cast<double>(left.derived()(i, j));
      const auto b = static_cast<double>(right.derived()(i, j));
      if (a == b || (std::isnan(a) && std::isnan(b))) continue;
      const double distance = std::abs(a - b);
      largest = std::isnan(distance) ? kFar : std::max(largest, distance);
    }
  return largest;
}

/// Same shape and equal entries, bit for bit but for the sign of 0.
template <class Left, class Right>
bool equal(const Eigen::DenseBase<Left>& left, const Eigen::DenseBase<Right>& right) {
  return largestDistance(left, right) == 0;
}

}  // namespace prune::testing
