#pragma once
/// Makes the parts of an experiment from unchecked settings; each function checks the settings that it reads.

#include "base/arithmetic/rng.h"
#include "lab/experiment/experiment.h"

namespace prune {

/// The data set id for a table from the caller.
inline constexpr std::string_view kTableId = "table";

/// The purposes of random numbers; each has its own random stream.
enum class Stream { Split, Weights, Training, Retraining, Redraw };

Rng streamOf(double seed, Stream stream);

/// Makes the data set; moves the table out of the settings.
Dataset makeData(ExperimentSettings& settings);
/// Splits the data; replaces a negative `splitSeed` and `folds` in the settings by what they stand for.
Split makeSplit(ExperimentSettings& settings, const Dataset& data);

/// Parses or checks the network. A text without outputs (`64-32-`) or without input and outputs (`-64-32-`, or plain
/// numbers of which neither the first is the number of inputs nor the last that of outputs: `64-32`) is completed from
/// the data.
NetworkDescription makeDescription(const ExperimentSettings& settings, const Dataset& data);

/// @param outputs  number of the network's outputs
TrainOptions makeOptions(const ExperimentSettings& settings, const Dataset& data, const Split& split, Index outputs);

}  // namespace prune
