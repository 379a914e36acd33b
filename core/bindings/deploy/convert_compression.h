#pragma once
/// Conversions of compressed networks; the JavaScript types are in web/src/core/contract/compression.ts.

#include <emscripten/val.h>

#include "lab/deployment/compression.h"

namespace prune::bindings {

CompressSettings toCompressSettings(const emscripten::val& settings);

emscripten::val toJs(const CompressSettings& settings);
emscripten::val toJs(const Compression& compression);
emscripten::val toJs(const deploy::CompactModel& model);

}  // namespace prune::bindings
