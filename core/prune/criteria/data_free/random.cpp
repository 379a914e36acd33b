#include "prune/criteria/data_free/random.h"

#include "base/arithmetic/rng.h"

namespace prune {

namespace {

Scores drawn(Index rows, Index columns, Rng& rng) {
  Scores scores(rows, columns);
  for (Index k = 0; k < scores.size(); ++k) scores.data()[k] = rng.uniform();
  return scores;
}

}  // namespace

std::vector<Scores> randomScores(const ScoreInput& input) {
  Rng rng(input.seed);
  std::vector<Scores> scores;
  for (const Matrix<double>& weights : input.weights) scores.push_back(drawn(weights.rows(), weights.cols(), rng));
  return scores;
}

std::vector<Scores> randomUnitScores(const ScoreInput& input) {
  Rng rng(input.seed);
  std::vector<Scores> scores;
  for (std::size_t group = 0; group + 1 < input.weights.size(); ++group)
    scores.push_back(drawn(input.weights[group].rows(), 1, rng));
  return scores;
}

std::vector<Scores> randomInputScores(const ScoreInput& input) {
  Rng rng(input.seed);
  std::vector<Scores> scores;
  for (const UnitGroup& group : inputGroupsOf(input)) scores.push_back(drawn(group.units, 1, rng));
  return {stacked(scores)};
}

}  // namespace prune
