#pragma once
/// Real removal: a smaller network that computes what the masked one computes.

#include "nn/network.h"
#include "nn/network_description.h"
#include "prune/surgery/structure.h"

namespace prune {

/// A network and what it is made of.
template <class Scalar>
struct Model {
  NetworkDescription description;
  Network<Scalar> network;
};

/// Takes out every hidden unit that nobody listens to, and every one that hears nothing and so is a constant, which is
/// added to the next biases (not into a convolution with padding, whose edges do not see it; a constant 0 goes there
/// too). At least one unit a layer stays, and all units that a softmax couples stay. Repeats until nothing more goes.
/// Weights that are masked within what stays, stay masked, with the values that they would come back with.
///
/// @return description with fewer units; equal to the masked network but for rounding
template <class Scalar>
Model<Scalar> shrink(const Model<Scalar>& model);

/// The most by which two networks of equal inputs and outputs differ over samples; NaN when an output is no number.
///
/// @param samples  features x n
/// @throws Error ShapeMismatch
template <class Scalar>
double largestDifference(const Network<Scalar>& a, const Network<Scalar>& b, const Matrix<Scalar>& samples);

}  // namespace prune
