#pragma once
/// JavaScript values with the names that they have in the type file; the shapes are in web/src/core/types.ts.

#include <emscripten/bind.h>
#include <emscripten/val.h>

namespace prune::bindings {

EMSCRIPTEN_DECLARE_VAL_TYPE(JsNumber)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsString)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsBoolean)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsNumbers)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsFloat64Array)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsUint8Array)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsSessionSettings)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsWorkedExampleSettings)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsWorkedExample)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsDescription)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsDefaultSettings)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsTrace)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsContributions)
EMSCRIPTEN_DECLARE_VAL_TYPE(JsMatrixNorms)

}  // namespace prune::bindings
