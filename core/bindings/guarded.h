#pragma once
/// Turns a C++ exception into a JavaScript `Error` with `name = "CoreError"` and a `code`.

#include <emscripten/val.h>

#include <new>
#include <string>
#include <utility>

#include "base/error.h"

namespace prune::bindings {

/// Throws into JavaScript. Called after the C++ exception has been dealt with, so that nothing of it leaks.
[[noreturn]] inline void throwCoreError(std::string_view code, const std::string& message) {
  emscripten::val error = emscripten::val::global("Error").new_(message);
  error.set("name", std::string("CoreError"));
  error.set("code", std::string(code));
  error.throw_();
}

/// Runs `work` and returns what it returns; every exception becomes a `CoreError`.
template <class Work>
auto guarded(Work&& work) {
  std::string_view code = "out-of-memory";
  std::string message = "[core] not enough memory";
  try {
    return std::forward<Work>(work)();
  } catch (const Error& error) {
    code = errorId(error.code());
    message = error.message();
  } catch (const std::bad_alloc&) {
    // The text is ready: there may be no memory to make another.
  }
  throwCoreError(code, message);
}

}  // namespace prune::bindings
