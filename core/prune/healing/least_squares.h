#pragma once
/// Ridge regression through the matrix of moments, with some of the weights held at 0.

#include <string_view>

#include "nn/network.h"

namespace prune {

/// The most inputs of a regression, whose matrix of moments is inverted.
inline constexpr Index kMostRegressors = 4096;

/// @throws Error OutOfRange when there are none, or more than `kMostRegressors`
void checkRegression(std::string_view where, Index inputs);

/// Sums up inputs x and wanted outputs z, a piece at a time, in double precision.
class Regression {
 public:
  /// @throws Error as `checkRegression`
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

}  // namespace prune
