#pragma once
/// Symmetric matrices of which each row of weights has its own part: that of the columns that it keeps.

#include <functional>
#include <vector>

#include "base/types.h"

namespace prune {

/// For each row r the y that is 0 where `kept` is, and with K = the kept columns of r:
/// (A + ridge I)_KK y_K = b_rK. Rows that keep the same columns share one factorisation.
///
/// @param a      n x n, symmetric, no negative eigenvalue but for rounding: a ridge that does not suffice grows
/// @param kept   rows x n
/// @param b      rows x n
/// @param ridge  what is added to the diagonal; 0 only for A = 0, which gives 0
Matrix<double> solveKept(const Matrix<double>& a, const Mask& kept, const Matrix<double>& b, double ridge);

/// For each row r the diagonal of ((A + ridge I)_KK)^-1, K = the kept columns of r; 0 where `kept` is. Rows that keep
/// the same columns share one factorisation; rows that have lost few share the inverse over all columns, too.
///
/// @param a      as above
/// @param kept   rows x n
/// @param ridge  as above
/// @return       rows x n
Matrix<double> inverseDiagonals(const Matrix<double>& a, const Mask& kept, double ridge);

/// Calls `visit(columns, rows, inverse)` for each set of columns that some rows keep: inverse = ((A + ridge I)_KK)^-1.
///
/// @param a      as above
/// @param kept   rows x n
/// @param ridge  above 0
void forEachInverse(const Matrix<double>& a, const Mask& kept, double ridge,
                    const std::function<void(const std::vector<Index>& columns, const std::vector<Index>& rows,
                                             const Matrix<double>& inverse)>& visit);

}  // namespace prune
