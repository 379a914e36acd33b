#pragma once
/// Optimal Brain Surgeon, one weight at a time: delete the cheapest, move the others, take it off the inverse, go on.

#include <cstdint>
#include <limits>
#include <vector>

#include "base/types.h"

namespace prune {

/// The order in which the weights of one row go, on the quadratic loss 1/2 dw^T A dw.
struct Elimination {
  std::vector<Index> columns;  ///< each one that goes
  std::vector<double> rises;   ///< of the loss, one a column: w_q^2 / (2 [A^-1]_qq) when it goes, w and A^-1 of then
  Vector<double> weights;      ///< n; what they are when the last one has gone
};

/// Deletes one weight after the other: of those that are open the one of the least rise (the first of equals), upon
/// which w -= w_q / [A^-1]_qq A^-1 e_q, and A^-1 -= A^-1 e_q e_q^T A^-1 / [A^-1]_qq, the inverse over the rest. The
/// first k leave the weights that the joint step for that set would.
///
/// Each deletion costs the square of what is left: n^3 / 3 multiplications in all.
///
/// Source: Hassibi, Stork: Second order derivatives for network pruning, NIPS 1992; the downdate: Frantar, Alistarh:
/// Optimal Brain Compression, NeurIPS 2022, arXiv 2208.11580, lemma 1.
///
/// @param weights  n
/// @param inverse  A^-1, n x n, symmetric, positive definite
/// @param open     n; 1 = may go; a closed one stays, and moves
/// @param most     after so many it ends, sooner when all open ones have gone
Elimination eliminate(Vector<double> weights, Matrix<double> inverse, const std::vector<std::uint8_t>& open,
                      Index most = std::numeric_limits<Index>::max());

}  // namespace prune
