#include "prune/criteria/units/unit_norms.h"

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

/// Row by row, as the numbers lie; then the columns of each unit.
template <class Power>
Vector<double> outgoingSums(const Matrix<double>& next, Index units, Power power) {
  Vector<double> columns = Vector<double>::Zero(next.cols());
  for (Index row = 0; row < next.rows(); ++row) columns += power(next.row(row).transpose());
  Vector<double> sums = Vector<double>::Zero(units);
  for (Index column = 0; column < next.cols(); ++column) sums[column % units] += columns[column];
  return sums;
}

}  // namespace

Vector<double> incomingNorms(const Matrix<double>& weights) {
  return weights.rowwise().norm();
}

Vector<double> outgoingNorms(const Matrix<double>& next, Index units) {
  return outgoingSums(next, units, [](const auto& row) { return row.cwiseAbs2(); }).cwiseSqrt();
}

Vector<double> outgoingMeans(const Matrix<double>& next, Index units) {
  const auto count = static_cast<double>(next.size()) / static_cast<double>(units);
  return outgoingSums(next, units, [](const auto& row) { return row.cwiseAbs(); }) / count;
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

std::vector<Scores> outgoingL1Scores(const ScoreInput& input) {
  return scoreGroups(input, [](const Matrix<double>& weights, const Matrix<double>& next) {
    return Scores(outgoingMeans(next, weights.rows()));
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
