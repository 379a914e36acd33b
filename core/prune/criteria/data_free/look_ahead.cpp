#include "prune/criteria/data_free/look_ahead.h"

#include "prune/criteria/units/unit_norms.h"

namespace prune {

std::vector<Scores> lookAheadScores(const ScoreInput& input) {
  std::vector<Scores> scores;
  const std::vector<UnitGroup> groups = unitGroupsOf(input);
  for (std::size_t i = 0; i < input.weights.size(); ++i) {
    const Matrix<double>& weights = input.weights[i];
    Vector<double> before = Vector<double>::Ones(weights.cols());
    if (i > 0) {
      const Vector<double> norms = incomingNorms(input.weights[i - 1]);
      for (Index j = 0; j < before.size(); ++j)
        if (const Index unit = groups[i - 1].unitOf(j, before.size()); unit >= 0) before[j] = norms[unit];
    }
    Vector<double> after = Vector<double>::Ones(weights.rows());
    if (i + 1 < input.weights.size()) after = outgoingNorms(input.weights[i + 1], groups[i]);
    scores.emplace_back(
        ((weights.array().abs().rowwise() * before.transpose().array()).colwise() * after.array()).matrix());
  }
  return scores;
}

}  // namespace prune
