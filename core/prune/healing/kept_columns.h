#pragma once
/// Linear systems with one symmetric matrix A for all rows of a weight matrix, restricted for each row to its kept
/// columns.

#include <functional>
#include <vector>

#include "base/types.h"

namespace prune {

/// Solves (A + ridge I)_KK y_K = b_rK for each row r, K = its kept columns; y is 0 elsewhere. Rows with the same kept
/// columns share one factorisation.
///
/// @param a      n x n, symmetric, positive semidefinite up to rounding; when the factorisation fails, the ridge is
///               increased
/// @param kept   rows x n; 1 = kept
/// @param b      rows x n
/// @param ridge  added to the diagonal; 0 is allowed for A = 0 only, and gives y = 0
/// @return       y, rows x n
Matrix<double> solveKept(const Matrix<double>& a, const Mask& kept, const Matrix<double>& b, double ridge);

/// Computes the diagonal of ((A + ridge I)_KK)^-1 for each row r, K = its kept columns; 0 elsewhere. Rows with the same
/// kept columns share one factorisation; rows with few removed columns are derived from the inverse over all columns.
///
/// @param a      as above
/// @param kept   rows x n
/// @param ridge  as above
/// @return       rows x n
Matrix<double> inverseDiagonals(const Matrix<double>& a, const Mask& kept, double ridge);

/// Calls `visit(columns, rows, inverse)` for each distinct set K of kept columns, with the rows that have it: inverse =
/// ((A + ridge I)_KK)^-1.
///
/// @param a      as above
/// @param kept   rows x n
/// @param ridge  above 0
void forEachInverse(const Matrix<double>& a, const Mask& kept, double ridge,
                    const std::function<void(const std::vector<Index>& columns, const std::vector<Index>& rows,
                                             const Matrix<double>& inverse)>& visit);

}  // namespace prune
