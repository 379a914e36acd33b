#include "prune/criteria/inputs/input_loss.h"

#include "prune/criteria/units/unit_leave_one_out.h"
#include "prune/measure/activity.h"

namespace prune {

std::vector<Scores> inputTaylorScores(const ScoreInput& input) {
  std::vector<Scores> scores;
  for (const GateDerivatives& gates : gateDerivatives(*input.network, inputGroups(*input.network), *input.calibration))
    scores.emplace_back(gates.meanSquare);
  return {stacked(scores)};
}

std::vector<Scores> inputLeaveOneOutScores(const ScoreInput& input) {
  return {stacked(leaveOneOutScores(input, inputGroups(*input.network)))};
}

}  // namespace prune
