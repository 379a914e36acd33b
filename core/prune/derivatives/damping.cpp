#include "prune/derivatives/damping.h"

#include <algorithm>

#include "base/check.h"

namespace prune {

double checkDamping(std::string_view where, double damping) {
  return checkReal(where, "damping", damping, 0, kMostDamping);
}

template <class Scalar>
double ridgeOf(const Matrix<double>& matrix, double damping) {
  return matrix.size() > 0 ? std::max(damping, kLeastDamping<Scalar>) * matrix.diagonal().mean() : 0;
}

template double ridgeOf<float>(const Matrix<double>&, double);
template double ridgeOf<double>(const Matrix<double>&, double);

}  // namespace prune
