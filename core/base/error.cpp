#include "base/error.h"

#include "base/check.h"

namespace prune {

std::string_view errorId(ErrorCode code) {
  for (const ErrorCodeEntry& entry : kErrorCodes)
    if (entry.code == code) return entry.id;
  return "unknown";
}

void TextPiece::appendTo(std::string& text) const {
  if (isNumber_)
    text += toText(number_);
  else
    text += words_;
}

std::string textFrom(std::initializer_list<TextPiece> pieces) {
  std::string text;
  for (const TextPiece& piece : pieces) piece.appendTo(text);
  return text;
}

void fail(ErrorCode code, std::string_view where, std::initializer_list<TextPiece> sentence) {
  throw Error(code, textFrom({"[", where, "] ", textFrom(sentence)}));
}

}  // namespace prune
