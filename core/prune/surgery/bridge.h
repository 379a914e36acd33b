#pragma once
/// Removal of a whole hidden layer, and the bridges: what the next layer computes in its place.

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

/// Removes the hidden weight layer of unit group `group` together with all layers before the next weight layer; the
/// next weight layer gets the removed layer's input.
///
/// identity       the next layer keeps its weights and masks; the removed layer must have equal input and output shapes
/// product        W = W2 W1, b = W2 b1 + b2, for dense layers: exact when the activation is the identity; a batch norm
///                in between is multiplied in; the new weights have no mask
/// least-squares  (W, b) = argmin sum_n ||W a + b - z2||^2 over the calibration samples with a small ridge, for dense
///                layers; the new weights have no mask
///
/// @param calibration  samples for least-squares; ignored by the other bridges
/// @throws Error InvalidArgument naming the layer when the bridge does not fit it; OutOfRange for the group; UnknownId
///               for the bridge; ShapeMismatch for the samples
template <class Scalar>
Model<Scalar> removeLayer(const Model<Scalar>& model, Index group, std::string_view bridge,
                          const Calibration<Scalar>& calibration);

}  // namespace prune
