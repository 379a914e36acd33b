#include "prune/norms.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>

namespace prune {

namespace {

double ratioOrZero(double numerator, double denominator) {
  return denominator > 0 ? numerator / denominator : 0;
}

/// The root of the largest eigenvalue of the smaller of W W^T and W^T W.
double largestSingularValue(const Matrix<double>& weights) {
  const bool isWide = weights.rows() < weights.cols();
  Matrix<double> gram;
  if (isWide)
    gram.noalias() = weights * weights.transpose();
  else
    gram.noalias() = weights.transpose() * weights;
  const Eigen::SelfAdjointEigenSolver<Matrix<double>> solver(gram, Eigen::EigenvaluesOnly);
  return std::sqrt(std::max(0.0, solver.eigenvalues()(gram.rows() - 1)));
}

double hoyer(double ratio, Index count) {
  if (count < 2 || ratio == 0) return 0;
  const double root = std::sqrt(static_cast<double>(count));
  return std::clamp((root - ratio) / (root - 1), 0.0, 1.0);  // rounding leaves the range by some 1e-16
}

}  // namespace

MatrixNorms matrixNorms(const Matrix<double>& weights) {
  MatrixNorms norms{};
  norms.entrywiseL1 = weights.lpNorm<1>();
  norms.entrywiseL2 = weights.norm();
  norms.ratioL1L2 = ratioOrZero(norms.entrywiseL1, norms.entrywiseL2);
  norms.rowRatios.resize(weights.rows());
  for (Index i = 0; i < weights.rows(); ++i)
    norms.rowRatios(i) = ratioOrZero(weights.row(i).lpNorm<1>(), weights.row(i).norm());
  norms.hoyerSparsity = hoyer(norms.ratioL1L2, weights.size());
  norms.operator1Norm = weights.cwiseAbs().colwise().sum().maxCoeff();
  norms.operator2Norm = largestSingularValue(weights);
  norms.operatorInfNorm = weights.cwiseAbs().rowwise().sum().maxCoeff();
  norms.operatorRatio = ratioOrZero(norms.operator1Norm, norms.operator2Norm);
  norms.operatorRatioTransposed = ratioOrZero(norms.operatorInfNorm, norms.operator2Norm);
  return norms;
}

}  // namespace prune
