#pragma once
/// Conversion of the pruning report; its JavaScript type is in web/src/core/contract/report.ts.

#include <emscripten/val.h>

#include "lab/measures/report.h"

namespace prune::bindings {

emscripten::val toJs(const PruningReport& report);

}  // namespace prune::bindings
