#pragma once
/// The one kind of error that the core throws: a code for programs, a sentence for people.

#include <array>
#include <concepts>
#include <initializer_list>
#include <stdexcept>
#include <string>
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

/// Says where it happened, what was given and what is wanted: `[select] count must be in [0, 5], got 6`.
class Error : public std::runtime_error {
 public:
  Error(ErrorCode code, const std::string& message) : std::runtime_error(message), code_(code), message_(message) {}
  ErrorCode code() const { return code_; }
  /// The whole sentence; `what()` ends at the first NUL that a caller may have put into a name.
  const std::string& message() const { return message_; }

 private:
  ErrorCode code_;
  std::string message_;
};

/// A piece of a text: words, or a number as `toText` writes it.
class TextPiece {
 public:
  TextPiece(std::string_view words) : words_(words), isNumber_(false) {}
  TextPiece(const char* words) : TextPiece(std::string_view(words)) {}
  TextPiece(const std::string& words) : TextPiece(std::string_view(words)) {}
  TextPiece(double number) : number_(number), isNumber_(true) {}
  TextPiece(std::integral auto number) : TextPiece(static_cast<double>(number)) {}

  void appendTo(std::string& text) const;

 private:
  union {
    std::string_view words_;
    double number_;
  };
  bool isNumber_;
};

/// The pieces, one after the other: `textFrom({"layers[", index, "]"})`.
std::string textFrom(std::initializer_list<TextPiece> pieces);

/// Throws the error `[where] sentence`.
[[noreturn]] void fail(ErrorCode code, std::string_view where, std::initializer_list<TextPiece> sentence);

}  // namespace prune
