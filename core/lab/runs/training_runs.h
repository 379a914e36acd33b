#pragma once

#include <array>
#include <string>
#include <string_view>

#include "base/types.h"

namespace prune {

/// The ids of small trainings that must give the same bits in every build: a relu network, one with tanh, one with a
/// softmax layer, a convolution with Adam. `tests/golden/training.txt` holds their fingerprints.
inline constexpr std::array<std::string_view, 4> kTrainingRuns{"relu", "tanh", "softmax", "conv1d"};

/// The fingerprint of all weights after `steps` mini-batches.
///
/// @throws Error UnknownId
std::string trainedFingerprint(std::string_view run, Index steps = 500);

}  // namespace prune
