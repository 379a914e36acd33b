#include "base/blocking.h"

#include <doctest/doctest.h>

#include <Eigen/Core>

namespace blocking_test {

TEST_CASE("fixBlocking gives Eigen the same three cache sizes on every machine, however often it is called") {
  prune::fixBlocking();
  prune::fixBlocking();
  CHECK(Eigen::l1CacheSize() == 32768);
  CHECK(Eigen::l2CacheSize() == 262144);
  CHECK(Eigen::l3CacheSize() == 2097152);
}

}  // namespace blocking_test
