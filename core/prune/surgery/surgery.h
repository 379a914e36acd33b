#pragma once
/// Optimal Brain Surgeon as its authors run it: delete the cheapest weight, move all others, make H anew, go on.

#include <vector>

#include "prune/measure/calibration.h"

namespace prune {

/// A weight that went.
struct Deletion {
  std::size_t part;  ///< of the weight layers
  Index entry;       ///< row-major in it
  double rise;       ///< that the loss was to make: w_q^2 / (2 [H^-1]_qq), w and H^-1 of then
};

/// The most multiplications that all making of H may take.
inline constexpr double kMostSurgery = 1e9;

/// How many weights go until H, the Gauss-Newton matrix over the kept ones, is made anew: 1 where `kMostSurgery`
/// allows; between two times the inverse is taken down (prune/healing/elimination.h). It hangs on the network before
/// the first deletion alone, so that what goes first is the same however many go.
template <class Scalar>
Index deletionsPerCurvature(const Network<Scalar>& network, const Calibration<Scalar>& calibration);

/// Deletes weights that are open, one after the other, until none is left of these: of all the one of the least rise
/// (the first of equals), upon which w -= w_q / [H^-1]_qq H^-1 e_q, halved until the loss does not grow
/// (prune/healing/safe_step.h). Stops where H is 0.
///
/// Source: Hassibi, Stork: Second order derivatives for network pruning: Optimal Brain Surgeon, NIPS 1992, section 3,
/// steps 2 to 5.
///
/// @param network  of `kMostFullCurvature` kept weights or fewer; its kept weights move, the deleted ones are removed
/// @param open     1 = may go, one a weight layer; a closed one stays, and moves
/// @param damping  added to the diagonal of H, as a share of its mean
/// @return         in the order in which they went
template <class Scalar>
std::vector<Deletion> operate(Network<Scalar>& network, const Calibration<Scalar>& calibration,
                              const std::vector<Mask>& open, double damping);

/// Moves the kept weights to where they are when what was cut has gone one after the other.
///
/// @param before   the network before the cut, of `kMostFullCurvature` kept weights or fewer
/// @param after    the same network with more removed
/// @param damping  as above
template <class Scalar>
void moveAsDeleted(const Network<Scalar>& before, Network<Scalar>& after, const Calibration<Scalar>& calibration,
                   double damping);

}  // namespace prune
