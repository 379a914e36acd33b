#include "prune/criteria/data_free/look_ahead.h"

#include "prune/criteria/units/unit_norms.h"

namespace prune {

std::vector<Scores> lookAheadScores(const ScoreInput& input) {
  std::vector<Scores> scores;
  for (std::size_t i = 0; i < input.weights.size(); ++i) {
    const Matrix<double>& weights = input.weights[i];
    Vector<double> before = Vector<double>::Ones(weights.cols());
    if (i > 0) {
      // Column j listens to unit j modulo the units (structure.h).
      const Vector<double> norms = incomingNorms(input.weights[i - 1]);
      for (Index j = 0; j < before.size(); ++j) before[j] = norms[j % norms.size()];
    }
    Vector<double> after = Vector<double>::Ones(weights.rows());
    if (i + 1 < input.weights.size()) after = outgoingNorms(input.weights[i + 1], weights.rows());
    scores.emplace_back(
        ((weights.array().abs().rowwise() * before.transpose().array()).colwise() * after.array()).matrix());
  }
  return scores;
}

}  // namespace prune
