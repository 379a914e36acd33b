#include "base/error.h"

#include <utility>

#include "base/check.h"

namespace prune {

namespace {

std::string inEnglish(const KeptValue& value) {
  std::string text;
  switch (value.kind) {
    case MessageValue::Kind::Number:
      return toText(value.number);
    case MessageValue::Kind::Phrase:
      return std::string(kPhrases[static_cast<std::size_t>(value.number)].english);
    case MessageValue::Kind::Quoted:
      return textFrom({"\"", value.texts.front(), "\""});
    default:
      for (const std::string& one : value.texts) text += (text.empty() ? "" : ", ") + one;
      return text;
  }
}

/// The English words with the values put in.
std::string sentence(std::string_view english, const std::vector<KeptValue>& values) {
  std::string text;
  std::size_t next = 0;
  for (;;) {
    const std::size_t open = english.find('{');
    text += english.substr(0, open);
    if (open == std::string_view::npos) return text;
    const std::size_t close = english.find('}', open);
    if (english[open + 1] == '@')
      text += english.substr(open + 2, close - open - 2);
    else
      text += inEnglish(values[next++]);
    english.remove_prefix(close + 1);
  }
}

std::string fullText(const ErrorPlace& place, std::string_view english, const std::vector<KeptValue>& values) {
  const std::string at = place.at > 0 ? textFrom({"at character ", place.at, ": "}) : "";
  return textFrom({"[", place.where, "] ", at, sentence(english, values)});
}

}  // namespace

std::string_view errorId(ErrorCode code) {
  for (const ErrorCodeEntry& entry : kErrorCodes)
    if (entry.code == code) return entry.id;
  return "unknown";
}

KeptValue::KeptValue(const MessageValue& value) : kind(value.kind()) {
  if (kind == MessageValue::Kind::Number || kind == MessageValue::Kind::Phrase)
    number = value.number();
  else if (kind == MessageValue::Kind::List)
    texts = value.list();
  else
    texts.emplace_back(value.text());
}

Error::Error(ErrorPlace place, std::uint8_t message, std::span<const MessageValue> values)
    : Error(place, message, std::vector<KeptValue>(values.begin(), values.end())) {}

Error::Error(ErrorPlace place, std::uint8_t message, std::vector<KeptValue> values)
    : std::runtime_error(fullText(place, kMessages[message].english, values)),
      message_(message),
      at_(place.at),
      where_(place.where),
      values_(std::move(values)),
      text_(fullText(place, kMessages[message].english, values_)) {}

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

void throwError(const ErrorPlace& place, std::uint8_t message, std::span<const MessageValue> values) {
  throw Error(place, message, values);
}

}  // namespace prune
