#pragma once
/// The integer engine: the reference for exported int8 code, which gives the same bytes.

#include "deploy/int8/quantised_network.h"

namespace prune::deploy {

/// Quantises inputs: features x n, standardised.
Matrix<std::int8_t> quantisedInputs(const QuantisedNetwork& network, const Matrix<float>& inputs);

/// The outputs of samples as 8-bit integers, before the link.
///
/// A sum is bias + sum (q_x - zero) q_w in 32 bits; it is requantised, the output's zero is added, and the result is
/// clamped to [low, 127]. An average pool is the whole mean of its integers, halves away from 0.
///
/// @param inputs  features x n
/// @return        outputs x n
Matrix<std::int8_t> int8Outputs(const QuantisedNetwork& network, const Matrix<std::int8_t>& inputs);

/// The reals that outputs stand for, outputs x n.
Matrix<float> dequantised(const Matrix<std::int8_t>& outputs, const Quantisation& quantisation);

}  // namespace prune::deploy
