#pragma once
/// Damping: what is added to the diagonal of a matrix before it is solved, as a share of the diagonal's mean.

#include <string_view>

#include "base/types.h"

namespace prune {

/// The least that is taken, 0 asked for or not: above the rounding in a matrix that is summed up in this precision.
template <class Scalar>
inline constexpr double kLeastDamping = sizeof(Scalar) == 4 ? 1e-6 : 1e-10;

inline constexpr double kMostDamping = 1e6;

/// @return  the damping as it was given
/// @throws Error OutOfRange when it is not in [0, kMostDamping]
double checkDamping(std::string_view where, double damping);

/// What is added to each entry of the diagonal; 0 when the matrix is 0 or empty.
///
/// @param matrix  of which the sums were made in `Scalar`
template <class Scalar>
double ridgeOf(const Matrix<double>& matrix, double damping);

}  // namespace prune
