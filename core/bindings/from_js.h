#pragma once
/// Reads JavaScript values. Embind would turn NaN into 0, 1.7 into 1 and a string into NaN: here each is looked at.

#include <emscripten/val.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/types.h"

namespace prune::bindings {

/// A number of any size; a string, `undefined` and the like are refused by name and value.
double readNumber(std::string_view where, std::string_view name, const emscripten::val& value);

std::string readString(std::string_view where, std::string_view name, const emscripten::val& value);

bool readBoolean(std::string_view where, std::string_view name, const emscripten::val& value);

/// An array or a typed array of numbers.
std::vector<double> readNumbers(std::string_view where, std::string_view name, const emscripten::val& value);

std::vector<std::string> readStrings(std::string_view where, std::string_view name, const emscripten::val& value);

/// An array of rows, all of one length.
Matrix<double> readMatrix(std::string_view where, std::string_view name, const emscripten::val& value);

/// Checks that a value is a plain object with no other keys than these; `undefined` counts as an empty one.
void checkKeys(std::string_view where, const emscripten::val& options, std::initializer_list<const char*> known);

/// Calls `read(value)` when the option is there.
template <class Read>
void readOption(const emscripten::val& options, const char* key, Read read) {
  if (options.isUndefined()) return;
  const emscripten::val value = options[key];
  if (!value.isUndefined()) read(value);
}

}  // namespace prune::bindings
