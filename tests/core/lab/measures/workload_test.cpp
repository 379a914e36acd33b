#include "lab/measures/workload.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>

#include "support/counting_allocator.h"
#include "support/error_of.h"

namespace workload_test {

using namespace prune;
using prune::testing::errorOf;
using prune::testing::heapUseOf;

namespace {

WorkloadSettings settingsOf(std::string network, double removed = 0) {
  WorkloadSettings settings;
  settings.network = std::move(network);
  settings.batch = 5;
  settings.removed = removed;
  return settings;
}

}  // namespace

TEST_CASE("after the first step a workload takes no memory, with and without removed weights") {
  for (const double removed : {0.0, 0.9}) {
    Workload workload(settingsOf("40-30-3", removed));
    workload.trainSteps(1);
    workload.forwards(1);
    CHECK(heapUseOf([&] {
            workload.trainSteps(2);
            workload.forwards(2);
          }).calls == 0);
  }
}

TEST_CASE("a workload names the setting that is wrong") {
  const auto error = [](const WorkloadSettings& settings) { return errorOf([&] { Workload{settings}; }); };
  WorkloadSettings settings = settingsOf("4-2");
  settings.batch = 0;
  CHECK(error(settings) == "out-of-range: [workload] batch must be in [1, 4096], got 0");
  CHECK(error(settingsOf("4-2", 1)) == "out-of-range: [workload] removed must be in [0, 0.999], got 1");
  settings.seed = 0.5;
  settings.batch = 1;
  CHECK(error(settings) == "invalid-argument: [workload] seed must be a whole number, got 0.5");
  CHECK(error(settingsOf("relu")) ==
        "invalid-argument: [network] at character 1: a network must start with its input here, such as 784 or 128x3, "
        "got \"relu\"");
}

}  // namespace workload_test
