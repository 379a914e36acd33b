#pragma once

#include "bindings/guarded.h"
#include "bindings/types.h"
#include "lab/measures/workload.h"

namespace prune::bindings {

/// The `Workload` class of the JavaScript module, for benchmarks.
class BoundWorkload {
 public:
  explicit BoundWorkload(const WorkloadSettings& settings) : workload_(settings) {}

  /// Creates one, owned by JavaScript.
  static Answer<BoundWorkload> make(const JsWorkloadSettings& settings);
  Answer<void> trainSteps(const JsNumber& count);
  Answer<void> forwards(const JsNumber& count);

 private:
  Workload workload_;
};

}  // namespace prune::bindings
