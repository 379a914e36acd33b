#pragma once
/// Conversions of scores, cuts and their results; the JavaScript types are in web/src/core/contract/cut.ts.

#include <emscripten/val.h>

#include <span>

#include "bindings/convert/from_js.h"
#include "lab/cutting/pruning.h"
#include "lab/measures/storage.h"
#include "lab/measures/truth.h"

namespace prune::bindings {

ScoreSettings toScoreSettings(const emscripten::val& settings);
/// Reads the settings of scoring and selection.
void readSelection(SettingsReader& read, PruneSettings& to);
/// Reads these settings, amount and healing.
void readCut(SettingsReader& read, PruneSettings& to);
PruneSettings toPruneSettings(const emscripten::val& settings);

TruthSettings toTruthSettings(const emscripten::val& settings);

emscripten::val toJs(const PartScores& part);
emscripten::val toJs(const CutResult& result);
emscripten::val toJs(const Truth& truth);
emscripten::val toJs(const ShrinkResult& result);
emscripten::val toJs(const StoredSize& size);

}  // namespace prune::bindings
