#pragma once
/// Counts what is taken from the heap: tests/core/counting_allocator.cpp replaces `operator new` of the whole program.
///
/// With AddressSanitizer every malloc counts, Eigen's own too; elsewhere, and in WebAssembly, what goes through
/// `operator new`.

#include <atomic>
#include <cstddef>

#if defined(__SANITIZE_ADDRESS__)
#define PRUNE_COUNTS_MALLOC 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define PRUNE_COUNTS_MALLOC 1
#endif
#endif

#ifdef PRUNE_COUNTS_MALLOC
// As in sanitizer/allocator_interface.h, which not every compiler brings.
extern "C" int __sanitizer_install_malloc_and_free_hooks(void (*onMalloc)(const volatile void*, std::size_t),
                                                         void (*onFree)(const volatile void*));
#endif

namespace prune::testing {

struct HeapCounts {
  std::atomic<bool> isOn = false;
  std::atomic<std::size_t> calls = 0;
  std::atomic<std::size_t> largest = 0;  ///< bytes of one call

  void note(std::size_t size) {
    if (!isOn) return;
    ++calls;
    if (size > largest) largest = size;
  }
};

inline HeapCounts& heapCounts() {
  static HeapCounts counts;
  return counts;
}

#ifdef PRUNE_COUNTS_MALLOC
inline void watchMalloc() {
  static const int kInstalled = __sanitizer_install_malloc_and_free_hooks(
      [](const volatile void*, std::size_t size) { heapCounts().note(size); }, [](const volatile void*) {});
  static_cast<void>(kInstalled);
}
#else
inline void watchMalloc() {}
#endif

struct HeapUse {
  std::size_t calls;
  std::size_t largest;
};

/// What a call takes from the heap.
template <class Call>
HeapUse heapUseOf(Call&& call) {
  watchMalloc();
  HeapCounts& counts = heapCounts();
  counts.calls = 0;
  counts.largest = 0;
  counts.isOn = true;
  call();
  counts.isOn = false;
  return {counts.calls, counts.largest};
}

}  // namespace prune::testing
