#pragma once
/// The float32 engine of exported code: each sum in one stated order, so that C code gives the same bits.

#include <functional>

#include "deploy/plain_network.h"

namespace prune::deploy {

/// A tensor on its way through a network: the input has number 0, the output of layer i has i + 1.
using SeeTensor = std::function<void(Index tensor, Index firstSample, const Matrix<float>& values)>;

/// Runs samples, and shows each tensor, features x some samples. A sum begins with the bias (+0 for -0) and adds w x in
/// the order of the inputs; removed weights add nothing.
///
/// @param inputs  features x n, standardised
void runFloat(const PlainNetwork& network, const Matrix<float>& inputs, const SeeTensor& see);

/// The outputs of samples, before the link.
///
/// @param inputs  features x n, standardised
/// @return        outputs x n
Matrix<float> floatOutputs(const PlainNetwork& network, const Matrix<float>& inputs);

}  // namespace prune::deploy
