#pragma once
/// Whether this build watches memory and undefined behaviour, at some fifteen times the time.
///
/// A long training that finds nothing new there is left to the other builds: `TEST_CASE("..." * skip(kIsSanitized))`.

#include <doctest/doctest.h>

namespace prune::testing {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool kIsSanitized = true;
#elif defined(__has_feature)
inline constexpr bool kIsSanitized = __has_feature(address_sanitizer);
#else
inline constexpr bool kIsSanitized = false;
#endif

}  // namespace prune::testing
