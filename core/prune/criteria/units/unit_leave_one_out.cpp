#include "prune/criteria/units/unit_leave_one_out.h"

#include "prune/measure/truth.h"

namespace prune {

std::vector<Scores> leaveOneOutScores(const ScoreInput& input) {
  return leaveOneOutScores(input, unitGroups(*input.network));
}

std::vector<Scores> leaveOneOutScores(const ScoreInput& input, const std::vector<UnitGroup>& groups) {
  std::vector<Scores> scores;
  Index units = 0;
  for (const UnitGroup& group : groups) {
    scores.emplace_back(Scores::Zero(group.units, 1));
    units += group.units;
  }
  const std::vector<TruthPoint> all = drawPoints(keptIn(groups, masksOf(*input.network)), units, input.seed);
  for (const TruthPoint& point : unitTruth(*input.network, groups, *input.calibration, all))
    scores[static_cast<std::size_t>(point.part)](point.entry, 0) = point.change;
  return scores;
}

}  // namespace prune
