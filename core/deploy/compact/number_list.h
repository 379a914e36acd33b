#pragma once
/// Lists of doubles in a compact file: a byte says whether there is none (0), one number for all (1), one a channel,
/// repeated at each step (2), or one each (3); then these numbers.

#include <cstdint>
#include <string_view>
#include <vector>

#include "base/types.h"
#include "prune/encodings/bytes.h"

namespace prune::deploy {

/// Writes it in the shortest form.
///
/// @param numbers  empty, or a multiple of `channels`
void putNumbers(std::vector<std::uint8_t>& bytes, const Vector<double>& numbers, Index channels);

/// @param count   length of the list unless it is empty; a multiple of `channels`
/// @throws Error  InvalidArgument for NaN and the infinities
Vector<double> nextNumbers(encodings::ByteReader& bytes, std::string_view name, Index count, Index channels);

}  // namespace prune::deploy
