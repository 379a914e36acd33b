#include "prune/criteria/data_free/sensitivity.h"

#include <cmath>

namespace prune {

Matrix<double> ownSquares(const Matrix<double>& weights) {
  return weights.cwiseAbs2();
}

Matrix<double> rowSquares(const Matrix<double>& weights) {
  return weights.rowwise().squaredNorm().replicate(1, weights.cols());
}

Matrix<double> columnSquares(const Matrix<double>& weights) {
  return weights.colwise().squaredNorm().replicate(weights.rows(), 1);
}

Matrix<double> allSquares(const Matrix<double>& weights) {
  return Matrix<double>::Constant(weights.rows(), weights.cols(), weights.squaredNorm());
}

Scores ratioToNorms(const Matrix<double>& weights, const Matrix<double>& squaredNorms) {
  return weights.binaryExpr(squaredNorms, [](double weight, double squaredNorm) {
    return squaredNorm > 0 ? std::abs(weight) / std::sqrt(squaredNorm) : 0.0;
  });
}

}  // namespace prune
