#pragma once
/// Ridge regression through the matrix of moments, with some of the weights held at 0.

#include "nn/network.h"

namespace prune {

/// The least share of the mean diagonal that is added to a matrix before it is solved: above the rounding in it.
template <class Scalar>
inline constexpr double kLeastDamping = sizeof(Scalar) == 4 ? 1e-6 : 1e-10;

/// Sums up inputs x and wanted outputs z, a piece at a time, in double precision.
class Regression {
 public:
  Regression(Index inputs, Index outputs);

  /// @param x  inputs x batch
  /// @param z  outputs x batch
  template <class Scalar>
  void add(const Scalar* x, const Scalar* z, Index batch);

  /// W and b of the least mean of ||W x + b - z||^2, and `ridge` times ||W||^2 added to it; W is 0 where `kept` is.
  struct Fit {
    Matrix<double> weights;  ///< outputs x inputs
    Vector<double> bias;     ///< outputs
  };

  /// @param kept     outputs x inputs
  /// @param damping  the ridge, as a share of the mean variance of the inputs; `kLeastDamping<double>` at least
  Fit fit(const Mask& kept, double damping) const;

 private:
  double count_ = 0;
  Vector<double> inputSum_;
  Vector<double> outputSum_;
  Matrix<double> inputProducts_;   ///< sum of x x^T
  Matrix<double> outputProducts_;  ///< sum of z x^T
  Matrix<double> x_;
  Matrix<double> z_;
};

/// For each row r the y that is 0 where `kept` is, and with K = the kept columns of r:
/// (A + ridge I)_KK y_K = b_rK. Rows that keep the same columns share one factorisation.
///
/// @param a      n x n, symmetric, no negative eigenvalue but for rounding: a ridge that does not suffice grows
/// @param kept   rows x n
/// @param b      rows x n
/// @param ridge  what is added to the diagonal; 0 only for A = 0, which gives 0
Matrix<double> solveKept(const Matrix<double>& a, const Mask& kept, const Matrix<double>& b, double ridge);

}  // namespace prune
