#pragma once
/// Measured truth for scores: the loss change by the actual removal of a single weight, unit or input channel.

#include <cstdint>
#include <vector>

#include "prune/measure/calibration.h"
#include "prune/surgery/structure.h"

namespace prune {

/// The removal of one element alone.
struct TruthPoint {
  Index part;     ///< index of the weight layer, unit group or hidden layer, as of the matrices of `Criterion::score`
  Index entry;    ///< row-major index in that part
  double change;  ///< loss without the element minus loss with it
};

/// Makes a point for each 1 of the masks; of more than `limit` a random subset in the same order, drawn without
/// replacement.
///
/// @param masks  one for each part
/// @param limit  the most points
std::vector<TruthPoint> drawPoints(const std::vector<Mask>& masks, Index limit, std::uint64_t seed);

/// Measures the loss change of each point, removing kept weights one at a time.
///
/// @param points  sorted by part
template <class Scalar>
std::vector<TruthPoint> weightTruth(const Network<Scalar>& network, const Calibration<Scalar>& calibration,
                                    std::vector<TruthPoint> points);

/// The same for hidden units or input channels: what the next weight layer receives of it becomes 0 (leave-one-out).
template <class Scalar>
std::vector<TruthPoint> unitTruth(const Network<Scalar>& network, const std::vector<UnitGroup>& groups,
                                  const Calibration<Scalar>& calibration, std::vector<TruthPoint> points);

}  // namespace prune
