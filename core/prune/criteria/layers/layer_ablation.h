#pragma once

#include "prune/criterion.h"

namespace prune {

/// A network without one hidden layer.
struct LayerAblation {
  std::string_view bridge;  ///< what stands in its place: an id of `bridges()`, or empty for a cut wire
  double loss;
};

/// Takes each hidden layer out alone. What stands where it stood is the first of these
/// that fits (bridge.h): weights that come nearest to what the next layer computed (`least-squares`), the next layer as
/// it is (`identity`), nothing. With nothing, only the bias of the next layer is left: that number measures a cut wire,
/// and such a layer cannot really be taken out.
///
/// @throws Error InvalidArgument when `ScoreInput.description` is missing
std::vector<LayerAblation> ablations(const ScoreInput& input);

/// The loss of each less that of the whole network.
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
    .foretells = Foretells::Change,
    .score = layerAblationScores};

}  // namespace prune
