#pragma once
/// Conversions of networks for devices; the JavaScript types are in web/src/core/contract/deployment.ts.

#include <emscripten/val.h>

#include "lab/deployment/c_export.h"
#include "lab/deployment/deployment.h"

namespace prune::bindings {

QuantiseSettings toQuantiseSettings(const emscripten::val& settings);
FineTuneSettings toFineTuneSettings(const emscripten::val& settings);
CSettings toCSettings(const emscripten::val& settings);

emscripten::val toJs(const QuantiseSettings& settings);
emscripten::val toJs(const FineTuneSettings& settings);
emscripten::val toJs(const FormChanges& changes);
emscripten::val toJs(const deploy::PlainNetwork& network);
emscripten::val toJs(const deploy::QuantisedNetwork& network);
emscripten::val toJs(const std::vector<deploy::SourceFile>& files);

}  // namespace prune::bindings
