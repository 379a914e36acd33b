#pragma once
/// The category of an error, for programs that handle it.

#include <array>
#include <string_view>

namespace prune {

enum class ErrorCode { InvalidArgument, OutOfRange, UnknownId, UnknownOption, ShapeMismatch, Disposed };

struct ErrorCodeEntry {
  ErrorCode code;
  std::string_view id;
};

/// All codes, each with its id, which is `error.code` in JavaScript.
inline constexpr std::array<ErrorCodeEntry, 6> kErrorCodes{{
    {ErrorCode::InvalidArgument, "invalid-argument"},
    {ErrorCode::OutOfRange, "out-of-range"},
    {ErrorCode::UnknownId, "unknown-id"},
    {ErrorCode::UnknownOption, "unknown-option"},
    {ErrorCode::ShapeMismatch, "shape-mismatch"},
    {ErrorCode::Disposed, "disposed"},
}};

/// The id of a code, such as `out-of-range` for `OutOfRange`.
std::string_view errorId(ErrorCode code);

}  // namespace prune
