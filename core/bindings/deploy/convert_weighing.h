#pragma once
/// Conversions of boards and of what a network takes on them; the JavaScript types are in
/// web/src/core/contract/board.ts.

#include <emscripten/val.h>

#include "lab/deployment/weighing.h"

namespace prune::bindings {

WeighSettings toWeighSettings(const emscripten::val& settings);

emscripten::val toJs(const WeighSettings& settings);
emscripten::val toJs(const deploy::Board& board);
emscripten::val toJs(const Weighed& weighed);

}  // namespace prune::bindings
