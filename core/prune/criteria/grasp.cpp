#include "prune/criteria/grasp.h"

#include "prune/derivatives.h"

namespace prune {

std::vector<Scores> graspScores(const ScoreInput& input) {
  const std::vector<Scores> gradient = gradients(*input.network, *input.calibration);
  std::vector<Scores> scores = hessianProduct(*input.network, *input.calibration, gradient);
  for (std::size_t i = 0; i < scores.size(); ++i) scores[i].array() *= -input.weights[i].array();
  return scores;
}

}  // namespace prune
