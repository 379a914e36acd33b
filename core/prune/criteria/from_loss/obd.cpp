#include "prune/criteria/from_loss/obd.h"

#include "prune/derivatives/derivatives.h"

namespace prune {

std::vector<Scores> obdScores(const ScoreInput& input) {
  std::vector<Scores> scores = gaussNewtonDiagonal(*input.network, *input.calibration);
  for (std::size_t i = 0; i < scores.size(); ++i) scores[i].array() *= input.weights[i].array().square() / 2;
  return scores;
}

}  // namespace prune
