#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace prune {

/// Sorts by value: the places of `values` from the lowest to the highest, equal ones in the order in which they are
/// given; -0 equals 0, and infinities are the ends.
///
/// The order is total, and so the same from every compiler and library. Time is proportional to the length: a radix
/// sort by pieces of 11 bits, of which those that all values share are skipped; values that single precision holds,
/// such as weights and their magnitudes, take half of it.
///
/// @param values  fewer than 2^31, none NaN
std::vector<std::int32_t> ascendingOrder(std::span<const double> values);

}  // namespace prune
