#include "base/blocking.h"

#include <Eigen/Core>

namespace prune {

void fixBlocking() {
  constexpr std::ptrdiff_t kKiB = 1024;
  static const bool done = [] {
    Eigen::setCpuCacheSizes(32 * kKiB, 256 * kKiB, 2048 * kKiB);
    return true;
  }();
  static_cast<void>(done);
}

}  // namespace prune
