#include "prune/criteria/inputs/input_loss.h"

#include "prune/criteria/units/unit_leave_one_out.h"
#include "prune/measure/activity.h"

namespace prune {

std::vector<Scores> inputTaylorScores(const ScoreInput& input) {
  const std::vector<GateDerivatives> gates =
      gateDerivatives(*input.network, inputGroups(*input.network), *input.calibration);
  return {Scores(gates.front().meanSquare)};
}

std::vector<Scores> inputLeaveOneOutScores(const ScoreInput& input) {
  return leaveOneOutScores(input, inputGroups(*input.network));
}

}  // namespace prune
