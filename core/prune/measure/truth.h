#pragma once
/// The truth beside every score: the loss when one weight, one unit or one layer is really gone.

#include <cstdint>
#include <vector>

#include "prune/measure/calibration.h"

namespace prune {

/// One thing that was removed alone, and put back.
struct TruthPoint {
  Index part;     ///< weight layer, or group, or hidden layer: counts like the criteria's matrices
  Index entry;    ///< row-major in that part
  double change;  ///< loss without it minus loss with it
};

/// A point for each 1, or a sample of them in the same order, drawn with the seed without replacement.
///
/// @param masks  one a part
std::vector<TruthPoint> drawPoints(const std::vector<Mask>& masks, Index limit, std::uint64_t seed);

/// Removes kept weights one at a time, and fills in the changes.
///
/// @param points  part after part
template <class Scalar>
std::vector<TruthPoint> weightTruth(const Network<Scalar>& network, const Calibration<Scalar>& calibration,
                                    std::vector<TruthPoint> points);

/// Removes hidden units one at a time: what a unit tells the next layer becomes 0 (leave-one-out).
template <class Scalar>
std::vector<TruthPoint> unitTruth(const Network<Scalar>& network, const Calibration<Scalar>& calibration,
                                  std::vector<TruthPoint> points);

}  // namespace prune
