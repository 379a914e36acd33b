#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "prune/encodings/encoding.h"

namespace prune {

/// Reads back what an encoding has written. A table of its own, so that a program that only writes has no readers.
///
/// @param format  the id of an entry of `encodingFormats`
/// @return        the weights (0 where removed), exactly those that were encoded (rounded to 8 bits when asked)
/// @throws Error  UnknownId; InvalidArgument when the bytes are not of that format, shape and options; nothing is read
///                outside
Matrix<float> decode(std::string_view format, std::span<const std::uint8_t> bytes, Index rows, Index columns,
                     const EncodingOptions& options);

}  // namespace prune
