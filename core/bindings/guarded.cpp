#include "bindings/guarded.h"

#include <emscripten/val.h>

#include <new>
#include <string>

#include "base/error.h"

namespace prune::bindings {

namespace {

[[noreturn]] void throwCoreError(std::string_view code, const std::string& message) {
  emscripten::val error = emscripten::val::global("Error").new_(message);
  error.set("name", std::string("CoreError"));
  error.set("code", std::string(code));
  error.throw_();
}

}  // namespace

void guard(void (*work)(void* state), void* state) {
  std::string_view code = "out-of-memory";
  std::string message = "[core] not enough memory";
  try {
    work(state);
    return;
  } catch (const Error& error) {
    code = errorId(error.code());
    message = error.message();
  } catch (const std::bad_alloc&) {
    // The text is ready: there may be no memory to make another.
  }
  // After the catch block, so that nothing of the C++ exception leaks.
  throwCoreError(code, message);
}

}  // namespace prune::bindings
