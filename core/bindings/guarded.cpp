#include "bindings/guarded.h"

#include "base/error.h"

namespace prune::bindings {

using emscripten::val;

namespace {

/// A `Refusal`. The texts are not copied: there may be no memory for that.
val refusal(std::string_view code, std::string_view message) {
  JsObject object;
  object.set("refusal", code);
  object.set("message", message);
  return object;
}

}  // namespace

val guard(val (*work)(void* state), void* state) {
  try {
    return work(state);
  } catch (const Error& error) {
    return refusal(errorId(error.code()), error.message());
  } catch (...) {
    // The allocator's, a container's, or that of JavaScript when it has no memory for what comes out.
    return refusal("out-of-memory", "[core] not enough memory");
  }
}

}  // namespace prune::bindings
