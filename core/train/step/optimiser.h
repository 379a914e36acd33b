#pragma once
/// The table of optimisers: rules that turn gradients into steps.

#include <span>
#include <string_view>
#include <vector>

#include "base/registry.h"
#include "base/types.h"

namespace prune {

/// Parameters of the optimisers, beside the learning rate.
struct OptimiserOptions {
  double momentum = 0.9;   ///< of `momentum` and `nesterov`, in [0, 1)
  double weightDecay = 0;  ///< of AdamW: decoupled decay, multiplied by the learning rate
};

/// An array of parameters, its gradient, and the optimiser's state for it; all of length `size`.
template <class Scalar>
struct Slot {
  Scalar* values;
  const Scalar* gradient;
  Scalar* first;   ///< velocity (momentum), or running mean of the gradient (Adam)
  Scalar* second;  ///< running mean of the squared gradient
  Index size;
  bool decays;  ///< whether weight decay applies: true for weights only
};

template <class Scalar>
struct Optimiser {
  std::string_view id;
  Name name;
  std::string_view formula;
  std::string_view citation;
  /// The number of state arrays that it uses: 0, 1 (`first`) or 2.
  int memories;
  /// Updates the values by one step.
  ///
  /// @param step  number of the step, from 1, for Adam's bias correction
  void (*update)(const Slot<Scalar>& slot, const OptimiserOptions& options, double learningRate, Index step);
};

template <class Scalar>
std::span<const Optimiser<Scalar>> optimisers();

/// @throws Error UnknownId
template <class Scalar>
const Optimiser<Scalar>& optimiser(std::string_view where, std::string_view id);

}  // namespace prune
