#include "prune/criteria/data_free/magnitude.h"

namespace prune {

Scores magnitudeScores(const Matrix<double>& weights) {
  return weights.cwiseAbs();
}

}  // namespace prune
