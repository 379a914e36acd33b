#pragma once
/// The exception that the core throws: an entry of `kMessages`, the values for its placeholders, and the English
/// sentence made of both.

#include <array>
#include <concepts>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "base/messages.h"
#include "base/types.h"

namespace prune {

/// The index of the entry with this id; an unknown id does not compile.
template <class Table>
consteval std::uint8_t placeIn(const Table& table, std::string_view id) {
  for (std::size_t i = 0; i < table.size(); ++i)
    if (table[i].id == id) return static_cast<std::uint8_t>(i);
  throw "no entry of the table has this id";
}

/// The number of `{name}` placeholders in a message; `{@setting}` ones take no value.
constexpr std::size_t valueCount(std::string_view english) {
  std::size_t count = 0;
  for (std::size_t i = 0; i + 1 < english.size(); ++i)
    if (english[i] == '{' && english[i + 1] != '@') ++count;
  return count;
}

/// A message of `kMessages` that takes `Count` values, made from its id; any other id does not compile.
template <std::size_t Count>
struct MessageOf {
  consteval MessageOf(const char* id) : place(placeIn(kMessages, id)) {
    if (valueCount(kMessages[place].english) != Count) throw "the message has another number of values";
  }
  std::uint8_t place;
};

/// An entry of `kPhrases`, made from its id.
struct Phrase {
  consteval Phrase(const char* id) : place(placeIn(kPhrases, id)) {}
  std::uint8_t place;
};

/// Text from the caller, which the message puts in quotes.
struct Quoted {
  std::string_view text;
};

/// The origin of an error, which begins its sentence: `[network] at character 3: `.
struct ErrorPlace {
  ErrorPlace(std::string_view function) : where(function) {}
  ErrorPlace(const char* function) : where(function) {}
  ErrorPlace(std::string_view function, Index character) : where(function), at(character) {}

  std::string_view where;  ///< the public function that was called
  Index at = 0;            ///< position in the parsed text, counted from 1; 0 when no text was parsed
};

/// A value for a placeholder of a message: a number, text, quoted text, a phrase of `kPhrases`, or a list of ids. It
/// refers to text and lists of the caller.
class MessageValue {
 public:
  enum class Kind : std::uint8_t { Number, Text, Quoted, Phrase, List };

  MessageValue(std::string_view text) : text_(text), kind_(Kind::Text) {}
  MessageValue(const char* text) : MessageValue(std::string_view(text)) {}
  MessageValue(const std::string& text) : MessageValue(std::string_view(text)) {}
  MessageValue(prune::Quoted quoted) : text_(quoted.text), kind_(Kind::Quoted) {}
  MessageValue(prune::Phrase phrase) : number_(phrase.place), kind_(Kind::Phrase) {}
  MessageValue(const std::vector<std::string>& list) : list_(&list), kind_(Kind::List) {}
  MessageValue(double number) : number_(number), kind_(Kind::Number) {}
  MessageValue(std::integral auto number) : MessageValue(static_cast<double>(number)) {}

  Kind kind() const { return kind_; }
  std::string_view text() const { return text_; }
  const std::vector<std::string>& list() const { return *list_; }
  double number() const { return number_; }

 private:
  union {
    std::string_view text_;
    const std::vector<std::string>* list_;
    double number_;
  };
  Kind kind_;
};

/// A copy of a `MessageValue` that the error owns.
struct KeptValue {
  explicit KeptValue(const MessageValue& value);

  MessageValue::Kind kind;
  double number = 0;               ///< of `Number`; for a `Phrase` its index in `kPhrases`
  std::vector<std::string> texts;  ///< the ids of a `List`; else one text
};

/// An argument that was refused. The sentence names the function, the wanted and the given value: `[select] count must
/// be in [0, 5], got 6`.
class Error : public std::runtime_error {
 public:
  /// @param message  index in `kMessages`
  /// @param values   one for each placeholder, in their order
  Error(ErrorPlace place, std::uint8_t message, std::span<const MessageValue> values);

  ErrorCode code() const { return entry().code; }
  const MessageEntry& entry() const { return kMessages[message_]; }
  const std::string& where() const { return where_; }
  /// The position in the parsed text, counted from 1; 0 when no text was parsed.
  Index at() const { return at_; }
  /// In the order of the message's placeholders.
  const std::vector<KeptValue>& values() const { return values_; }
  /// The English sentence in full; `what()` would end at a NUL character in a name that the caller gave.
  const std::string& message() const { return text_; }

 private:
  Error(ErrorPlace place, std::uint8_t message, std::vector<KeptValue> values);

  std::uint8_t message_;
  Index at_;
  std::string where_;
  std::vector<KeptValue> values_;
  std::string text_;
};

/// An argument of `textFrom`: text, or a number as `toText` writes it.
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

/// Concatenates the pieces: `textFrom({"layers[", index, "]"})`.
std::string textFrom(std::initializer_list<TextPiece> pieces);

[[noreturn]] void throwError(const ErrorPlace& place, std::uint8_t message, std::span<const MessageValue> values);

/// Throws an `Error`: `fail("select", "must-be-in", "count", 0, 5, 6)`. An unknown id or a wrong number of values does
/// not compile.
template <class... Values>
[[noreturn]] void fail(const ErrorPlace& place, MessageOf<sizeof...(Values)> message, const Values&... values) {
  const std::array<MessageValue, sizeof...(Values)> list{MessageValue(values)...};
  throwError(place, message.place, list);
}

}  // namespace prune
