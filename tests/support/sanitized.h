#pragma once
/// Whether this build watches memory and undefined behaviour, at some fifteen times the time.
///
/// A long training that finds nothing new there is left to the other builds: `TEST_CASE("..." * skip(kIsSanitized))`.

#include <doctest/doctest.h>

#include <string_view>

namespace prune::testing {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kIsSanitized = true;
#elif defined(__has_feature)
inline constexpr bool kIsSanitized = __has_feature(address_sanitizer);
#else
inline constexpr bool kIsSanitized = false;
#endif

/// Whether a criterion or a healing takes hundreds of weights apart one at a time, with a matrix of all of them for
/// each: sanitizers look at that on small networks (tests/core/prune/surgery/surgery_test.cpp).
inline bool isTooLong(std::string_view id) {
  return kIsSanitized && (id == "obs" || id == "obs-one-by-one");
}

}  // namespace prune::testing
