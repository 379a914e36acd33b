#include "prune/criteria/from_loss/wanda.h"

#include "prune/measure/activity.h"

namespace prune {

std::vector<Scores> wandaScores(const ScoreInput& input) {
  const std::vector<Index> layers = weightLayers(*input.network);
  std::vector<Scores> scores;
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const Vector<double> norms = inputMoments(*input.network, *input.calibration, layers[i], false).squares.cwiseSqrt();
    scores.emplace_back((input.weights[i].array().abs().rowwise() * norms.transpose().array()).matrix());
  }
  return scores;
}

}  // namespace prune
