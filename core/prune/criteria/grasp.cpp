#include "prune/criteria/grasp.h"

#include "prune/derivatives.h"

namespace prune {

std::vector<Scores> graspScores(const ScoreInput& input) {
  std::vector<Scores> gradient = gradients(*input.network, *input.calibration);
  const std::vector<Mask> live = liveMasks(*input.network);
  for (std::size_t i = 0; i < gradient.size(); ++i) gradient[i].array() *= live[i].cast<double>().array();
  std::vector<Scores> scores = hessianProduct(*input.network, *input.calibration, gradient);
  for (std::size_t i = 0; i < scores.size(); ++i) scores[i].array() *= -input.weights[i].array();
  return scores;
}

}  // namespace prune
