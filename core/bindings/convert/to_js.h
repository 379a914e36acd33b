#pragma once
/// Makes JavaScript values: strings, arrays, arrays of rows, and typed arrays that own their memory.

#include <emscripten/val.h>

#include <concepts>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/registry.h"
#include "base/shape.h"
#include "base/types.h"

namespace prune::bindings {

/// A plain object under construction. Unlike that of `val`, `set` is no template of the key's type, which keeps the
/// module small.
class JsObject : public emscripten::val {
 public:
  JsObject() : val(val::object()) {}

  void set(const char* key, const emscripten::val& value);
  void set(const char* key, double value);
  void set(const char* key, std::string_view value);
  void set(const char* key, const Name& value);
  template <std::integral Value>
  void set(const char* key, Value value) {
    if constexpr (std::same_as<Value, bool>)
      set(key, val(value));
    else
      set(key, static_cast<double>(value));
  }
};

/// `steps` and `channels`, and `staticFeatures` where there are some.
void setShape(JsObject& object, Shape shape);
JsObject shapeOf(Shape shape);

void append(emscripten::val& array, const emscripten::val& value);

emscripten::val number(Index value);
emscripten::val toJs(std::string_view text);
emscripten::val toJs(const Name& name);

emscripten::val toJs(const Vector<double>& vector);
emscripten::val toJs(const std::vector<std::string>& strings);

/// A typed array that owns a copy of the values, independent of the module's memory.
emscripten::val typedArray(std::span<const double> values);
emscripten::val typedArray(std::span<const float> values);
emscripten::val typedArray(std::span<const std::int32_t> values);
emscripten::val typedArray(std::span<const std::uint8_t> values);
emscripten::val typedArray(std::span<const std::int8_t> values);

template <class Scalar>
emscripten::val toTypedArray(const std::vector<Scalar>& values) {
  return typedArray(std::span<const Scalar>(values));
}

template <class Scalar>
emscripten::val toTypedArray(const Matrix<Scalar>& matrix) {
  return typedArray(std::span<const Scalar>(matrix.data(), static_cast<std::size_t>(matrix.size())));
}

template <class Scalar>
emscripten::val toTypedArray(const Vector<Scalar>& vector) {
  return typedArray(std::span<const Scalar>(vector.data(), static_cast<std::size_t>(vector.size())));
}

inline emscripten::val toJs(const Vector<float>& vector) {
  return typedArray(std::span<const float>(vector.data(), static_cast<std::size_t>(vector.size())));
}

/// An array of `convert(entry)` for each entry.
template <class Range, class Convert>
emscripten::val toJsArray(const Range& range, Convert convert) {
  emscripten::val array = emscripten::val::array();
  for (const auto& entry : range) append(array, convert(entry));
  return array;
}

/// An array of rows of numbers.
template <class Scalar>
emscripten::val toJs(const Matrix<Scalar>& matrix) {
  emscripten::val rows = emscripten::val::array();
  for (Index i = 0; i < matrix.rows(); ++i) append(rows, toJs(Vector<double>(matrix.row(i).template cast<double>())));
  return rows;
}

}  // namespace prune::bindings
