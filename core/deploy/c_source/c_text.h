#pragma once
/// Words and numbers of C: names that compile whatever a model is called, literals that give back the same bits.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace prune::deploy {

/// A C name made of any text: letters and digits of ASCII stay, everything else becomes one `_` between them; at most
/// 40 characters, and `fallback` where nothing is left. It is meant to be continued, as in `<name>_run`: alone it may
/// be a keyword.
std::string identifierOf(std::string_view text, std::string_view fallback);

/// The same in capitals.
std::string macroOf(std::string_view identifier);

/// Text for a comment, and for names of files: letters, digits, spaces, `.`, `_` and `-` stay, everything else becomes
/// `_`; at most 80 characters.
std::string plainOf(std::string_view text);

/// Names for a list of texts, each continued by `_<number>` where it was there before.
std::vector<std::string> identifiersOf(std::span<const std::string> texts, std::string_view fallback);

/// A string literal with every byte of UTF-8 text; text above 250 bytes is cut at a character and ends with `...`.
std::string literalOf(std::string_view text);

/// Literals that are read back as the same number.
std::string literalOf(float value);
std::string literalOf(double value);
std::string literalOf(std::int32_t value);

/// `static const <type> <name>[] = {...};` in lines of at most 110 characters; one 0 where there are no numbers.
template <class Value>
std::string arrayOf(std::string_view type, std::string_view name, std::span<const Value> values);

/// Rows of a two-dimensional array, each in braces; in the same lines.
std::string rowsOf(std::span<const std::vector<std::string>> rows);

}  // namespace prune::deploy
