#pragma once
/// Types of JavaScript values of the module deploy.wasm; they are in web/src/core/contract/deployment.ts.

#include <emscripten/val.h>

namespace prune::bindings {

EMSCRIPTEN_DECLARE_VAL_TYPE(JsCompactContent)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsCompressSettings)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsCompression)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsDeployDescription)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsFormChanges)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsPlainNetwork)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsQuantiseSettings)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsQuantisedNetwork)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsCSettings)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsSourceFiles)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsFineTuneSettings)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsWeighed)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsWeighSettings)

}  // namespace prune::bindings
