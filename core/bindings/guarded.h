#pragma once
/// Turns a C++ exception into a JavaScript `Error` with `name = "CoreError"` and a `code`.

#include <optional>
#include <type_traits>

namespace prune::bindings {

/// Calls `work(state)`; every exception becomes a `CoreError`.
void guard(void (*work)(void* state), void* state);

/// Runs `work` and returns what it returns; every exception becomes a `CoreError`.
template <class Work>
auto guarded(Work work) {
  using Result = std::invoke_result_t<Work>;
  if constexpr (std::is_void_v<Result>) {
    guard([](void* state) { (*static_cast<Work*>(state))(); }, &work);
  } else {
    std::optional<Result> result;
    auto call = [&] { result.emplace(work()); };
    guard([](void* state) { (*static_cast<decltype(call)*>(state))(); }, &call);
    return *std::move(result);
  }
}

}  // namespace prune::bindings
