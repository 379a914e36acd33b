#pragma once
/// Activation functions over whole arrays, for the engine. Their slope is told by the value that came out, so that a
/// layer works in place.

#include <span>
#include <string_view>

#include "base/types.h"

namespace prune {

template <class Scalar>
struct ActivationKernel {
  std::string_view id;
  /// z becomes f(z); count x batch.
  void (*apply)(Scalar* z, Index count, Index batch);
  /// dy becomes dz, given y = f(z).
  void (*applySlope)(const Scalar* y, Scalar* dy, Index count, Index batch);
};

/// Those of `activations()`, and `softmax` over the channels of a sample.
template <class Scalar>
std::span<const ActivationKernel<Scalar>> activationKernels();

/// Their ids.
std::span<const std::string_view> activationNames();

/// @throws Error UnknownId
template <class Scalar>
const ActivationKernel<Scalar>& activationKernel(std::string_view where, std::string_view id);

}  // namespace prune
