#pragma once

#include <array>

#include "prune/criterion.h"

namespace prune {

/// The shares of a layer's weights at which the scan measures the loss.
inline constexpr std::array<double, 10> kScanned{0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95};

/// The sensitivity of each hidden layer to pruning: the area under the curve of loss increase over the share, from 0 to
/// 95 %, of its kept weights that are removed by magnitude while all other layers stay whole (trapezoids between
/// `kScanned`; a decrease of the loss counts as negative). Layers are scanned separately: two that tolerate pruning
/// alone may fail together.
///
/// @return 1 x 1 for each hidden weight layer
std::vector<Scores> layerScanScores(const ScoreInput& input);

inline constexpr Criterion kLayerScan{
    .id = "layer-scan",
    .grain = Grain::Layer,
    .name = {"层敏感度扫描", "layer sensitivity scan"},
    .formula = "area under L(smallest s of layer l removed) - L, over s = 0 ... 95%",
    .citation =
        "Han, Pool, Tran, Dally: Learning both weights and connections for efficient neural networks, NIPS "
        "2015, fig. 6 (the scan; the area as its summary is ours)",
    .note =
        "Says what thinning a layer costs, not what taking it out over a bridge does: on mnist it takes the layer out "
        "whose absence costs more. Trapezoids between losses at every tenth and at 95%. One layer at a time: two that "
        "are safe alone may fail together.",
    .needs = Needs::Activations,
    .predicts = PredictedQuantity::ChangeOrder,
    .score = layerScanScores};

}  // namespace prune
