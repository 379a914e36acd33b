#include "prune/criteria/from_loss/fisher.h"

#include "prune/derivatives/derivatives.h"

namespace prune {

std::vector<Scores> fisherScores(const ScoreInput& input) {
  std::vector<Scores> scores = meanSquaredGradients(*input.network, *input.calibration);
  for (std::size_t i = 0; i < scores.size(); ++i) scores[i].array() *= input.weights[i].array().square() / 2;
  return scores;
}

}  // namespace prune
