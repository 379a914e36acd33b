#pragma once
/// Reads JavaScript values. Embind would turn NaN into 0, 1.7 into 1 and a string into NaN: here each is looked at.

#include <emscripten/val.h>

#include <optional>
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

/// Reads a plain object of settings, each by its key; `undefined` counts as an empty one.
class SettingsReader {
 public:
  /// @param where     the public function that was called
  /// @param settings  what it was given
  /// @param place     the name of the object when it is itself a setting, `network.input`
  /// @throws Error    InvalidArgument when it is no plain object
  SettingsReader(std::string_view where, const emscripten::val& settings, std::string_view place = "");

  /// Fills `to` when the setting is there.
  void operator()(const char* key, double& to);
  void operator()(const char* key, std::optional<double>& to);
  void operator()(const char* key, bool& to);
  void operator()(const char* key, std::string& to);
  void operator()(const char* key, std::optional<std::string>& to);
  void operator()(const char* key, std::vector<double>& to);
  void operator()(const char* key, std::vector<std::string>& to);
  void operator()(const char* key, Vector<double>& to);
  void operator()(const char* key, Matrix<double>& to);

  /// What was given, for a reader of its own; undefined when the setting is not there.
  emscripten::val at(const char* key);

  /// The name of a setting in errors.
  std::string nameOf(const char* key) const;

  /// @throws Error UnknownOption when there is a key that was not asked for
  void refuseOthers() const;

 private:
  std::string_view where_;
  emscripten::val settings_;
  std::string place_;
  std::vector<std::string> asked_;
};

}  // namespace prune::bindings
