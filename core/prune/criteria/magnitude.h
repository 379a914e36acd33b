#pragma once

#include "base/types.h"

namespace prune {

/// |w_ij| (Han, Pool, Tran, Dally: Learning both weights and connections for efficient neural networks, NIPS 2015).
///
/// @param weights  out x in
/// @return         same shape
Scores magnitudeScores(const Matrix<double>& weights);

}  // namespace prune
