#include "prune/criteria/from_loss/taylor_second.h"

#include "prune/derivatives/derivatives.h"

namespace prune {

std::vector<Scores> taylorSecondScores(const ScoreInput& input) {
  const std::vector<Scores> slopes = gradients(*input.network, *input.calibration);
  std::vector<Scores> scores = gaussNewtonDiagonal(*input.network, *input.calibration);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const auto w = input.weights[i].array();
    scores[i].array() = w * (scores[i].array() * w / 2 - slopes[i].array());
  }
  return scores;
}

}  // namespace prune
