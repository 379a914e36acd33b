#pragma once
/// The table of random initialisations of weights.

#include <span>
#include <string_view>

#include "base/arithmetic/rng.h"
#include "base/registry.h"
#include "nn/dense/dense_network.h"

namespace prune {

struct Initialisation {
  std::string_view id;
  Name name;
  std::string_view formula;
  std::string_view citation;
  /// Draws one weight. `inputs` and `outputs` are the layer's fan-in and fan-out.
  double (*draw)(Index inputs, Index outputs, Rng& rng);
  /// Draws one bias; null when biases start at 0.
  double (*drawBias)(Index inputs, Rng& rng) = nullptr;
};

std::span<const Initialisation> initialisations();

/// @throws Error UnknownId
const Initialisation& initialisation(std::string_view where, std::string_view id);

/// Sets the biases of a layer, after its weights were drawn.
///
/// @param inputs  the layer's fan-in
template <class Scalar>
void initialiseBias(Vector<Scalar>& bias, Index inputs, const Initialisation& scheme, Rng& rng) {
  for (Scalar& value : bias) value = scheme.drawBias ? static_cast<Scalar>(scheme.drawBias(inputs, rng)) : Scalar(0);
}

/// Draws all weights and biases, layer by layer and row by row; masks do not change.
template <class Scalar>
void applyInitialisation(DenseNetwork<Scalar>& network, const Initialisation& scheme, Rng& rng);

}  // namespace prune
