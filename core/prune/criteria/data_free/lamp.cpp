#include "prune/criteria/data_free/lamp.h"

#include "prune/ranking/ascending_order.h"

namespace prune {

Scores lampScores(const Matrix<double>& weights) {
  Scores scores = weights.cwiseAbs();
  // Magnitudes, not squares: those of single precision are sorted in half the time.
  const std::vector<std::int32_t> order = ascendingOrder({scores.data(), static_cast<std::size_t>(scores.size())});
  double above = 0;
  for (std::size_t k = order.size(); k-- > 0;) {
    double& score = scores.data()[order[k]];
    const double square = score * score;
    above += square;
    score = above > 0 ? square / above : 0.0;
  }
  return scores;
}

}  // namespace prune
