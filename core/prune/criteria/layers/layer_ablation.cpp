#include "prune/criteria/layers/layer_ablation.h"

#include <array>

#include "prune/surgery/bridge.h"

namespace prune {

namespace {

/// The loss when nothing of the layer arrives.
double lossWithCutWire(const ScoreInput& input, const UnitGroup& group) {
  Network<float> cut = *input.network;
  Weights<float>& weights = *cut.layer(group.consumer).weights();
  weights.setMask(Mask::Zero(weights.rows(), weights.columns()));
  return meanLoss(cut, *input.calibration);
}

LayerAblation without(const ScoreInput& input, Index group, const UnitGroup& units) {
  constexpr std::array<std::string_view, 2> kTriedBridges{"least-squares", "identity"};
  const Model<float> model{*input.description, *input.network};
  for (const std::string_view bridge : kTriedBridges) {
    try {
      return {bridge, meanLoss(removeLayer(model, group, bridge, *input.calibration).network, *input.calibration)};
    } catch (const Error& error) {
      if (error.code() != ErrorCode::InvalidArgument) throw;  // else this bridge does not fit here
    }
  }
  return {"", lossWithCutWire(input, units)};
}

}  // namespace

std::vector<LayerAblation> ablations(const ScoreInput& input) {
  if (!input.description) fail("layer-ablation", "ablation-without-spec");
  std::vector<LayerAblation> all;
  for (const UnitGroup& group : unitGroups(*input.network))
    all.push_back(without(input, static_cast<Index>(all.size()), group));
  return all;
}

std::vector<Scores> layerAblationScores(const ScoreInput& input) {
  std::vector<Scores> scores;
  const double loss = meanLoss(*input.network, *input.calibration);
  for (const LayerAblation& ablation : ablations(input))
    scores.emplace_back(Scores::Constant(1, 1, ablation.loss - loss));
  return scores;
}

}  // namespace prune
