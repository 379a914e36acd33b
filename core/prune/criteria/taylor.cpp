#include "prune/criteria/taylor.h"

#include "prune/derivatives.h"

namespace prune {

std::vector<Scores> taylorScores(const ScoreInput& input) {
  std::vector<Scores> scores = meanSquaredGradients(*input.network, *input.calibration);
  for (std::size_t i = 0; i < scores.size(); ++i) scores[i].array() *= input.weights[i].array().square();
  return scores;
}

}  // namespace prune
