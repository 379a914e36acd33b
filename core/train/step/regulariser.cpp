#include "train/step/regulariser.h"

#include <cmath>

namespace prune {

namespace {

struct Sums {
  double sizes = 0;    // sum |w|
  double squares = 0;  // sum w^2
};

template <class Scalar>
Sums sumsOf(const Scalar* weights, Index size) {
  Sums sums;
  for (Index i = 0; i < size; ++i) {
    const auto w = static_cast<double>(weights[i]);
    sums.sizes += std::abs(w);
    sums.squares += w * w;
  }
  return sums;
}

template <class Scalar>
Scalar signOf(Scalar w) {
  return static_cast<Scalar>((w > 0) - (w < 0));
}

}  // namespace

template <class Scalar>
double penalty(const Regulariser& regulariser, const Scalar* weights, Index size) {
  const Sums sums = sumsOf(weights, size);
  const double hoyer = sums.squares > 0 ? sums.sizes * sums.sizes / sums.squares : 0;
  return regulariser.l2 / 2 * sums.squares + regulariser.l1 * sums.sizes + regulariser.hoyer * hoyer;
}

// d/dw of S^2 / Q is 2 sign(w) S / Q - 2 w S^2 / Q^2.
template <class Scalar>
void addPenaltyGradient(const Regulariser& regulariser, const Scalar* weights, Index size, Scalar* gradient) {
  double sign = regulariser.l1;
  double slope = regulariser.l2;
  if (regulariser.hoyer > 0) {
    const Sums sums = sumsOf(weights, size);
    const double ratio = sums.squares > 0 ? sums.sizes / sums.squares : 0;
    sign += 2 * regulariser.hoyer * ratio;
    slope -= 2 * regulariser.hoyer * ratio * ratio;
  }
  const auto signFactor = static_cast<Scalar>(sign);
  const auto slopeFactor = static_cast<Scalar>(slope);
  if (signFactor == 0 && slopeFactor == 0) return;
  for (Index i = 0; i < size; ++i) gradient[i] += slopeFactor * weights[i] + signFactor * signOf(weights[i]);
}

template double penalty(const Regulariser&, const float*, Index);
template double penalty(const Regulariser&, const double*, Index);
template void addPenaltyGradient(const Regulariser&, const float*, Index, float*);
template void addPenaltyGradient(const Regulariser&, const double*, Index, double*);

}  // namespace prune
