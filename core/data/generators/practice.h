#pragma once
/// The practice data of section 5 of the source article.

#include "data/source.h"

namespace prune {

/// Three inputs and one target, all independent and uniform in [0, 1): the best prediction is the mean of the target.
Dataset practice(const DataOptions& checked);

}  // namespace prune
