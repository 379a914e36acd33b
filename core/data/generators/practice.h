#pragma once
/// The practice data of the source article, section 5.

#include "data/source.h"

namespace prune {

/// Three inputs and one target, all uniform in [0, 1) and independent: there is nothing to learn but the mean.
Dataset practice(const DataOptions& checked);

}  // namespace prune
