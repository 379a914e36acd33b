#pragma once
/// Blocks: weights of one input in neighbouring rows that are removed together, so that code for small devices reads
/// the input and its place once for all of them. Source of the idea: Narang, Undersander, Diamos: Block-sparse
/// recurrent neural networks, arXiv 1711.02782; that a block's score is the sum of its weights' scores is our choice.

#include "prune/ranking/ranking.h"

namespace prune {

/// Candidates of which each is a block of `rows` neighbouring rows of a column; the last one may have fewer. Its score
/// is the sum of the scores of its kept weights; it is kept while one of them is, and open when all are.
Candidates inBlocks(const Candidates& weights, Index rows);

/// The mask of weights for a mask of blocks.
///
/// @param weightRows  rows of the weight matrix
/// @param rows        rows of a block
Mask fromBlocks(const Mask& blocks, Index weightRows, Index rows);

}  // namespace prune
