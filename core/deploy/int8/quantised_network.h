#pragma once
/// A network in 8-bit integers: r = scale (q - zero). Source: TensorFlow Lite 8-bit quantization specification; Jacob
/// et al.: Quantization and training of neural networks for efficient integer-arithmetic-only inference, CVPR 2018,
/// arXiv 1712.05877.

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "deploy/int8/requantisation.h"
#include "deploy/plain_network.h"

namespace prune::deploy {

/// The numbers that an 8-bit integer stands for: r = scale (q - zero), q in [-128, 127].
struct Quantisation {
  double scale = 1;
  int zero = 0;
};

/// One layer. The padding of a convolution is the zero of its input.
struct QuantisedLayer : LayerForm {
  Quantisation from;  ///< of the layer's input
  Quantisation to;    ///< of its output; pools keep that of the input

  Matrix<std::int8_t> weights;          ///< out x (size * channels), in [-127, 127]; 0 where
                                        ///< removed
  Vector<double> weightScales;          ///< one, or one for each row of `weights`; their zero is 0
  Vector<std::int32_t> bias;            ///< in units of from.scale * weightScale
  std::vector<Multiplier> multipliers;  ///< from.scale * weightScale / to.scale, as many as `weightScales`
  bool isRectified = false;             ///< a ReLU is part of the layer: no output below to.zero

  std::array<std::int8_t, 256> table{};  ///< activation: its output for each input q, at q + 128

  /// The smallest output: 0 of the reals under ReLU, else -128.
  int low() const { return isRectified ? to.zero : -128; }
  const Multiplier& multiplierOf(Index row) const {
    return multipliers[multipliers.size() == 1 ? 0 : static_cast<std::size_t>(row)];
  }
};

struct QuantisedNetwork {
  Shape input;
  Quantisation from;        ///< of the input, or of its window
  Quantisation fromStatic;  ///< of the static features behind the window, which a join takes: that of its output
  Rounding rounding = Rounding::Double;
  std::vector<QuantisedLayer> layers;
  std::string_view link = "identity";

  Shape output() const { return layers.empty() ? input : layers.back().output; }
  Quantisation to() const { return layers.empty() ? from : layers.back().to; }
};

}  // namespace prune::deploy
