#include "prune/criteria/obs.h"

#include <Eigen/Cholesky>
#include <string>

#include "base/check.h"
#include "prune/activity.h"
#include "prune/derivatives.h"

namespace prune {

namespace {

double scoreOf(double weight, double inverse) {
  return weight * weight / (2 * inverse);
}

std::vector<Scores> zeros(const ScoreInput& input) {
  std::vector<Scores> scores;
  for (const Matrix<double>& weights : input.weights) scores.emplace_back(Scores::Zero(weights.rows(), weights.cols()));
  return scores;
}

/// The scores of the kept weights from one matrix for all of them, in their order.
std::vector<Scores> fullScores(const ScoreInput& input, const std::vector<Mask>& masks) {
  std::vector<Scores> scores = zeros(input);
  const Vector<double> inverse = inverseDiagonal(gaussNewton(*input.network, *input.calibration), input.damping);
  if (inverse.size() == 0) return scores;
  Index next = 0;
  for (std::size_t i = 0; i < scores.size(); ++i)
    for (Index k = 0; k < scores[i].size(); ++k)
      if (masks[i].data()[k] != 0) scores[i].data()[k] = scoreOf(input.weights[i].data()[k], inverse[next++]);
  return scores;
}

std::vector<Scores> layerScores(const ScoreInput& input) {
  std::vector<Scores> scores = zeros(input);
  const std::vector<Index> layers = weightLayers(*input.network);
  for (std::size_t i = 0; i < scores.size(); ++i)
    checkWhole("obs", "columns of weight layer " + std::to_string(i), static_cast<double>(scores[i].cols()), 1,
               kMostMoments);
  for (std::size_t i = 0; i < scores.size(); ++i) {
    const Vector<double> inverse =
        inverseDiagonal(inputMoments(*input.network, *input.calibration, layers[i], true).moments, input.damping);
    if (inverse.size() == 0) continue;
    for (Index row = 0; row < scores[i].rows(); ++row)
      for (Index column = 0; column < scores[i].cols(); ++column)
        scores[i](row, column) = scoreOf(input.weights[i](row, column), inverse[column]);
  }
  return scores;
}

}  // namespace

Vector<double> inverseDiagonal(Matrix<double> curvature, double damping) {
  const double ridge = curvature.size() > 0 ? damping * curvature.diagonal().mean() : 0;
  if (!(ridge > 0)) return {};
  curvature.diagonal().array() += ridge;
  // H = L L^T, so that [H^-1]_qq is the squared length of column q of L^-1.
  const Eigen::LLT<Eigen::MatrixXd> factors(curvature);
  Eigen::MatrixXd inverse = Eigen::MatrixXd::Identity(curvature.rows(), curvature.cols());
  factors.matrixL().solveInPlace(inverse);
  return inverse.colwise().squaredNorm();
}

std::vector<Scores> obsScores(const ScoreInput& input) {
  checkReal("obs", "damping", input.damping, 1e-12, 1e6);
  const std::vector<Mask> masks = masksOf(*input.network);
  std::int64_t kept = 0;
  for (const Mask& mask : masks) kept += static_cast<std::int64_t>(mask.cast<Index>().sum());
  return kept <= kMostFullCurvature ? fullScores(input, masks) : layerScores(input);
}

}  // namespace prune
