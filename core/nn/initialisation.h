#pragma once
/// The table of random initialisations of weights.

#include <span>
#include <string_view>

#include "base/arithmetic/rng.h"
#include "base/registry.h"
#include "nn/dense_network.h"

namespace prune {

struct Initialisation {
  std::string_view id;
  Name name;
  std::string_view formula;
  std::string_view citation;
  /// Draws one weight. `inputs` and `outputs` are the layer's fan-in and fan-out.
  double (*draw)(Index inputs, Index outputs, Rng& rng);
};

std::span<const Initialisation> initialisations();

/// @throws Error UnknownId
const Initialisation& initialisation(std::string_view where, std::string_view id);

/// Draws all weights, layer by layer and row by row; biases become 0, masks do not change.
template <class Scalar>
void applyInitialisation(DenseNetwork<Scalar>& network, const Initialisation& scheme, Rng& rng);

}  // namespace prune
