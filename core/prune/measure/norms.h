#pragma once

#include "base/types.h"

namespace prune {

/// The norms of a weight matrix W, and their ratios, that "L1 norm over L2 norm" can mean.
struct MatrixNorms {
  double entrywiseL1;        ///< sum of |w_ij|
  double entrywiseL2;        ///< sqrt of the sum of w_ij^2 (Frobenius)
  double ratioL1L2;          ///< entrywiseL1 / entrywiseL2, 0 for the zero matrix
  Vector<double> rowRatios;  ///< the same ratio for each row, length out
  double hoyerSparsity;      ///< (sqrt n - L1/L2) / (sqrt n - 1) in [0, 1]; 0 when n = 1 or W = 0 (Hoyer, JMLR 2004)
  double operator1Norm;      ///< largest column sum of |w_ij|
  double operator2Norm;      ///< largest singular value
  double operatorInfNorm;    ///< largest row sum of |w_ij|, the 1-norm of W transposed
  double operatorRatio;      ///< operator1Norm / operator2Norm, what `norm(W, 1) / norm(W, 2)` computes
  double operatorRatioTransposed;  ///< the same of W transposed: operatorInfNorm / operator2Norm
};

/// @param weights  out x in, at least one entry
MatrixNorms matrixNorms(const Matrix<double>& weights);

}  // namespace prune
