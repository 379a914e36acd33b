#pragma once
/// What kind of error it is, for programs.

#include <array>
#include <string_view>

namespace prune {

enum class ErrorCode { InvalidArgument, OutOfRange, UnknownId, UnknownOption, ShapeMismatch, Disposed };

struct ErrorCodeEntry {
  ErrorCode code;
  std::string_view id;
};

/// Every code with the id that JavaScript sees as `error.code`.
inline constexpr std::array<ErrorCodeEntry, 6> kErrorCodes{{
    {ErrorCode::InvalidArgument, "invalid-argument"},
    {ErrorCode::OutOfRange, "out-of-range"},
    {ErrorCode::UnknownId, "unknown-id"},
    {ErrorCode::UnknownOption, "unknown-option"},
    {ErrorCode::ShapeMismatch, "shape-mismatch"},
    {ErrorCode::Disposed, "disposed"},
}};

/// The id of a code, such as `out-of-range`.
std::string_view errorId(ErrorCode code);

}  // namespace prune
