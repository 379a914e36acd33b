#include "prune/criteria/normalised_magnitude.h"

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
  const double mean = weights.sum() / count;
  // Two passes: the sum of squares less the square of the sum would cancel.
  const double variance = (weights.array() != 0).select((weights.array() - mean).square(), 0.0).sum() / count;
  const double unit = std::sqrt(variance > 0 ? variance : weights.squaredNorm() / count);
  return weights.cwiseAbs() / unit;
}

}  // namespace prune
