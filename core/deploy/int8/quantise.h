#pragma once
/// Post-training quantisation to 8-bit integers.

#include "deploy/int8/quantised_network.h"
#include "deploy/int8/ranges.h"

namespace prune::deploy {

/// Which weights share a scale: those of a filter, or of a whole layer.
enum class Granularity {
  Mixed,   ///< a scale for each filter of a convolution, one for a dense layer: TensorFlow Lite's default
  Tensor,  ///< one for each layer
  Channel  ///< one for each filter and for each dense unit
};

struct QuantiseOptions {
  Granularity granularity = Granularity::Mixed;
  Rounding rounding = Rounding::Double;
};

/// r = scale (q - zero) over [-128, 127] for a range widened to hold 0; scale 1 for the range [0, 0].
Quantisation quantisationOf(Range range);

/// The nearest integer of a real number, halves away from 0, clamped to [-128, 127].
std::int8_t quantised(double value, const Quantisation& quantisation);

/// The fixed output of a function with a bounded image: of sigmoid, tanh and softsign; null for others.
const Quantisation* fixedOutput(std::string_view function);

/// Whether each row of a layer's weights has a scale of its own.
bool hasScaleForEachRow(LayerKind kind, Granularity granularity);

/// Whether the layer behind this dense layer or convolution is a ReLU that becomes part of it.
bool hasFusedRelu(const PlainNetwork& network, std::size_t place);

/// Quantises a network.
///
/// Weights: q in [-127, 127], scale = max |w| / 127; one of 0 stays 0. Where a bias would need more than 30 bits in
/// units of from.scale * scale, the scale is larger; rows of zeros take a scale that gives their bias 20 bits. A ReLU
/// behind a dense layer or convolution becomes part of it; other activations become tables. Outputs of sigmoid have
/// scale 1/256 and zero -128, those of tanh and softsign scale 1/128 and zero 0. What goes into a join has the scale
/// and zero of its output, see `rangeHolder`, be it a tanh.
///
/// @param ranges  of each tensor, see `rangesOf`
/// @throws Error InvalidArgument for weights that are not finite and for a softmax between layers, OutOfRange for sums
///               that may leave 32 bits
QuantisedNetwork quantise(const PlainNetwork& network, const std::vector<Range>& ranges,
                          const QuantiseOptions& options);

}  // namespace prune::deploy
