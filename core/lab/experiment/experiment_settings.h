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
Split makeSplit(const ExperimentSettings& settings, const Dataset& data);

/// Parses or checks the network. To a text that ends with `-`, the number of outputs is appended.
NetworkDescription makeDescription(const ExperimentSettings& settings, const Dataset& data);

/// @param outputs  number of the network's outputs
TrainOptions makeOptions(const ExperimentSettings& settings, const Dataset& data, Index outputs);

}  // namespace prune
