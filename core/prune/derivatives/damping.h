#pragma once
/// Damping: a constant that is added to the diagonal of a matrix before it is inverted, as a share of the diagonal's
/// mean.

#include <string_view>

#include "base/types.h"

namespace prune {

/// The lower limit of the damping, to which smaller values are raised: above the rounding errors of a matrix summed in
/// this precision.
template <class Scalar>
inline constexpr double kLeastDamping = sizeof(Scalar) == 4 ? 1e-6 : 1e-10;

inline constexpr double kMostDamping = 1e6;

/// @return the damping, unchanged
/// @throws Error OutOfRange when it is not in [0, kMostDamping]
double checkDamping(std::string_view where, double damping);

/// The number to add to each diagonal entry: max(damping, kLeastDamping) times the mean of the diagonal; 0 for an empty
/// or zero matrix.
///
/// @param matrix  symmetric, n x n; its entries were summed in precision `Scalar`
template <class Scalar>
double ridgeOf(const Matrix<double>& matrix, double damping);

}  // namespace prune
