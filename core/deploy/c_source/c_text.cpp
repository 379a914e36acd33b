#include "deploy/c_source/c_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <set>
#include <type_traits>

namespace prune::deploy {

namespace {

constexpr std::size_t kLine = 110;
constexpr std::size_t kMostName = 40;
constexpr std::size_t kMostText = 250;

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool isLetter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// In full, and with a point or an exponent.
std::string realLiteral(double value, int digits) {
  std::array<char, 40> text{};
  const int length = std::snprintf(text.data(), text.size(), "%.*g", digits, value);
  std::string literal(text.data(), static_cast<std::size_t>(length));
  std::replace(literal.begin(), literal.end(), ',', '.');
  return literal.find_first_of(".e") == std::string::npos ? literal + ".0" : literal;
}

/// Literals in lines, with commas between them.
class Lines {
 public:
  explicit Lines(std::string indent) : indent_(std::move(indent)) {}

  void add(const std::string& literal) {
    if (!text_.empty()) text_ += ',';
    if (text_.empty() || column_ + literal.size() + 2 > kLine) {
      text_ += '\n' + indent_;
      column_ = indent_.size();
    } else {
      text_ += ' ';
      ++column_;
    }
    text_ += literal;
    column_ += literal.size() + 1;
  }

  std::string take() { return std::move(text_); }

 private:
  std::string indent_;
  std::string text_;
  std::size_t column_ = 0;
};

template <class Value>
std::string numberLiteral(Value value) {
  if constexpr (std::is_integral_v<Value> && sizeof(Value) < 4)
    return std::to_string(value);
  else
    return literalOf(value);
}

}  // namespace

std::string identifierOf(std::string_view text, std::string_view fallback) {
  std::string name;
  bool isApart = false;
  for (const char c : text) {
    if (!isLetter(c) && !isDigit(c)) {
      isApart = !name.empty();
      continue;
    }
    if (name.empty() && isDigit(c)) name = std::string(fallback) + "_";
    if (isApart) name += '_';
    isApart = false;
    name += c;
    if (name.size() >= kMostName) break;
  }
  return name.empty() ? std::string(fallback) : name;
}

std::string macroOf(std::string_view identifier) {
  std::string macro(identifier);
  for (char& c : macro)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return macro;
}

std::string plainOf(std::string_view text) {
  constexpr std::size_t kMost = 80;
  std::string plain(text.substr(0, kMost));
  for (char& c : plain)
    if (!isLetter(c) && !isDigit(c) && std::string_view(" ._-").find(c) == std::string_view::npos) c = '_';
  return plain;
}

std::vector<std::string> identifiersOf(std::span<const std::string> texts, std::string_view fallback) {
  std::set<std::string> taken;
  std::vector<std::string> names;
  for (const std::string& text : texts) {
    const std::string name = identifierOf(text, fallback);
    std::string own = name;
    for (int number = 2; !taken.insert(own).second; ++number) own = name + "_" + std::to_string(number);
    names.push_back(own);
  }
  return names;
}

std::string literalOf(std::string_view text) {
  const bool isCut = text.size() > kMostText;
  if (isCut) {
    std::size_t end = kMostText;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    text = text.substr(0, end);
  }
  std::string literal = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    // Three octal digits end by themselves; `?` begins trigraphs, and `*` no comment for whoever looks for one.
    if (byte >= 32 && byte < 127 && c != '"' && c != '\\' && c != '?' && c != '*')
      literal += c;
    else
      literal += {'\\', static_cast<char>('0' + (byte >> 6)), static_cast<char>('0' + (byte >> 3 & 7)),
                  static_cast<char>('0' + (byte & 7))};
  }
  return literal + (isCut ? "...\"" : "\"");
}

std::string literalOf(float value) {
  return realLiteral(static_cast<double>(value), 9) + "f";
}

std::string literalOf(double value) {
  return realLiteral(value, 17);
}

std::string literalOf(std::int32_t value) {
  return value == INT32_MIN ? "(-2147483647 - 1)" : std::to_string(value);
}

template <class Value>
std::string arrayOf(std::string_view type, std::string_view name, std::span<const Value> values) {
  Lines lines("    ");
  for (const Value value : values) lines.add(numberLiteral(value));
  if (values.empty()) lines.add("0");
  return "static const " + std::string(type) + " " + std::string(name) + "[] = {" + lines.take() + "};\n";
}

template std::string arrayOf(std::string_view, std::string_view, std::span<const std::uint8_t>);
template std::string arrayOf(std::string_view, std::string_view, std::span<const std::uint16_t>);
template std::string arrayOf(std::string_view, std::string_view, std::span<const std::int8_t>);
template std::string arrayOf(std::string_view, std::string_view, std::span<const std::int32_t>);
template std::string arrayOf(std::string_view, std::string_view, std::span<const float>);
template std::string arrayOf(std::string_view, std::string_view, std::span<const double>);

std::string rowsOf(std::span<const std::vector<std::string>> rows) {
  std::string text;
  for (const std::vector<std::string>& row : rows) {
    Lines lines("     ");
    for (const std::string& literal : row) lines.add(literal);
    text += (text.empty() ? "\n    {" : ",\n    {") + lines.take() + "}";
  }
  return text;
}

}  // namespace prune::deploy
