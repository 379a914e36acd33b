#include "prune/criteria/unit_taylor.h"

#include "prune/activity.h"

namespace prune {

std::vector<Scores> unitTaylorScores(const ScoreInput& input) {
  std::vector<Scores> scores;
  for (const GateDerivatives& gates : gateDerivatives(*input.network, *input.calibration))
    scores.emplace_back(gates.meanSquare);
  return scores;
}

std::vector<Scores> unitTaylorAbsoluteScores(const ScoreInput& input) {
  std::vector<Scores> scores;
  for (const GateDerivatives& gates : gateDerivatives(*input.network, *input.calibration)) {
    const double norm = gates.meanAbsolute.norm();
    scores.emplace_back(gates.meanAbsolute / (norm > 0 ? norm : 1));
  }
  return scores;
}

}  // namespace prune
