#pragma once

#include "bindings/types.h"
#include "lab/workload.h"

namespace prune::bindings {

/// What the benchmark holds.
class BoundWorkload {
 public:
  explicit BoundWorkload(const WorkloadSettings& settings) : workload_(settings) {}

  /// @throws CoreError (in JavaScript) naming the setting
  static BoundWorkload* make(const JsWorkloadSettings& settings);
  void trainSteps(const JsNumber& count);
  void forwards(const JsNumber& count);

 private:
  Workload workload_;
};

}  // namespace prune::bindings
