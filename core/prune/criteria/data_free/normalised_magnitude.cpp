#include "prune/criteria/data_free/normalised_magnitude.h"

#include <cmath>

namespace prune {

Scores magnitudeOverMaximum(const Matrix<double>& weights) {
  const double largest = weights.size() > 0 ? weights.cwiseAbs().maxCoeff() : 0;
  if (largest == 0) return Scores::Zero(weights.rows(), weights.cols());
  return weights.cwiseAbs() / largest;
}

Scores magnitudeOverSigma(const Matrix<double>& weights) {
  const auto count = static_cast<double>((weights.array() != 0).count());
  if (count == 0) return Scores::Zero(weights.rows(), weights.cols());
  const double unit = std::sqrt(weights.squaredNorm() / count);
  return weights.cwiseAbs() / unit;
}

}  // namespace prune
