#pragma once
/// Taking out a whole hidden layer: something has to stand where it stood.

#include <span>
#include <string_view>

#include "base/registry.h"
#include "prune/measure/calibration.h"
#include "prune/surgery/shrink.h"

namespace prune {

struct Bridge {
  std::string_view id;  ///< `identity`, `product`, `least-squares`
  Name name;
  std::string_view formula;
};

std::span<const Bridge> bridges();

/// Takes out hidden weight layer `group` (its place among `unitGroups`) with its activation and whatever lies before
/// the next weight layer; the next weight layer takes what entered it.
///
/// identity       the next weights stay, with their masks; the widths must be equal (convolutions: equal steps and
///                channels)
/// product        W = W2 W1, b = W2 b1 + b2 (dense layers): exact when the activation is the identity; a batch norm
///                between is multiplied in; no masks
/// least-squares  (W, b) = argmin sum_n ||W a + b - z2||^2 over the calibration samples, with a little ridge (dense);
///                no masks
///
/// @param calibration  only its samples are looked at, and only by least-squares
/// @throws Error InvalidArgument naming the layer when the bridge cannot stand there; OutOfRange for the group;
///         UnknownId; ShapeMismatch
template <class Scalar>
Model<Scalar> removeLayer(const Model<Scalar>& model, Index group, std::string_view bridge,
                          const Calibration<Scalar>& calibration);

}  // namespace prune
