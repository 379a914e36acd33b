#pragma once
/// Reads JavaScript values with type checks. (Embind's own conversions turn NaN into 0, 1.7 into 1 and a string into
/// NaN.) Each function throws an `Error` InvalidArgument, with the name of the argument, for a value of another type.

#include <emscripten/val.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/types.h"

namespace prune::bindings {

/// Reads any number, including NaN and the infinities.
double readNumber(std::string_view where, std::string_view name, const emscripten::val& value);

std::string readString(std::string_view where, std::string_view name, const emscripten::val& value);

bool readBoolean(std::string_view where, std::string_view name, const emscripten::val& value);

/// Reads an array or a typed array of numbers.
std::vector<double> readNumbers(std::string_view where, std::string_view name, const emscripten::val& value);

std::vector<std::string> readStrings(std::string_view where, std::string_view name, const emscripten::val& value);

/// Reads an array of rows, all of equal length.
Matrix<double> readMatrix(std::string_view where, std::string_view name, const emscripten::val& value);

/// Reads a plain object of settings by their keys; `undefined` counts as an empty object.
class SettingsReader {
 public:
  /// @param where     the public function that was called
  /// @param settings  the settings object
  /// @param place     name of the object when it is itself a setting, such as `network.input`
  /// @throws Error    InvalidArgument when it is no plain object
  SettingsReader(std::string_view where, const emscripten::val& settings, std::string_view place = "");

  /// Sets `to` when the key is present.
  void operator()(const char* key, double& to);
  void operator()(const char* key, std::optional<double>& to);
  void operator()(const char* key, bool& to);
  void operator()(const char* key, std::string& to);
  void operator()(const char* key, std::optional<std::string>& to);
  void operator()(const char* key, std::vector<double>& to);
  void operator()(const char* key, std::vector<std::string>& to);
  void operator()(const char* key, Vector<double>& to);
  void operator()(const char* key, Matrix<double>& to);

  /// The unconverted value of a key; undefined when it is absent.
  emscripten::val at(const char* key);

  /// The name of a key in errors.
  std::string nameOf(const char* key) const;

  /// Checks that all keys were read.
  ///
  /// @throws Error UnknownOption for a key that was not
  void refuseOthers() const;

 private:
  std::string_view where_;
  emscripten::val settings_;
  std::string place_;
  std::vector<std::string> asked_;
};

}  // namespace prune::bindings
