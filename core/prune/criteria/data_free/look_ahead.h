#pragma once

#include "prune/criterion.h"

namespace prune {

/// |w_ij| times the norm of the weights that come into input unit j in the previous layer, times the norm of the
/// weights that go out of output unit i into the next layer. A missing layer at either end of the network counts as
/// norm 1. Multiplying the incoming weights of a ReLU unit by c and its outgoing weights by 1 / c does not change their
/// scores. Layers without weights in between, such as a batch norm, are ignored.
std::vector<Scores> lookAheadScores(const ScoreInput& input);

inline constexpr Criterion kLookAhead{
    .id = "look-ahead",
    .grain = Grain::Weight,
    .name = {"前瞻幅值", "look-ahead magnitude"},
    .formula = "|w_ij| ||row j of the layer before||_2 ||column i of the layer after||_2",
    .citation =
        "Park, Lee, Mo, Shin: Lookahead: a far-sighted alternative of magnitude-based pruning, ICLR 2020, "
        "arXiv 2002.04809",
    .note =
        "The authors rank within each layer, or divide each layer's scores by their norm; here they are as they are, "
        "and a layer of large ones keeps all.",
    .score = lookAheadScores};

}  // namespace prune
