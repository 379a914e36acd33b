#include "prune/criteria/units/unit_norms.h"

namespace prune {

namespace {

/// One column of scores for each hidden weight layer and its listener.
template <class Score>
std::vector<Scores> scoreGroups(const ScoreInput& input, Score score) {
  std::vector<Scores> scores;
  for (const UnitGroup& group : unitGroupsOf(input)) {
    const auto reader = static_cast<std::size_t>(group.reader);
    scores.emplace_back(score(input.weights[reader - 1], input.weights[reader], group));
  }
  return scores;
}

/// Row by row, as the numbers lie; then the columns of each unit.
template <class Power>
Vector<double> outgoingSums(const Matrix<double>& next, const UnitGroup& group, Power power) {
  Vector<double> columns = Vector<double>::Zero(next.cols());
  for (Index row = 0; row < next.rows(); ++row) columns += power(next.row(row).transpose());
  Vector<double> sums = Vector<double>::Zero(group.units);
  for (Index column = 0; column < next.cols(); ++column)
    if (const Index unit = group.unitOf(column, next.cols()); unit >= 0) sums[unit] += columns[column];
  return sums;
}

}  // namespace

std::vector<UnitGroup> unitGroupsOf(const ScoreInput& input) {
  if (input.network) return unitGroups(*input.network);
  std::vector<UnitGroup> groups;
  for (Index layer = 0; layer + 1 < static_cast<Index>(input.weights.size()); ++layer)
    groups.push_back({.producer = layer,
                      .consumer = layer + 1,
                      .units = input.weights[static_cast<std::size_t>(layer)].rows(),
                      .reader = layer + 1});
  return groups;
}

Vector<double> incomingNorms(const Matrix<double>& weights) {
  return weights.rowwise().norm();
}

Vector<double> outgoingNorms(const Matrix<double>& next, const UnitGroup& group) {
  return outgoingSums(next, group, [](const auto& row) { return row.cwiseAbs2(); }).cwiseSqrt();
}

Vector<double> outgoingMeans(const Matrix<double>& next, const UnitGroup& group) {
  const auto count = static_cast<double>(next.rows() * group.own(next.cols())) / static_cast<double>(group.units);
  return outgoingSums(next, group, [](const auto& row) { return row.cwiseAbs(); }) / count;
}

std::vector<Scores> incomingL1Scores(const ScoreInput& input) {
  return scoreGroups(input, [](const Matrix<double>& weights, const Matrix<double>& /*next*/,
                               const UnitGroup& /*group*/) { return Scores(weights.rowwise().lpNorm<1>()); });
}

std::vector<Scores> incomingL2Scores(const ScoreInput& input) {
  return scoreGroups(input, [](const Matrix<double>& weights, const Matrix<double>& /*next*/,
                               const UnitGroup& /*group*/) { return Scores(incomingNorms(weights)); });
}

std::vector<Scores> outgoingL1Scores(const ScoreInput& input) {
  return scoreGroups(input, [](const Matrix<double>& /*weights*/, const Matrix<double>& next, const UnitGroup& group) {
    return Scores(outgoingMeans(next, group));
  });
}

std::vector<Scores> outgoingL2Scores(const ScoreInput& input) {
  return scoreGroups(input, [](const Matrix<double>& /*weights*/, const Matrix<double>& next, const UnitGroup& group) {
    return Scores(outgoingNorms(next, group));
  });
}

std::vector<Scores> normProductScores(const ScoreInput& input) {
  return scoreGroups(input, [](const Matrix<double>& weights, const Matrix<double>& next, const UnitGroup& group) {
    return Scores(incomingNorms(weights).cwiseProduct(outgoingNorms(next, group)));
  });
}

}  // namespace prune
