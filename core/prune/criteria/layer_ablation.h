#pragma once

#include "prune/criterion.h"

namespace prune {

/// The loss when a hidden layer is taken out less the loss with it. What stands where it stood is the first of these
/// that fits (bridge.h): weights that come nearest to what the next layer computed (`least-squares`), the next layer as
/// it is (`identity`), nothing. With nothing, only the bias of the next layer is left: that number measures a cut wire,
/// and such a layer cannot really be taken out.
///
/// @return 1 x 1 for each hidden weight layer
/// @throws Error InvalidArgument when `ScoreInput.spec` is missing
std::vector<Scores> layerAblationScores(const ScoreInput& input);

inline constexpr Criterion kLayerAblation{.id = "layer-ablation",
                                          .grain = Grain::Layer,
                                          .name = {"整层剔除", "layer ablation"},
                                          .formula = "L(without layer l, over the best bridge that fits) - L",
                                          .citation = "common practice: ablation of a layer; the bridge is ours",
                                          .needs = Needs::Activations,
                                          .score = layerAblationScores};

}  // namespace prune
