#pragma once
/// Losses, as one table. Each is a mean over the batch (and over the outputs, but for cross-entropy).

#include <span>
#include <string_view>

#include "base/registry.h"
#include "data/dataset.h"
#include "nn/shape.h"

namespace prune {

/// What the outputs of a batch should be.
template <class Scalar>
struct Wanted {
  const int* labels = nullptr;      ///< the class of each sample, or null
  const Scalar* targets = nullptr;  ///< outputs x batch when there are no labels
};

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
};

template <class Scalar>
std::span<const Loss<Scalar>> losses();

/// @throws Error UnknownId
template <class Scalar>
const Loss<Scalar>& loss(std::string_view where, std::string_view id);

}  // namespace prune
