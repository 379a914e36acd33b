#pragma once
/// Optimal Brain Surgeon (OBS) as published: delete the weight of the least loss rise, move all others, recompute H,
/// repeat.

#include <vector>

#include "prune/measure/calibration.h"

namespace prune {

/// The deletion of a weight.
struct Deletion {
  std::size_t part;  ///< index among the weight layers
  Index entry;       ///< row-major index in that layer
  double rise;       ///< predicted loss rise w_q^2 / (2 [H^-1]_qq), with the w and H^-1 of that step
};

/// Upper limit of the multiplications for all computations of H.
inline constexpr double kMostSurgery = 1e9;

/// The number of deletions between two computations of H, the Gauss-Newton matrix over the kept weights: 1 if
/// `kMostSurgery` allows. In between, the inverse is downdated (prune/healing/elimination.h). It depends on the network
/// before the first deletion only, so that the order of deletions does not depend on their number.
template <class Scalar>
Index deletionsPerCurvature(const Network<Scalar>& network, const Calibration<Scalar>& calibration);

/// Deletes all open weights one after the other, each time the one of the least predicted rise (the first of equals),
/// and moves the others by w -= w_q / [H^-1]_qq H^-1 e_q, halved until the loss does not increase
/// (prune/healing/safe_step.h). Stops when H is 0.
///
/// Source: Hassibi, Stork: Second order derivatives for network pruning: Optimal Brain Surgeon, NIPS 1992, section 3,
/// steps 2 to 5.
///
/// @param network  at most `kMostFullCurvature` kept weights; changed in place: deleted weights are removed, the others
///                 move
/// @param open     1 = to be deleted, one for each weight layer; the others are kept, and move
/// @param damping  number added to the diagonal of H, as a share of its mean
/// @return         the deletions, in order
template <class Scalar>
std::vector<Deletion> operate(Network<Scalar>& network, const Calibration<Scalar>& calibration,
                              const std::vector<Mask>& open, double damping);

/// Moves the kept weights as if the cut weights had been deleted one after the other by `operate`.
///
/// @param before   the network before the cut, with at most `kMostFullCurvature` kept weights
/// @param after    the network after the cut; its kept weights are changed
/// @param damping  as above
template <class Scalar>
void moveAsDeleted(const Network<Scalar>& before, Network<Scalar>& after, const Calibration<Scalar>& calibration,
                   double damping);

}  // namespace prune
