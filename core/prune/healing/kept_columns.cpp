#include "prune/healing/kept_columns.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <map>
#include <vector>

namespace prune {

namespace {

using Columns = std::vector<Index>;

/// The columns of a row that are kept, or those that are not.
Columns columnsOf(const Mask& kept, Index row, bool areKept) {
  Columns columns;
  for (Index j = 0; j < kept.cols(); ++j)
    if ((kept(row, j) != 0) == areKept) columns.push_back(j);
  return columns;
}

/// Calls `visit` with each set of columns that is kept, and the rows that keep just these.
template <class Visit>
void forEachSet(const Mask& kept, Visit visit) {
  std::map<Columns, std::vector<Index>> rowsOf;
  for (Index row = 0; row < kept.rows(); ++row) rowsOf[columnsOf(kept, row, true)].push_back(row);
  for (const auto& [columns, rows] : rowsOf)
    if (!columns.empty()) visit(columns, rows);
}

using Factors = Eigen::LLT<Eigen::MatrixXd>;

/// A + ridge I = L L^T. Rounding may leave a pivot below 0; then the ridge grows tenfold.
Factors dampedFactors(const Eigen::MatrixXd& a, double ridge) {
  constexpr int kMostTries = 20;  // 10^20 times the ridge is above anything that rounding leaves
  Factors factors;
  for (int tries = 0; tries < kMostTries; ++tries, ridge *= 10) {
    Eigen::MatrixXd damped = a;
    damped.diagonal().array() += ridge;
    factors.compute(damped);
    if (factors.info() == Eigen::Success) break;
  }
  return factors;
}

/// The diagonal of (L L^T)^-1: the squared length of each column of L^-1. Above the diagonal that is 0, so that a few
/// columns at a time are solved from the first one's row on.
Vector<double> inverseDiagonal(const Factors& factors) {
  constexpr Index kColumns = 32;  // wide enough for the products, narrow beside most matrices
  const Eigen::MatrixXd& lower = factors.matrixLLT();
  Vector<double> diagonal(lower.rows());
  for (Index first = 0; first < lower.rows(); first += kColumns) {
    const Index left = lower.rows() - first;
    Eigen::MatrixXd columns = Eigen::MatrixXd::Identity(left, std::min(kColumns, left));
    lower.bottomRightCorner(left, left).triangularView<Eigen::Lower>().solveInPlace(columns);
    diagonal.segment(first, columns.cols()) = columns.colwise().squaredNorm();
  }
  return diagonal;
}

/// The diagonal of (A_KK)^-1 = G_KK - G_KS (G_SS)^-1 G_SK.
///
/// @param inverse  G = A^-1
/// @param gone     S, all columns but K
Vector<double> diagonalWithout(const Eigen::MatrixXd& inverse, const Columns& kept, const Columns& gone) {
  const Factors factors(inverse(gone, gone));
  Eigen::MatrixXd across = inverse(gone, kept);
  factors.matrixL().solveInPlace(across);
  return inverse.diagonal()(kept) - across.colwise().squaredNorm().transpose();
}

/// Whether what is gone is better taken off the whole inverse: above some two fifths it is more work, and under a small
/// ridge the difference cancels (some n / share^2 in the last digit).
bool isTakenOff(Index gone, const Matrix<double>& a, double ridge) {
  constexpr double kLeastShare = 1e-4;
  return gone > 0 && gone * 5 < a.rows() * 2 && ridge >= kLeastShare * a.diagonal().mean();
}

}  // namespace

Matrix<double> solveKept(const Matrix<double>& a, const Mask& kept, const Matrix<double>& b, double ridge) {
  Matrix<double> solution = Matrix<double>::Zero(b.rows(), b.cols());
  if (ridge <= 0) return solution;
  forEachSet(kept, [&](const Columns& columns, const std::vector<Index>& rows) {
    const Eigen::MatrixXd wanted = b(rows, columns).transpose();
    solution(rows, columns) = dampedFactors(a(columns, columns), ridge).solve(wanted).transpose();
  });
  return solution;
}

Matrix<double> inverseDiagonals(const Matrix<double>& a, const Mask& kept, double ridge) {
  Matrix<double> diagonals = Matrix<double>::Zero(kept.rows(), kept.cols());
  if (ridge <= 0) return diagonals;
  Eigen::MatrixXd whole;  // (A + ridge I)^-1, when it is asked for
  forEachSet(kept, [&](const Columns& columns, const std::vector<Index>& rows) {
    Vector<double> diagonal;
    if (isTakenOff(a.rows() - static_cast<Index>(columns.size()), a, ridge)) {
      if (whole.size() == 0) whole = dampedFactors(a, ridge).solve(Eigen::MatrixXd::Identity(a.rows(), a.cols()));
      diagonal = diagonalWithout(whole, columns, columnsOf(kept, rows.front(), false));
    } else {
      diagonal = inverseDiagonal(dampedFactors(a(columns, columns), ridge));
    }
    for (const Index row : rows) diagonals(row, columns) = diagonal.transpose();
  });
  return diagonals;
}

void forEachInverse(const Matrix<double>& a, const Mask& kept, double ridge,
                    const std::function<void(const std::vector<Index>& columns, const std::vector<Index>& rows,
                                             const Matrix<double>& inverse)>& visit) {
  forEachSet(kept, [&](const Columns& columns, const std::vector<Index>& rows) {
    const auto size = static_cast<Index>(columns.size());
    visit(columns, rows, dampedFactors(a(columns, columns), ridge).solve(Eigen::MatrixXd::Identity(size, size)));
  });
}

}  // namespace prune
