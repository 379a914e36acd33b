#pragma once

namespace prune {

/// Fixes the cache sizes that Eigen plans its matrix products by: it would take the machine's, and with them another
/// order of summation. Called by every network; the first call does the work.
void fixBlocking();

}  // namespace prune
