#pragma once
/// Conversions of previews and plans; the JavaScript types are in web/src/core/contract/plan.ts.

#include <emscripten/val.h>

#include <string>
#include <vector>

#include "lab/cutting/preview.h"
#include "lab/plan/plan.h"

namespace prune::bindings {

/// The arguments of `preview`.
struct PreviewQuestion {
  PruneSettings settings;
  std::vector<double> amounts;
  std::string part;            ///< part on which the loss is computed; none when empty
  std::vector<double> inputs;  ///< samples to predict, n x features, row-major
  bool hasMasks = false;       ///< whether the masks are returned
};
PreviewQuestion toPreviewQuestion(const emscripten::val& settings);

PlanSettings toPlanSettings(const emscripten::val& settings);

/// The settings that have a default; optional ones are left out.
emscripten::val toJs(const PlanSettings& settings);

emscripten::val toJs(const CutEffect& effect, bool hasMasks);
emscripten::val toJs(const PlanProgress& progress);
emscripten::val toJs(const PlanRound& round);

}  // namespace prune::bindings
