#pragma once

#include "prune/criterion.h"

namespace prune {

/// The result of removing one hidden layer.
struct LayerAblation {
  std::string_view bridge;  ///< the replacement of the layer: an id of `bridges()`, or empty when none fits
  double loss;              ///< mean loss without the layer
};

/// Removes each hidden layer alone and measures the loss. The replacement is the first that fits of the bridges
/// `least-squares` and `identity` (bridge.h), else nothing: then the next layer receives 0 and only its bias is left. A
/// layer without a bridge cannot be removed from a network, only measured so.
///
/// @throws Error InvalidArgument when `ScoreInput.description` is missing
std::vector<LayerAblation> ablations(const ScoreInput& input);

/// The loss change by removing each hidden layer: its loss in `ablations` minus the loss of the whole network.
///
/// @return 1 x 1 for each hidden weight layer
std::vector<Scores> layerAblationScores(const ScoreInput& input);

inline constexpr Criterion kLayerAblation{
    .id = "layer-ablation",
    .grain = Grain::Layer,
    .name = {"整层剔除", "layer ablation"},
    .formula = "L(without layer l, over the first of: least squares, identity, nothing that fits) - L",
    .citation = "common practice: ablation of a layer; the bridge is ours",
    .needs = Needs::Activations,
    .predicts = PredictedQuantity::Change,
    .score = layerAblationScores};

}  // namespace prune
