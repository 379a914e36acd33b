#pragma once
/// Makes plain JavaScript values: strings, arrays, arrays of rows, and typed arrays that own their memory.

#include <emscripten/val.h>

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/registry.h"
#include "base/types.h"

namespace prune::bindings {

inline emscripten::val number(Index value) {
  return emscripten::val(static_cast<double>(value));
}

inline emscripten::val toJs(std::string_view text) {
  return emscripten::val(std::string(text));
}

inline emscripten::val toJs(const Name& name) {
  emscripten::val object = emscripten::val::object();
  object.set("zh", toJs(name.zh));
  object.set("en", toJs(name.en));
  return object;
}

/// An array of numbers.
inline emscripten::val toJs(const Vector<double>& vector) {
  return emscripten::val::array(vector.begin(), vector.end());
}

inline emscripten::val toJs(const std::vector<std::string>& strings) {
  return emscripten::val::array(strings);
}

inline emscripten::val toJs(const Vector<float>& vector) {
  return emscripten::val(emscripten::typed_memory_view(static_cast<std::size_t>(vector.size()), vector.data()))
      .call<emscripten::val>("slice");
}

/// A typed array that is a copy.
template <class Scalar>
emscripten::val toTypedArray(const std::vector<Scalar>& values) {
  return emscripten::val(emscripten::typed_memory_view(values.size(), values.data()))
      .template call<emscripten::val>("slice");
}

/// An array of rows of numbers.
template <class Scalar>
emscripten::val toJs(const Matrix<Scalar>& matrix) {
  emscripten::val rows = emscripten::val::array();
  for (Index i = 0; i < matrix.rows(); ++i) {
    const Vector<double> row = matrix.row(i).template cast<double>();
    rows.call<void>("push", toJs(row));
  }
  return rows;
}

/// An array of what `convert` makes of each entry.
template <class Range, class Convert>
emscripten::val toJsArray(const Range& range, Convert convert) {
  emscripten::val array = emscripten::val::array();
  for (const auto& entry : range) array.call<void>("push", convert(entry));
  return array;
}

/// A typed array that is a copy: it stays as it is whatever the core does next.
template <class Scalar>
emscripten::val toTypedArray(const Matrix<Scalar>& matrix) {
  const auto size = static_cast<std::size_t>(matrix.size());
  return emscripten::val(emscripten::typed_memory_view(size, matrix.data())).template call<emscripten::val>("slice");
}

}  // namespace prune::bindings
