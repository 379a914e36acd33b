#pragma once

#include "base/types.h"

namespace prune {

/// Factors of the penalties that are added to the loss for each weight matrix; biases are not penalised.
struct Regulariser {
  double l2 = 0;     ///< l2 / 2 * sum w^2
  double l1 = 0;     ///< l1 * sum |w|
  double hoyer = 0;  ///< hoyer * (sum |w|)^2 / sum w^2 (Yang, Wen, Li: DeepHoyer, ICLR 2020, Hoyer-Square)
};

/// The sum of all penalties of one weight matrix.
template <class Scalar>
double penalty(const Regulariser& regulariser, const Scalar* weights, Index size);

/// Adds the gradient of all penalties to `gradient`; the derivative of |w| at 0 is taken as 0.
template <class Scalar>
void addPenaltyGradient(const Regulariser& regulariser, const Scalar* weights, Index size, Scalar* gradient);

}  // namespace prune
