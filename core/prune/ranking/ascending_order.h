#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace prune {

/// Sorts stably: returns the indices of `values` from the lowest to the highest, equal ones in index order; -0 equals
/// 0, infinities are allowed.
///
/// The result is the same with every compiler and library. A radix sort by digits of 11 bits, in linear time; digits
/// that all values share are skipped, so that values in single precision, such as weights and their magnitudes, take
/// half the time.
///
/// @param values  fewer than 2^31, none NaN
std::vector<std::int32_t> ascendingOrder(std::span<const double> values);

}  // namespace prune
