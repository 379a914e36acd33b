#include "bindings/from_js.h"

#include "base/check.h"
#include "base/error.h"

namespace prune::bindings {

using emscripten::val;

namespace {

/// A short text of what was given: `"abc"`, `undefined`, `an array`.
std::string shown(const val& value) {
  constexpr std::size_t kLongest = 40;
  if (value.isArray()) return "an array";
  const std::string type = value.typeOf().as<std::string>();
  if (type == "string") {
    const auto text = value.as<std::string>();
    return "\"" + (text.size() > kLongest ? text.substr(0, kLongest) + "..." : text) + "\"";
  }
  if (type == "number") return toText(value.as<double>());
  if (value.isNull() || type == "undefined" || type == "boolean") return val::global("String")(value).as<std::string>();
  return type == "object" ? "an object" : "a " + type;
}

[[noreturn]] void refuse(std::string_view where, std::string_view name, const char* wanted, const val& value) {
  fail(ErrorCode::InvalidArgument, where, {name, " must be ", wanted, ", got ", shown(value)});
}

std::string entry(std::string_view name, std::size_t index) {
  return textFrom({name, "[", index, "]"});
}

/// Of numbers, not of bigints.
bool isTypedArray(const val& value) {
  return val::global("ArrayBuffer").call<bool>("isView", value) &&
         value["BYTES_PER_ELEMENT"].typeOf().as<std::string>() == "number" &&
         (value["length"].as<unsigned>() == 0 || value[std::size_t{0}].isNumber());
}

}  // namespace

double readNumber(std::string_view where, std::string_view name, const val& value) {
  if (!value.isNumber()) refuse(where, name, "a number", value);
  return value.as<double>();
}

std::string readString(std::string_view where, std::string_view name, const val& value) {
  if (!value.isString()) refuse(where, name, "a string", value);
  return value.as<std::string>();
}

bool readBoolean(std::string_view where, std::string_view name, const val& value) {
  if (!value.isTrue() && !value.isFalse()) refuse(where, name, "true or false", value);
  return value.isTrue();
}

std::vector<double> readNumbers(std::string_view where, std::string_view name, const val& value) {
  if (isTypedArray(value)) return emscripten::convertJSArrayToNumberVector<double>(value);
  if (!value.isArray()) refuse(where, name, "an array of numbers", value);
  const auto length = value["length"].as<unsigned>();
  std::vector<double> numbers;
  for (std::size_t i = 0; i < length; ++i) numbers.push_back(readNumber(where, entry(name, i), value[i]));
  return numbers;
}

std::vector<std::string> readStrings(std::string_view where, std::string_view name, const val& value) {
  if (!value.isArray()) refuse(where, name, "an array of strings", value);
  const auto length = value["length"].as<unsigned>();
  std::vector<std::string> strings;
  for (std::size_t i = 0; i < length; ++i) strings.push_back(readString(where, entry(name, i), value[i]));
  return strings;
}

Matrix<double> readMatrix(std::string_view where, std::string_view name, const val& value) {
  if (!value.isArray()) refuse(where, name, "an array of rows", value);
  const auto rows = value["length"].as<Index>();
  Matrix<double> matrix;
  for (Index i = 0; i < rows; ++i) {
    const std::string place = entry(name, static_cast<std::size_t>(i));
    const std::vector<double> row = readNumbers(where, place, value[i]);
    const auto length = static_cast<Index>(row.size());
    if (i == 0) matrix.resize(rows, length);
    checkSize(where, place, length, matrix.cols());
    matrix.row(i) = Eigen::Map<const Vector<double>>(row.data(), length).transpose();
  }
  return matrix;
}

void checkKeys(std::string_view where, const val& options, std::initializer_list<const char*> known) {
  if (options.isUndefined()) return;
  if (options.isNull() || options.isArray() || options.typeOf().as<std::string>() != "object")
    refuse(where, "settings", "an object", options);
  std::string ids;
  for (const char* key : known) ids += (ids.empty() ? "" : ", ") + std::string(key);
  for (const std::string& key : readStrings(where, "keys", val::global("Object").call<val>("keys", options))) {
    bool isKnown = false;
    for (const char* candidate : known) isKnown = isKnown || key == candidate;
    if (!isKnown) fail(ErrorCode::UnknownOption, where, {"unknown setting \"", key, "\"; one of: ", ids});
  }
}

}  // namespace prune::bindings
