#pragma once
/// The report on what cuts have made of a network as a JavaScript object; its shape is in
/// web/src/core/contract/report.ts.

#include <emscripten/val.h>

#include "lab/measures/report.h"

namespace prune::bindings {

emscripten::val toJs(const PruningReport& report);

}  // namespace prune::bindings
