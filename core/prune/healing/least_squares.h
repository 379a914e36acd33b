#pragma once
/// Ridge regression by the normal equations, with masked weights held at 0.

#include <string_view>

#include "nn/network.h"

namespace prune {

/// The most inputs of a regression: the order of the matrix that is factorised.
inline constexpr Index kMostRegressors = 4096;

/// Checks the number of inputs of a regression.
///
/// @throws Error OutOfRange when it is not in [1, kMostRegressors]
void checkRegression(std::string_view where, Index inputs);

/// Accumulates the sums of the normal equations, batch by batch, in double precision.
class Regression {
 public:
  /// @throws Error as `checkRegression`
  Regression(Index inputs, Index outputs);

  /// @param x  inputs x batch
  /// @param z  target outputs, outputs x batch
  template <class Scalar>
  void add(const Scalar* x, const Scalar* z, Index batch);

  /// The minimum of mean ||W x + b - z||^2 + ridge ||W||^2 over b and the kept entries of W.
  struct Fit {
    Matrix<double> weights;  ///< outputs x inputs
    Vector<double> bias;     ///< outputs
  };

  /// @param kept     outputs x inputs; 1 = kept, W is 0 elsewhere
  /// @param damping  the ridge as a share of the mean variance of the inputs; values below `kLeastDamping<double>` are
  ///                 raised to it
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
