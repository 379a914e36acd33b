#pragma once
/// Conversions between JavaScript objects and the structs of sessions and of the worked example.

#include "bindings/types.h"
#include "lab/example/session.h"
#include "lab/example/worked_example.h"
#include "lab/inspection/inspection.h"

namespace prune::bindings {

SessionSettings toSessionSettings(const emscripten::val& settings);
WorkedExampleSettings toWorkedExampleSettings(const emscripten::val& settings);
InspectionSettings toInspectionSettings(const emscripten::val& settings);

emscripten::val toJs(const SessionSettings& settings);
emscripten::val toJs(const WorkedExampleSettings& settings);
emscripten::val toJs(const WorkedExample& example);
emscripten::val toJs(const Inspection& inspection);
emscripten::val toJs(const MatrixNorms& norms);
emscripten::val toJs(const ContributionValues& values);

/// All tables of choices, with ids, names, formulas and citations, and the version of the core.
emscripten::val describe();

}  // namespace prune::bindings
