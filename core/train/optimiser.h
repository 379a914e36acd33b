#pragma once
/// Rules that turn gradients into steps, as one table.

#include <span>
#include <string_view>
#include <vector>

#include "base/registry.h"
#include "base/types.h"

namespace prune {

/// What the rules are tuned by.
struct OptimiserOptions {
  double momentum = 0.9;   ///< of `momentum` and `nesterov`, in [0, 1)
  double weightDecay = 0;  ///< of AdamW alone: decoupled, in units of the learning rate
};

/// An array that is changed, its gradient, and what the rule remembers of it; all of length `size`.
template <class Scalar>
struct Slot {
  Scalar* values;
  const Scalar* gradient;
  Scalar* first;   ///< velocity, or the mean of the gradient
  Scalar* second;  ///< the mean of its square
  Index size;
  bool decays;  ///< weights do; biases, and the scale and shift of a batch norm, do not
};

template <class Scalar>
struct Optimiser {
  std::string_view id;
  Name name;
  std::string_view formula;
  std::string_view citation;
  /// How many arrays it remembers.
  int memories;
  /// One step.
  ///
  /// @param step  counts from 1, for Adam's correction of its first steps
  void (*update)(const Slot<Scalar>& slot, const OptimiserOptions& options, double learningRate, Index step);
};

template <class Scalar>
std::span<const Optimiser<Scalar>> optimisers();

/// @throws Error UnknownId
template <class Scalar>
const Optimiser<Scalar>& optimiser(std::string_view where, std::string_view id);

}  // namespace prune
