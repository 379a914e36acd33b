#include "prune/criteria/sensitivity.h"

#include <array>
#include <cmath>

namespace prune {

namespace {

Matrix<double> ownSquare(const Matrix<double>& weights) {
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

constexpr std::array<Sensitivity, 4> kSensitivities{{
    {"definition", {"按定义", "definition"}, "|w_ij| / |w_ij|", ownSquare},
    {"row", {"按行", "row"}, "|w_ij| / ||w_i||_2, row i of W", rowSquares},
    {"column", {"按列", "column"}, "|w_ij| / ||w_j||_2, column j of W", columnSquares},
    {"matrix", {"按整个矩阵", "matrix"}, "|w_ij| / ||W||_F", allSquares},
}};

}  // namespace

std::span<const Sensitivity> sensitivities() {
  return kSensitivities;
}

Scores ratioToNorms(const Matrix<double>& weights, const Matrix<double>& squaredNorms) {
  return weights.binaryExpr(squaredNorms, [](double weight, double squaredNorm) {
    return squaredNorm > 0 ? std::abs(weight) / std::sqrt(squaredNorm) : 0.0;
  });
}

}  // namespace prune
