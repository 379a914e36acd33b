#include "prune/criteria/inputs/input_norms.h"

#include "prune/criteria/units/unit_norms.h"

namespace prune {

namespace {

template <class Score>
std::vector<Scores> scoreInputs(const ScoreInput& input, Score score) {
  std::vector<Scores> scores;
  for (const UnitGroup& group : inputGroupsOf(input))
    scores.emplace_back(score(input.weights[static_cast<std::size_t>(group.reader)], group));
  return {stacked(scores)};
}

}  // namespace

std::vector<UnitGroup> inputGroupsOf(const ScoreInput& input) {
  if (input.network) return inputGroups(*input.network);
  return {{.producer = -1, .consumer = 0, .units = input.weights.front().cols(), .reader = 0}};
}

void checkInputs(const ScoreInput& input) {
  checkInputs("score", *input.network);
}

std::vector<Scores> inputL1Scores(const ScoreInput& input) {
  return scoreInputs(input, outgoingMeans);
}

std::vector<Scores> inputL2Scores(const ScoreInput& input) {
  return scoreInputs(input, outgoingNorms);
}

}  // namespace prune
