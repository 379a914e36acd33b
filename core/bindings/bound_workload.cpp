#include "bindings/bound_workload.h"

#include "base/check.h"
#include "bindings/convert/from_js.h"

namespace prune::bindings {

namespace {

constexpr std::string_view kWorkload = "workload";

Index countOf(const JsNumber& count) {
  return checkWhole(kWorkload, "count", readNumber(kWorkload, "count", count), 0, 1'000'000'000);
}

}  // namespace

Answer<BoundWorkload> BoundWorkload::make(const JsWorkloadSettings& settings) {
  return guarded([&] {
    WorkloadSettings result;
    SettingsReader read(kWorkload, settings);
    read("network", result.network);
    read("batch", result.batch);
    read("removed", result.removed);
    read("seed", result.seed);
    read.refuseOthers();
    return owned(std::make_unique<BoundWorkload>(result));
  });
}

Answer<void> BoundWorkload::trainSteps(const JsNumber& count) {
  return guarded([&] { workload_.trainSteps(countOf(count)); });
}

Answer<void> BoundWorkload::forwards(const JsNumber& count) {
  return guarded([&] { workload_.forwards(countOf(count)); });
}

EMSCRIPTEN_BINDINGS(workload) {
  emscripten::class_<BoundWorkload>("Workload")
      .function("trainSteps", &BoundWorkload::trainSteps)
      .function("forwards", &BoundWorkload::forwards);
  emscripten::function("createWorkload", &BoundWorkload::make);
}

}  // namespace prune::bindings
