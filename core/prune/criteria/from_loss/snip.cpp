#include "prune/criteria/from_loss/snip.h"

#include "prune/derivatives/derivatives.h"

namespace prune {

std::vector<Scores> snipScores(const ScoreInput& input) {
  std::vector<Scores> scores = gradients(*input.network, *input.calibration);
  double total = 0;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    scores[i] = scores[i].cwiseProduct(input.weights[i]).cwiseAbs();
    total += scores[i].sum();
  }
  if (total > 0)
    for (Scores& layer : scores) layer /= total;
  return scores;
}

}  // namespace prune
