#include "prune/criteria/obs.h"

#include <string>

#include "base/check.h"
#include "prune/activity.h"
#include "prune/brain_surgeon.h"
#include "prune/damping.h"
#include "prune/derivatives.h"
#include "prune/kept_columns.h"

namespace prune {

namespace {

/// w_q^2 / (2 [H^-1]_qq); 0 for removed weights, and where H is 0.
Scores scoresOf(const Matrix<double>& weights, const Matrix<double>& inverse) {
  return (inverse.array() > 0).select(weights.array().square() / (2 * inverse.array()), 0.0).matrix();
}

/// One matrix for all kept weights, in their order.
std::vector<Scores> fullScores(const ScoreInput& input, const std::vector<Mask>& masks) {
  const Matrix<double> curvature = gaussNewton(*input.network, *input.calibration);
  const Mask all = Mask::Ones(1, curvature.cols());
  const Matrix<double> inverse = inverseDiagonals(curvature, all, ridgeOf<float>(curvature, input.damping));
  std::vector<Scores> scores;
  Index next = 0;
  for (std::size_t i = 0; i < masks.size(); ++i) {
    Matrix<double> own = Matrix<double>::Zero(masks[i].rows(), masks[i].cols());
    for (Index k = 0; k < own.size(); ++k)
      if (masks[i].data()[k] != 0) own.data()[k] = inverse(0, next++);
    scores.push_back(scoresOf(input.weights[i], own));
  }
  return scores;
}

/// One matrix for each layer, of which each row takes the part of the columns that it keeps.
std::vector<Scores> layerScores(const ScoreInput& input, const std::vector<Mask>& masks) {
  const std::vector<Index> layers = weightLayers(*input.network);
  std::vector<Scores> scores;
  for (std::size_t i = 0; i < masks.size(); ++i) {
    const Matrix<double> curvature = inputMoments(*input.network, *input.calibration, layers[i], true).moments;
    const Matrix<double> inverse = inverseDiagonals(curvature, masks[i], ridgeOf<float>(curvature, input.damping));
    scores.push_back(scoresOf(input.weights[i], inverse));
  }
  return scores;
}

}  // namespace

void checkObs(const Network<float>& network) {
  checkUpdate("obs", network);
}

std::vector<Scores> obsScores(const ScoreInput& input) {
  checkDamping("obs", input.damping);
  checkObs(*input.network);
  const std::vector<Mask> masks = masksOf(*input.network);
  std::int64_t kept = 0;
  for (const Mask& mask : masks) kept += static_cast<std::int64_t>(mask.cast<Index>().sum());
  return kept <= kMostFullCurvature ? fullScores(input, masks) : layerScores(input, masks);
}

}  // namespace prune
