#pragma once
/// Instructions that exported 8-bit C takes on a Cortex-M4F.

#include "deploy/boards/figure.h"
#include "deploy/c_source/layer_forms.h"
#include "deploy/int8/quantised_network.h"

namespace prune::deploy {

/// How the sums of a network are brought back to 8 bits.
struct Finish {
  Rounding rounding = Rounding::Double;
  bool isWide = false;  ///< see `needsWideSums`
};

/// What one layer takes for one sample: a call at each time step, each row, each entry of its kernel. The costs were
/// fitted to 196 networks that were counted in emulation (GCC 12, -O2): dense layers and convolutions, each kernel and
/// rounding, 0 to 95 % removed, with pools and activations. `npm run watch:costs` counts others, and tells how many lie
/// within the bounds; `npm run watch` holds its networks to them.
Bounds instructionsOf(const QuantisedLayer& layer, const StoredWeights& weights, Finish finish);

}  // namespace prune::deploy
