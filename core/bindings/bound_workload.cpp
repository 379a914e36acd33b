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
  using emscripten::val;
  return guarded([&] {
    checkKeys(kWorkload, settings, {"network", "batch", "removed", "seed"});
    WorkloadSettings result;
    readOption(settings, "network", [&](const val& v) { result.network = readString(kWorkload, "network", v); });
    readOption(settings, "batch", [&](const val& v) { result.batch = readNumber(kWorkload, "batch", v); });
    readOption(settings, "removed", [&](const val& v) { result.removed = readNumber(kWorkload, "removed", v); });
    readOption(settings, "seed", [&](const val& v) { result.seed = readNumber(kWorkload, "seed", v); });
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
