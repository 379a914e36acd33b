#include "prune/criteria/units/unit_taylor.h"

#include "prune/measure/activity.h"

namespace prune {

std::vector<Scores> unitTaylorScores(const ScoreInput& input) {
  std::vector<Scores> scores;
  for (const GateDerivatives& gates : gateDerivatives(*input.network, unitGroups(*input.network), *input.calibration))
    scores.emplace_back(gates.meanSquare);
  return scores;
}

std::vector<Scores> unitTaylorBatchScores(const ScoreInput& input) {
  const std::vector<UnitGroup> groups = unitGroups(*input.network);
  std::vector<Scores> scores;
  for (const UnitGroup& group : groups) scores.emplace_back(Scores::Zero(group.units, 1));
  const double batches = forEachBatch(*input.calibration, input.batchSize, [&](const Calibration<float>& batch) {
    const std::vector<GateDerivatives> gates = gateDerivatives(*input.network, groups, batch);
    for (std::size_t i = 0; i < scores.size(); ++i) scores[i] += gates[i].mean.cwiseAbs2();
  });
  for (Scores& group : scores) group /= batches;
  return scores;
}

std::vector<Scores> unitTaylorAbsoluteScores(const ScoreInput& input) {
  std::vector<Scores> scores;
  for (const GateDerivatives& gates : gateDerivatives(*input.network, unitGroups(*input.network), *input.calibration)) {
    const double norm = gates.meanAbsolute.norm();
    scores.emplace_back(gates.meanAbsolute / (norm > 0 ? norm : 1));
  }
  return scores;
}

}  // namespace prune
