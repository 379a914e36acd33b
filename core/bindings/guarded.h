#pragma once
/// What a bound call gives to JavaScript: its result, or why it was refused. No error is thrown through the frames of
/// WebAssembly, which would not give their stack back: `Gate` in web/src/core/boundary/gate.ts throws it.

#include <emscripten/bind.h>

#include <concepts>
#include <memory>
#include <string_view>
#include <type_traits>
#include <utility>

#include "bindings/convert/to_js.h"

namespace prune::bindings {

/// A result of the type that has the name of `Result`, or a `Refusal` of web/src/core/core-error.ts.
template <class Result>
struct Answer : emscripten::val {
  Answer(const val& value) : val(value) {}
  Answer(val&& value) : val(std::move(value)) {}
};

/// Calls `work(state)`. @return what it returns; a refusal when it throws
emscripten::val guard(emscripten::val (*work)(void* state), void* state);

/// What `work` gives, in JavaScript: its value, number, text or nothing.
template <class Work>
emscripten::val inJs(Work&& work) {
  using Result = std::invoke_result_t<Work>;
  if constexpr (std::is_void_v<Result>) {
    work();
    return emscripten::val::undefined();
  } else if constexpr (std::is_arithmetic_v<Result>) {
    return emscripten::val(static_cast<double>(work()));
  } else if constexpr (std::convertible_to<Result, std::string_view>) {
    return toJs(std::string_view(work()));
  } else {
    return work();
  }
}

/// @return what `work` gives; a refusal when it throws
template <class Work>
emscripten::val guarded(Work work) {
  auto call = [&] { return inJs(work); };
  return guard([](void* state) { return (*static_cast<decltype(call)*>(state))(); }, &call);
}

/// Hands an object to JavaScript, which deletes it.
template <class Bound>
emscripten::val owned(std::unique_ptr<Bound> object) {
  emscripten::val handle(object.get(), emscripten::allow_raw_pointers());
  static_cast<void>(object.release());
  return handle;
}

}  // namespace prune::bindings
