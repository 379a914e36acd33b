#pragma once
/// The table of losses. Each is a mean over the batch, and over the outputs too except for cross-entropy.

#include <span>
#include <string_view>

#include "base/registry.h"
#include "nn/shape.h"

namespace prune {

/// The answers for a batch: class labels, or target values.
template <class Scalar>
struct GroundTruth {
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
  /// The id of the activation that turns the outputs z into predictions: probabilities, or the values themselves.
  std::string_view link;
  /// The mean loss of a batch for outputs z before the link, outputs x batch.
  ///
  /// @param gradient  result: dL/dz, same shape; null when it is not needed
  double (*value)(const Block<Scalar>& z, const GroundTruth<Scalar>& truth, Scalar* gradient);
  /// Computes column `factor` of a matrix root S of the second derivative of each sample's own loss, S S^T = d2L_n/dz2.
  /// S has as many columns as there are outputs.
  ///
  /// @param column  result: outputs x batch
  void (*curvatureRoot)(const Block<Scalar>& z, Index factor, Scalar* column);
};

template <class Scalar>
std::span<const Loss<Scalar>> losses();

/// @throws Error UnknownId
template <class Scalar>
const Loss<Scalar>& loss(std::string_view where, std::string_view id);

/// The number of layers to run before the loss: all, or all but the last when that is the link of the loss.
template <class Scalar>
Index layersBeforeLoss(const Network<Scalar>& network, const Loss<Scalar>& loss);

}  // namespace prune
