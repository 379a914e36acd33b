#pragma once

namespace prune {

/// Fixes the cache sizes by which Eigen blocks its matrix products. Eigen would detect the machine's own, and the order
/// of summation, so the last bits of a result, would depend on them. Every network calls this; only the first call has
/// an effect.
void fixBlocking();

}  // namespace prune
