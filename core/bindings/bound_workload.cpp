#include "bindings/bound_workload.h"

#include "base/check.h"
#include "bindings/from_js.h"
#include "bindings/guarded.h"

namespace prune::bindings {

namespace {

constexpr std::string_view kWorkload = "workload";

Index countOf(const JsNumber& count) {
  return checkWhole(kWorkload, "count", readNumber(kWorkload, "count", count), 0, 1'000'000'000);
}

}  // namespace

BoundWorkload* BoundWorkload::make(const JsWorkloadSettings& settings) {
  return guarded([&] {
    WorkloadSettings result;
    SettingsReader read(kWorkload, settings);
    read("network", result.network);
    read("batch", result.batch);
    read("removed", result.removed);
    read("seed", result.seed);
    read.refuseOthers();
    return new BoundWorkload(result);
  });
}

void BoundWorkload::trainSteps(const JsNumber& count) {
  guarded([&] { workload_.trainSteps(countOf(count)); });
}

void BoundWorkload::forwards(const JsNumber& count) {
  guarded([&] { workload_.forwards(countOf(count)); });
}

}  // namespace prune::bindings
