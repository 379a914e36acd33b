#pragma once
/// Multiplication of a 32-bit sum by a real factor in integers. Sources: Jacob et al., CVPR 2018, arXiv 1712.05877,
/// section 2.2; CMSIS-NN `arm_nn_requantize`; TensorFlow Lite `MultiplyByQuantizedMultiplier`.

#include <cstdint>

namespace prune::deploy {

/// A factor in [0, 2^30]: value 2^(shift - 31), with value 0 or in [2^30, 2^31).
struct Multiplier {
  std::int32_t value = 0;
  int shift = 0;  ///< in [-31, 30]
};

/// The nearest multiplier, halves away from 0; 0 for factors below 2^-32.
///
/// @param factor  finite, in [0, 2^30)
Multiplier multiplierOf(double factor);

/// How a product is rounded. The two differ by 1 now and then.
enum class Rounding {
  Double,  ///< first to 31 bits, halves up, then by the shift, halves away from 0: CMSIS-NN's default
  Single   ///< once, halves up: `FULLY_CONNECTED` of TensorFlow Lite, `CMSIS_NN_USE_SINGLE_ROUNDING`
};

/// `sum` times the multiplier, rounded to a whole number.
std::int32_t requantise(std::int32_t sum, Multiplier multiplier, Rounding rounding);

}  // namespace prune::deploy
