#include "prune/measure/norms.h"

#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <vector>

#include "base/arithmetic/rng.h"

namespace prune {

namespace {

double ratioOrZero(double numerator, double denominator) {
  return denominator > 0 ? numerator / denominator : 0;
}

/// Up to this side the Gram matrix is decomposed; above it, only its largest eigenvalue is looked for.
constexpr Index kMostDecomposed = 128;

/// W^T W v, with each row read once.
Vector<double> gramTimes(const Matrix<double>& weights, const Vector<double>& v) {
  Vector<double> product = Vector<double>::Zero(v.size());
  for (Index i = 0; i < weights.rows(); ++i) product += weights.row(i).dot(v.transpose()) * weights.row(i).transpose();
  return product;
}

/// The largest eigenvalue of the symmetric tridiagonal matrix.
double largestRitzValue(const std::vector<double>& diagonal, const std::vector<double>& beside) {
  const auto size = static_cast<Index>(diagonal.size());
  Eigen::SelfAdjointEigenSolver<Matrix<double>> solver;
  solver.computeFromTridiagonal(Eigen::Map<const Eigen::VectorXd>(diagonal.data(), size),
                                Eigen::Map<const Eigen::VectorXd>(beside.data(), size - 1), Eigen::EigenvaluesOnly);
  return solver.eigenvalues()(size - 1);
}

/// The largest eigenvalue of W^T W by Lanczos' method, each new vector made orthogonal to all before it; some hundred
/// products whatever the size, where a decomposition takes a multiple of its third power.
///
/// Source: Golub, Van Loan: Matrix Computations, 4th ed., section 10.1.
double largestGramValue(const Matrix<double>& weights) {
  constexpr Index kPerLook = 8;
  constexpr double kSettled = 1e-14;  // relative; the value has twice the digits of its vector
  Rng rng(1);                         // a start that is orthogonal to no vector in particular
  Vector<double> v(weights.cols());
  for (double& entry : v) entry = rng.normal();
  v.normalize();
  std::vector<Vector<double>> basis{v};
  std::vector<double> diagonal;
  std::vector<double> beside;
  double largest = 0;
  for (;;) {
    Vector<double> next = gramTimes(weights, basis.back());
    diagonal.push_back(next.dot(basis.back()));
    for (int twice = 0; twice < 2; ++twice)
      for (const Vector<double>& one : basis) next -= next.dot(one) * one;
    const double length = next.norm();
    const auto count = static_cast<Index>(diagonal.size());
    const bool isClosed = !(length > kSettled * diagonal.front());  // the basis holds all that W^T W makes of it
    const bool isWhole = isClosed || count == weights.cols();
    if (count % kPerLook == 0 || isWhole) {
      const double found = largestRitzValue(diagonal, beside);
      if (isWhole || found - largest <= kSettled * found) return found;
      largest = found;
    }
    beside.push_back(length);
    basis.emplace_back(next / length);
  }
}

/// The root of the largest eigenvalue of the smaller of W W^T and W^T W.
double largestSingularValue(const Matrix<double>& weights) {
  if (std::min(weights.rows(), weights.cols()) > kMostDecomposed)
    return std::sqrt(std::max(0.0, largestGramValue(weights)));
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
