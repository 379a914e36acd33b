#pragma once
/// Conversions of experiments and their settings; the JavaScript types are in web/src/core/contract/experiment.ts.

#include <emscripten/val.h>

#include "lab/experiment/experiment.h"

namespace prune::bindings {

ExperimentSettings toExperimentSettings(const emscripten::val& settings);
Grid toGrid(const emscripten::val& grid);
SavedModel toSavedModel(const emscripten::val& given);

emscripten::val toJs(const ExperimentSettings& settings);
emscripten::val toJs(const DataSource& source);
emscripten::val toJs(const Progress& progress);
emscripten::val toJs(const EpochReport& report);
emscripten::val toJs(const Evaluation& evaluation);
emscripten::val toJs(const LayerDescription& description);
emscripten::val toJs(const Samples& samples);
emscripten::val toJs(const Tensor& tensor);
emscripten::val toJs(const Standardisation& standardisation);
emscripten::val toJs(const SavedTraining& training);
emscripten::val infoOf(const Experiment& experiment);

}  // namespace prune::bindings
