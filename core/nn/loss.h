#pragma once
/// Losses, as one table. Each is a mean over the batch (and over the outputs, but for cross-entropy).

#include <span>
#include <string_view>

#include "base/registry.h"
#include "nn/shape.h"

namespace prune {

/// What the outputs of a batch should be.
template <class Scalar>
struct Wanted {
  const int* labels = nullptr;      ///< the class of each sample, or null
  const Scalar* targets = nullptr;  ///< outputs x batch when there are no labels
};

template <class Scalar>
class Network;

template <class Scalar>
struct Loss {
  std::string_view id;
  Name name;
  std::string_view formula;
  /// The activation that turns the outputs z into what is predicted.
  std::string_view link;
  /// The loss of outputs z, outputs x batch, before the link.
  ///
  /// @param gradient  becomes dL/dz, same shape; null when nobody asks for it
  double (*value)(const Block<Scalar>& z, const Wanted<Scalar>& wanted, Scalar* gradient);
  /// Column `factor` of a root S of each sample's own second derivative, S S^T = d2L/dz2; there are as many columns as
  /// outputs.
  ///
  /// @param column  becomes outputs x batch
  void (*curvatureRoot)(const Block<Scalar>& z, Index factor, Scalar* column);
};

template <class Scalar>
std::span<const Loss<Scalar>> losses();

/// @throws Error UnknownId
template <class Scalar>
const Loss<Scalar>& loss(std::string_view where, std::string_view id);

/// How many layers run before the loss: all, or all but a last one that is the loss's own link.
template <class Scalar>
Index layersBeforeLoss(const Network<Scalar>& network, const Loss<Scalar>& loss);

}  // namespace prune
