#include "prune/ranking/blocks.h"

#include <doctest/doctest.h>

namespace blocks_test {

using namespace prune;

namespace {

Candidates candidates(const Scores& scores, const Mask& kept, const Mask& open) {
  return {{scores}, {kept}, {open}, {}};
}

const Scores kScores{{1, 2}, {3, 4}, {5, 6}};
const Mask kAll = Mask::Ones(3, 2);

}  // namespace

TEST_CASE("blocks: a block's score is the sum of the scores of its kept weights; the last one may be short") {
  const Candidates whole = inBlocks(candidates(kScores, kAll, kAll), 2);
  CHECK(whole.scores[0] == Scores{{4, 6}, {5, 6}});
  CHECK(whole.kept[0] == Mask::Ones(2, 2));
  const Mask kept{{1, 0}, {0, 0}, {1, 1}};
  const Candidates cut = inBlocks(candidates(kScores, kept, kAll), 2);
  CHECK(cut.scores[0] == Scores{{1, 0}, {5, 6}});
  CHECK(cut.kept[0] == Mask{{1, 0}, {1, 1}});
}

TEST_CASE("blocks: a block may go when all of its weights may") {
  const Mask open{{1, 1}, {1, 0}, {0, 1}};
  CHECK(inBlocks(candidates(kScores, kAll, open), 2).open[0] == Mask{{1, 0}, {0, 1}});
}

TEST_CASE("blocks: blocks of one row are the weights themselves") {
  const Candidates same = inBlocks(candidates(kScores, kAll, kAll), 1);
  CHECK(same.scores[0] == kScores);
  CHECK(fromBlocks(kAll, 3, 1) == kAll);
}

TEST_CASE("blocks: a mask of blocks removes all weights of a block") {
  CHECK(fromBlocks(Mask{{1, 0}, {0, 1}}, 3, 2) == Mask{{1, 0}, {1, 0}, {0, 1}});
}

}  // namespace blocks_test
