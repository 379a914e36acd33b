#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "prune/encodings/encoding.h"

namespace prune {

/// Decodes a matrix. Its table is separate from `encodingFormats`, so that programs that only encode do not link it.
///
/// @param format  the id of an entry of `encodingFormats`
/// @return        the weights, 0 where removed; equal to the encoded ones, or to their rounding to 8 bits
/// @throws Error  UnknownId; InvalidArgument when the bytes are not of that format, shape and options
Matrix<float> decode(std::string_view format, std::span<const std::uint8_t> bytes, Index rows, Index columns,
                     const EncodingOptions& options);

}  // namespace prune
