#pragma once
/// Return values of the bound functions: a result, or an error as a value (a refusal), which `Gate` in
/// web/src/core/boundary/gate.ts throws in JavaScript. An exception thrown through WebAssembly frames would leave their
/// stack memory allocated.

#include <emscripten/bind.h>

#include <concepts>
#include <memory>
#include <string_view>
#include <type_traits>
#include <utility>

#include "bindings/convert/to_js.h"

namespace prune::bindings {

/// A `Result`, or a `Refusal` of web/src/core/core-error.ts; `Result` is a type of types.h and gives the name in the
/// type file.
template <class Result>
struct Answer : emscripten::val {
  Answer(const val& value) : val(value) {}
  Answer(val&& value) : val(std::move(value)) {}
};

/// Calls `work(state)`.
///
/// @return its result; a refusal when it throws
emscripten::val guard(emscripten::val (*work)(void* state), void* state);

/// Calls `work` and converts its result to JavaScript: nothing, a number, text, or a value as it is.
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

/// Calls `work`.
///
/// @return its result, converted by `inJs`; a refusal when it throws
template <class Work>
emscripten::val guarded(Work work) {
  auto call = [&] { return inJs(work); };
  return guard([](void* state) { return (*static_cast<decltype(call)*>(state))(); }, &call);
}

/// Passes the ownership of an object to JavaScript, which has to delete it.
template <class Bound>
emscripten::val owned(std::unique_ptr<Bound> object) {
  emscripten::val handle(object.get(), emscripten::allow_raw_pointers());
  static_cast<void>(object.release());
  return handle;
}

}  // namespace prune::bindings
