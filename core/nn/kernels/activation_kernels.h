#pragma once
/// Activation functions over whole arrays, for the engine. The derivative is computed from the output f(z), so that a
/// layer can work in place.

#include <span>
#include <string_view>

#include "base/types.h"

namespace prune {

template <class Scalar>
struct ActivationKernel {
  std::string_view id;
  /// Replaces z by f(z), count x batch.
  void (*apply)(Scalar* z, Index count, Index batch);
  /// Replaces dy by dz = f'(z) dy, given y = f(z); count x batch.
  void (*applySlope)(const Scalar* y, Scalar* dy, Index count, Index batch);
};

/// Kernels of all `activations()`, and of `softmax` over the channels of a sample.
template <class Scalar>
std::span<const ActivationKernel<Scalar>> activationKernels();

/// The ids of all kernels.
std::span<const std::string_view> activationNames();

/// @throws Error UnknownId
template <class Scalar>
const ActivationKernel<Scalar>& activationKernel(std::string_view where, std::string_view id);

}  // namespace prune
