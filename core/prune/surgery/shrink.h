#pragma once
/// Shrinking: a smaller network that computes the same function as a masked one.

#include "nn/description/network_description.h"
#include "nn/network.h"
#include "prune/surgery/structure.h"

namespace prune {

/// A network with its architecture.
template <class Scalar>
struct Model {
  NetworkDescription description;
  Network<Scalar> network;
};

/// Removes every hidden unit without kept outgoing weights, and every one without kept incoming weights. The latter
/// outputs a constant, which is added to the next biases; before a convolution with padding, whose edges do not receive
/// it, a unit is removed only if its constant is 0. Repeats until no more units can be removed. At least one unit of
/// each layer is kept, and all units of a softmax. Masked weights between kept units stay masked, with the values that
/// they would be restored with.
///
/// @return a model with fewer units whose outputs equal the masked network's up to rounding
template <class Scalar>
Model<Scalar> shrink(const Model<Scalar>& model);

/// The largest absolute difference between the outputs of two networks over samples; NaN when an output is NaN.
///
/// @param samples  features x n
/// @throws Error ShapeMismatch
template <class Scalar>
double largestDifference(const Network<Scalar>& a, const Network<Scalar>& b, const Matrix<Scalar>& samples);

}  // namespace prune
