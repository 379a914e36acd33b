#include "prune/ranking/blocks.h"

namespace prune {

namespace {

Index blockCount(Index weightRows, Index rows) {
  return (weightRows + rows - 1) / rows;
}

}  // namespace

Candidates inBlocks(const Candidates& weights, Index rows) {
  Candidates blocks;
  for (std::size_t part = 0; part < weights.scores.size(); ++part) {
    const Scores& scores = weights.scores[part];
    const Index count = blockCount(scores.rows(), rows);
    Scores sums = Scores::Zero(count, scores.cols());
    Mask kept = Mask::Zero(count, scores.cols());
    Mask open = Mask::Ones(count, scores.cols());
    for (Index row = 0; row < scores.rows(); ++row)
      for (Index column = 0; column < scores.cols(); ++column) {
        if (weights.kept[part](row, column)) {
          sums(row / rows, column) += scores(row, column);
          kept(row / rows, column) = 1;
        }
        if (!weights.open[part](row, column)) open(row / rows, column) = 0;
      }
    blocks.scores.push_back(std::move(sums));
    blocks.kept.push_back(std::move(kept));
    blocks.open.push_back(std::move(open));
  }
  blocks.staying = weights.staying;
  return blocks;
}

Mask fromBlocks(const Mask& blocks, Index weightRows, Index rows) {
  Mask mask(weightRows, blocks.cols());
  for (Index row = 0; row < weightRows; ++row) mask.row(row) = blocks.row(row / rows);
  return mask;
}

}  // namespace prune
