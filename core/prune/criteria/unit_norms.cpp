#include "prune/criteria/unit_norms.h"

namespace prune {

namespace {

/// One column of scores for each hidden weight layer and its listener.
template <class Score>
std::vector<Scores> scoreGroups(const ScoreInput& input, Score score) {
  std::vector<Scores> scores;
  for (std::size_t group = 0; group + 1 < input.weights.size(); ++group)
    scores.emplace_back(score(input.weights[group], input.weights[group + 1]));
  return scores;
}

}  // namespace

Vector<double> incomingNorms(const Matrix<double>& weights) {
  return weights.rowwise().norm();
}

Vector<double> outgoingNorms(const Matrix<double>& next, Index units) {
  // Row by row, as the numbers lie; then the columns of each unit.
  Vector<double> columns = Vector<double>::Zero(next.cols());
  for (Index row = 0; row < next.rows(); ++row) columns += next.row(row).transpose().cwiseAbs2();
  Vector<double> squares = Vector<double>::Zero(units);
  for (Index column = 0; column < next.cols(); ++column) squares[column % units] += columns[column];
  return squares.cwiseSqrt();
}

std::vector<Scores> incomingL1Scores(const ScoreInput& input) {
  return scoreGroups(input, [](const Matrix<double>& weights, const Matrix<double>& /*next*/) {
    return Scores(weights.rowwise().lpNorm<1>());
  });
}

std::vector<Scores> incomingL2Scores(const ScoreInput& input) {
  return scoreGroups(input, [](const Matrix<double>& weights, const Matrix<double>& /*next*/) {
    return Scores(incomingNorms(weights));
  });
}

std::vector<Scores> outgoingL2Scores(const ScoreInput& input) {
  return scoreGroups(input, [](const Matrix<double>& weights, const Matrix<double>& next) {
    return Scores(outgoingNorms(next, weights.rows()));
  });
}

std::vector<Scores> normProductScores(const ScoreInput& input) {
  return scoreGroups(input, [](const Matrix<double>& weights, const Matrix<double>& next) {
    return Scores(incomingNorms(weights).cwiseProduct(outgoingNorms(next, weights.rows())));
  });
}

}  // namespace prune
