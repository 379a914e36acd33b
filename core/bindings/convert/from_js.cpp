#include "bindings/convert/from_js.h"

#include <algorithm>

#include "base/check.h"
#include "base/registry.h"

namespace prune::bindings {

using emscripten::val;

namespace {

/// In UTF-8. Embind's own conversion would write its copy to address 0 when there is no memory for it.
std::string textOf(const val& string) {
  static const val kEncoder = val::global("TextEncoder").new_();
  const val bytes = kEncoder.call<val>("encode", string);
  std::string text(bytes["length"].as<std::size_t>(), '\0');
  val(emscripten::typed_memory_view(text.size(), reinterpret_cast<std::uint8_t*>(text.data())))
      .call<void>("set", bytes);
  return text;
}

bool isOfType(const val& value, const char* type) {
  return value.typeOf().strictlyEquals(val(type));
}

/// The words for what is neither text nor number.
Phrase shownType(const val& value) {
  if (value.isArray()) return Phrase("an-array");
  if (isOfType(value, "function")) return Phrase("a-function");
  if (isOfType(value, "symbol")) return Phrase("a-symbol");
  return isOfType(value, "bigint") ? Phrase("a-bigint") : Phrase("an-object");
}

/// Shows what was given: `"abc"`, `undefined`, `an array`.
[[noreturn]] void refuse(std::string_view where, std::string_view name, Phrase wanted, const val& value) {
  constexpr double kLongest = 40;
  if (value.isString()) {
    const bool isLong = value["length"].as<double>() > kLongest;
    const std::string text = textOf(isLong ? value.call<val>("slice", 0, kLongest) : value) + (isLong ? "..." : "");
    fail(where, "must-be", name, wanted, Quoted{text});
  }
  if (value.isNumber()) fail(where, "must-be", name, wanted, value.as<double>());
  if (value.isNull() || value.isUndefined() || value.isTrue() || value.isFalse())
    fail(where, "must-be", name, wanted, textOf(val::global("String")(value)));
  fail(where, "must-be", name, wanted, shownType(value));
}

std::string entry(std::string_view name, std::size_t index) {
  return textFrom({name, "[", index, "]"});
}

/// Of numbers, not of bigints.
bool isTypedArray(const val& value) {
  return val::global("ArrayBuffer").call<bool>("isView", value) && value["BYTES_PER_ELEMENT"].isNumber() &&
         (value["length"].as<unsigned>() == 0 || value[std::size_t{0}].isNumber());
}

}  // namespace

double readNumber(std::string_view where, std::string_view name, const val& value) {
  if (!value.isNumber()) refuse(where, name, "a-number", value);
  return value.as<double>();
}

std::string readString(std::string_view where, std::string_view name, const val& value) {
  if (!value.isString()) refuse(where, name, "a-string", value);
  return textOf(value);
}

bool readBoolean(std::string_view where, std::string_view name, const val& value) {
  if (!value.isTrue() && !value.isFalse()) refuse(where, name, "true-or-false", value);
  return value.isTrue();
}

std::vector<double> readNumbers(std::string_view where, std::string_view name, const val& value) {
  if (isTypedArray(value)) return emscripten::convertJSArrayToNumberVector<double>(value);
  if (!value.isArray()) refuse(where, name, "array-of-numbers", value);
  const auto length = value["length"].as<unsigned>();
  std::vector<double> numbers;
  for (std::size_t i = 0; i < length; ++i) numbers.push_back(readNumber(where, entry(name, i), value[i]));
  return numbers;
}

std::vector<std::string> readStrings(std::string_view where, std::string_view name, const val& value) {
  if (!value.isArray()) refuse(where, name, "array-of-strings", value);
  const auto length = value["length"].as<unsigned>();
  std::vector<std::string> strings;
  for (std::size_t i = 0; i < length; ++i) strings.push_back(readString(where, entry(name, i), value[i]));
  return strings;
}

Matrix<double> readMatrix(std::string_view where, std::string_view name, const val& value) {
  if (!value.isArray()) refuse(where, name, "array-of-rows", value);
  const auto rows = value["length"].as<Index>();
  Matrix<double> matrix;
  for (Index i = 0; i < rows; ++i) {
    const std::string place = entry(name, static_cast<std::size_t>(i));
    const std::vector<double> row = readNumbers(where, place, value[i]);
    const auto length = static_cast<Index>(row.size());
    if (i == 0) checkedProduct(where, name, rows, length);
    if (i == 0) matrix.resize(rows, length);
    checkSize(where, place, length, matrix.cols());
    matrix.row(i) = Eigen::Map<const Vector<double>>(row.data(), length).transpose();
  }
  return matrix;
}

SettingsReader::SettingsReader(std::string_view where, const val& settings, std::string_view place)
    : where_(where), settings_(settings), place_(place) {
  if (settings.isUndefined()) return;
  if (settings.isNull() || settings.isArray() || !isOfType(settings, "object"))
    refuse(where, place.empty() ? "settings" : place, "an-object", settings);
}

val SettingsReader::at(const char* key) {
  asked_.emplace_back(key);
  return settings_.isUndefined() ? settings_ : settings_[key];
}

std::string SettingsReader::nameOf(const char* key) const {
  return place_.empty() ? key : textFrom({place_, ".", key});
}

void SettingsReader::operator()(const char* key, double& to) {
  if (const val value = at(key); !value.isUndefined()) to = readNumber(where_, nameOf(key), value);
}

void SettingsReader::operator()(const char* key, std::optional<double>& to) {
  if (const val value = at(key); !value.isUndefined()) to = readNumber(where_, nameOf(key), value);
}

void SettingsReader::operator()(const char* key, bool& to) {
  if (const val value = at(key); !value.isUndefined()) to = readBoolean(where_, nameOf(key), value);
}

void SettingsReader::operator()(const char* key, std::optional<std::string>& to) {
  if (const val value = at(key); !value.isUndefined()) to = readString(where_, nameOf(key), value);
}

void SettingsReader::operator()(const char* key, std::string& to) {
  if (const val value = at(key); !value.isUndefined()) to = readString(where_, nameOf(key), value);
}

void SettingsReader::operator()(const char* key, std::vector<double>& to) {
  if (const val value = at(key); !value.isUndefined()) to = readNumbers(where_, nameOf(key), value);
}

void SettingsReader::operator()(const char* key, std::vector<std::string>& to) {
  if (const val value = at(key); !value.isUndefined()) to = readStrings(where_, nameOf(key), value);
}

void SettingsReader::operator()(const char* key, Vector<double>& to) {
  const val value = at(key);
  if (value.isUndefined()) return;
  const std::vector<double> numbers = readNumbers(where_, nameOf(key), value);
  to = Eigen::Map<const Vector<double>>(numbers.data(), static_cast<Index>(numbers.size()));
}

void SettingsReader::operator()(const char* key, Matrix<double>& to) {
  if (const val value = at(key); !value.isUndefined()) to = readMatrix(where_, nameOf(key), value);
}

void SettingsReader::refuseOthers() const {
  if (settings_.isUndefined()) return;
  for (const std::string& key : readStrings(where_, "keys", val::global("Object").call<val>("keys", settings_))) {
    if (std::find(asked_.begin(), asked_.end(), key) != asked_.end()) continue;
    fail(where_, "unknown-setting", key, asked_);
  }
}

}  // namespace prune::bindings
