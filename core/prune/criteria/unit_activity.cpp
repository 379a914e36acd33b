#include "prune/criteria/unit_activity.h"

#include "prune/activity.h"

namespace prune {

namespace {

template <class Score>
std::vector<Scores> scoreUnits(const ScoreInput& input, Score score) {
  std::vector<Scores> scores;
  for (const UnitActivity& activity : unitActivity(*input.network, *input.calibration))
    scores.emplace_back(score(activity));
  return scores;
}

Vector<double> shareOf(const Vector<double>& parts, double total) {
  if (total == 0) return Vector<double>::Zero(parts.size());
  return parts / total;
}

}  // namespace

std::vector<Scores> apozScores(const ScoreInput& input) {
  return scoreUnits(input, [](const UnitActivity& activity) { return activity.zeroShare; });
}

std::vector<Scores> varianceScores(const ScoreInput& input) {
  return scoreUnits(input, [](const UnitActivity& activity) { return activity.variance; });
}

std::vector<Scores> energyScores(const ScoreInput& input) {
  return scoreUnits(input, [](const UnitActivity& activity) { return shareOf(activity.energy, activity.total); });
}

std::vector<Scores> signedScores(const ScoreInput& input) {
  return scoreUnits(input, [](const UnitActivity& activity) { return shareOf(activity.projection, activity.total); });
}

}  // namespace prune
