#pragma once
/// From unchecked settings to the parts of an experiment; each function checks what it uses.

#include "base/rng.h"
#include "lab/experiment/experiment.h"

namespace prune {

/// The id of data that the caller brings.
inline constexpr std::string_view kTableId = "table";

/// What random numbers are drawn for; each has a stream of its own.
enum class Stream { Split, Weights, Training, Retraining, Redraw };

Rng streamOf(double seed, Stream stream);

/// Takes the table out of the settings.
Dataset makeData(ExperimentSettings& settings);
Split makeSplit(const ExperimentSettings& settings, const Dataset& data);

/// A text that ends with `-` gets the number of outputs that the data want.
NetworkDescription makeDescription(const ExperimentSettings& settings, const Dataset& data);

/// @param outputs  of the network
TrainOptions makeOptions(const ExperimentSettings& settings, const Dataset& data, Index outputs);

}  // namespace prune
