#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/types.h"

namespace prune {

/// Small trainings that every build must do alike, by their ids: a plain network, one with tanh, one with a softmax of
/// its own, a convolution with Adam. `tests/golden/training.txt` holds their fingerprints.
inline constexpr std::array<std::string_view, 4> kTrainingRuns{"relu", "tanh", "softmax", "conv1d"};

/// The fingerprint of all weights after so many mini-batches.
///
/// @throws Error UnknownId
std::string trainedFingerprint(std::string_view run, Index steps = 500);

}  // namespace prune
