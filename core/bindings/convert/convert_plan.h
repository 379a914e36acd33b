#pragma once
/// Previews and plans as JavaScript objects; the shapes are in web/src/core/contract/plan.ts.

#include <emscripten/val.h>

#include <string>
#include <vector>

#include "lab/cutting/preview.h"
#include "lab/plan/plan.h"

namespace prune::bindings {

/// What `preview` is asked.
struct PreviewQuestion {
  PruneSettings settings;
  std::vector<double> amounts;
  std::string part;            ///< whose loss is wanted, or empty
  std::vector<double> inputs;  ///< whose outputs are wanted
  bool hasMasks = false;
};
PreviewQuestion toPreviewQuestion(const emscripten::val& settings);

PlanSettings toPlanSettings(const emscripten::val& settings);

/// Those that are never absent.
emscripten::val toJs(const PlanSettings& settings);

emscripten::val toJs(const CutEffect& effect, bool hasMasks);
emscripten::val toJs(const PlanProgress& progress);
emscripten::val toJs(const PlanRound& round);

}  // namespace prune::bindings
