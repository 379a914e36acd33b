#include "bindings/convert/to_js.h"

namespace prune::bindings {

using emscripten::val;

namespace {

template <class Scalar>
val copied(std::span<const Scalar> values) {
  return val(emscripten::typed_memory_view(values.size(), values.data())).template call<val>("slice");
}

}  // namespace

void JsObject::set(const char* key, const val& value) {
  val::set(key, value);
}

void JsObject::set(const char* key, double value) {
  val::set(key, value);
}

void JsObject::set(const char* key, std::string_view value) {
  val::set(key, toJs(value));
}

void JsObject::set(const char* key, const Name& value) {
  set(key, toJs(value));
}

void setShape(JsObject& object, Shape shape) {
  object.set("steps", shape.steps);
  object.set("channels", shape.channels);
  if (shape.staticFeatures > 0) object.set("staticFeatures", shape.staticFeatures);
}

JsObject shapeOf(Shape shape) {
  JsObject object;
  setShape(object, shape);
  return object;
}

void append(val& array, const val& value) {
  array.call<void>("push", value);
}

val number(Index value) {
  return val(static_cast<double>(value));
}

val toJs(std::string_view text) {
  // Embind's own conversion would make its copy at address 0 when there is no memory for it.
  static const val kDecoder = [] {
    val options = val::object();
    options.set("ignoreBOM", true);
    return val::global("TextDecoder").new_(val("utf-8"), options);
  }();
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  return kDecoder.call<val>("decode", val(emscripten::typed_memory_view(text.size(), bytes)));
}

val toJs(const Name& name) {
  JsObject object;
  object.set("zh", name.zh);
  object.set("en", name.en);
  return object;
}

val toJs(const Vector<double>& vector) {
  return val::array(vector.begin(), vector.end());
}

val toJs(const std::vector<std::string>& strings) {
  return toJsArray(strings, [](const std::string& text) { return toJs(text); });
}

val typedArray(std::span<const double> values) {
  return copied(values);
}

val typedArray(std::span<const float> values) {
  return copied(values);
}

val typedArray(std::span<const std::int32_t> values) {
  return copied(values);
}

val typedArray(std::span<const std::uint8_t> values) {
  return copied(values);
}

val typedArray(std::span<const std::int8_t> values) {
  return copied(values);
}

}  // namespace prune::bindings
