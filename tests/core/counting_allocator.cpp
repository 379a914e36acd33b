#include "support/counting_allocator.h"

#include <cstdlib>
#include <new>

#ifndef PRUNE_COUNTS_MALLOC

// Not inline: g++ would take the free of what `new` gave for a mistake.
[[gnu::noinline]] void* operator new(std::size_t size) {
  prune::testing::heapCounts().note(size);
  if (void* memory = std::malloc(size > 0 ? size : 1)) return memory;
  throw std::bad_alloc();
}

[[gnu::noinline]] void* operator new[](std::size_t size) {
  return operator new(size);
}

[[gnu::noinline]] void operator delete(void* memory) noexcept {
  std::free(memory);
}

[[gnu::noinline]] void operator delete[](void* memory) noexcept {
  std::free(memory);
}

[[gnu::noinline]] void operator delete(void* memory, std::size_t /*size*/) noexcept {
  std::free(memory);
}

[[gnu::noinline]] void operator delete[](void* memory, std::size_t /*size*/) noexcept {
  std::free(memory);
}

#endif
