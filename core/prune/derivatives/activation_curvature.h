#pragma once
/// How the slope of an activation changes, told by the value that came out.

#include <string_view>

#include "base/types.h"

namespace prune {

/// Adds what dz = f'(z) dy gains when z moves: f''(z) R{z} dy, for a layer in place; nothing at a kink.
///
/// @param function  id of an activation
/// @param y         f(z), count x batch
/// @param ry        R{y} = f'(z) R{z}, same shape
/// @param dy        the gradient of y, same shape
/// @param rdz       is added to, same shape
template <class Scalar>
void addActivationCurvature(std::string_view function, const Scalar* y, const Scalar* ry, const Scalar* dy, Scalar* rdz,
                            Index count, Index batch);

}  // namespace prune
