#pragma once
/// Optimal Brain Surgeon on a fixed quadratic loss: delete the weight of the least rise, move the others, downdate the
/// inverse, repeat.

#include <cstdint>
#include <limits>
#include <vector>

#include "base/types.h"

namespace prune {

/// The deletions of weights of one row, in order, on the quadratic loss 1/2 dw^T A dw.
struct Elimination {
  std::vector<Index> columns;  ///< index of each deleted weight
  std::vector<double> rises;   ///< loss rise of each deletion, w_q^2 / (2 [A^-1]_qq) with the w and A^-1 of that step
  Vector<double> weights;      ///< n; values after the last deletion
};

/// Deletes open weights one after the other, each time the one of the least rise (the first of equals). Each deletion
/// does w -= w_q / [A^-1]_qq A^-1 e_q and A^-1 -= A^-1 e_q e_q^T A^-1 / [A^-1]_qq, the inverse over the remaining
/// weights. After k deletions the weights are those of the joint OBS step for these k.
///
/// A deletion takes m^2 multiplications with m weights left: n^3 / 3 in all.
///
/// Source: Hassibi, Stork: Second order derivatives for network pruning, NIPS 1992; the downdate: Frantar, Alistarh:
/// Optimal Brain Compression, NeurIPS 2022, arXiv 2208.11580, lemma 1.
///
/// @param weights  n
/// @param inverse  A^-1, n x n, symmetric, positive definite
/// @param open     n; 1 = may be deleted; the others are kept, and move
/// @param most     upper limit of deletions; fewer when no open weight is left
Elimination eliminate(Vector<double> weights, Matrix<double> inverse, const std::vector<std::uint8_t>& open,
                      Index most = std::numeric_limits<Index>::max());

}  // namespace prune
