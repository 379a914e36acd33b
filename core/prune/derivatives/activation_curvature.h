#pragma once
/// Second derivatives of activation functions, computed from the output f(z).

#include <string_view>

#include "base/types.h"

namespace prune {

/// Adds the term f''(z) R{z} dy to the directional derivative R{dz} of dz = f'(z) dy; 0 at a kink. R{} is the
/// derivative along a direction in weight space (Pearlmutter's R operator).
///
/// @param function  id of an activation
/// @param y         f(z), count x batch
/// @param ry        R{y} = f'(z) R{z}, same shape
/// @param dy        the gradient of y, same shape
/// @param rdz       result: the term is added, same shape
template <class Scalar>
void addActivationCurvature(std::string_view function, const Scalar* y, const Scalar* ry, const Scalar* dy, Scalar* rdz,
                            Index count, Index batch);

}  // namespace prune
