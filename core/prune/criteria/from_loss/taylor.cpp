#include "prune/criteria/from_loss/taylor.h"

#include "prune/derivatives/derivatives.h"
#include "prune/derivatives/sample_gradients.h"

namespace prune {

std::vector<Scores> taylorScores(const ScoreInput& input) {
  std::vector<Scores> scores = meanSquaredGradients(*input.network, *input.calibration);
  for (std::size_t i = 0; i < scores.size(); ++i) scores[i].array() *= input.weights[i].array().square();
  return scores;
}

std::vector<Scores> taylorBatchScores(const ScoreInput& input) {
  std::vector<Scores> scores = zeroScores(*input.network);
  const double batches = forEachBatch(*input.calibration, input.batchSize, [&](const Calibration<float>& batch) {
    const std::vector<Scores> slopes = gradients(*input.network, batch);
    for (std::size_t i = 0; i < scores.size(); ++i)
      scores[i].array() += (slopes[i].array() * input.weights[i].array()).square();
  });
  for (Scores& layer : scores) layer /= batches;
  return scores;
}

}  // namespace prune
