#pragma once

#include "prune/criterion.h"

namespace prune {

/// The magnitude of each weight, |w_ij| (Han, Pool, Tran, Dally: Learning both weights and connections for efficient
/// neural networks, NIPS 2015).
///
/// @param weights  out x in
/// @return         same shape
Scores magnitudeScores(const Matrix<double>& weights);

inline constexpr Criterion kMagnitude{
    .id = "magnitude",
    .grain = Grain::Weight,
    .name = {"绝对值", "magnitude"},
    .formula = "|w_ij|",
    .citation =
        "Han, Pool, Tran, Dally: Learning both weights and connections for efficient neural networks, NIPS 2015",
    .score = scoreEachLayer<magnitudeScores>};

}  // namespace prune
