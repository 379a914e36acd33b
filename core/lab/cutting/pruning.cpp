#include "lab/cutting/pruning.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/check.h"
#include "lab/cutting/selection.h"
#include "prune/criteria/from_loss/obs.h"
#include "prune/healing/heal.h"
#include "prune/surgery/bridge.h"

namespace prune {

namespace {

/// The samples that a criterion is given: one where it looks at none, for gathering them takes longer than its scores.
Calibration<float> samplesFor(const Experiment& experiment, const Criterion& chosen, const ScoreSettings& settings) {
  const Index samples = checkWhole("samples", "samples", settings.samples, 1, kMaxSamples);
  return experiment.calibration(chosen.needs == Needs::Nothing ? 1 : static_cast<double>(samples));
}

}  // namespace

std::vector<PartScores> scoreParts(const Experiment& experiment, const ScoreSettings& settings) {
  const Criterion& chosen = criterion("score", settings.criterion);
  const Network<float>& network = experiment.network();
  const Calibration<float> samples = samplesFor(experiment, chosen, settings);
  std::vector<Scores> scores = score("score", chosen, inputOf("score", experiment, network, settings, samples));
  const std::vector<Mask> kept = keptOf(network, chosen.grain);
  const std::vector<Index> layers = weightLayers(network);
  std::vector<PartScores> parts;
  for (std::size_t i = 0; i < scores.size(); ++i) parts.push_back({layers[i], std::move(scores[i]), kept[i]});
  return parts;
}

CutResult cut(Experiment& experiment, const ResolvedCut& wanted) {
  const Healing& healing = *wanted.healing;
  checkHealing(kPrune, healing, experiment.network());
  const Calibration<float> calibration = experiment.calibration(wanted.scoring.samples);
  const Network<float> before = experiment.network();
  auto [after, selection] = cutNetwork(experiment, wanted, calibration);
  CutResult result{.gone = selection.gone, .total = selection.total, .threshold = selection.threshold};
  result.removed = selection.gone - goneOf(keptOf(before, wanted.criterion->grain));
  result.lossBefore = meanLoss(before, calibration);
  result.lossCut = meanLoss(after, calibration);
  result.surgery = surgeryForm(*wanted.criterion, healing, before);
  result.healingStep = heal(healing, before, after, calibration, wanted.scoring.damping);
  result.lossHealed = healing.changesWeights() ? meanLoss(after, calibration) : result.lossCut;
  experiment.setNetwork(std::move(after));
  return result;
}

CutResult cut(Experiment& experiment, const PruneSettings& settings) {
  return cut(experiment, resolveCut(settings));
}

void takeOutLayer(Experiment& experiment, double layer, std::string_view bridge, double samples) {
  const Index index = checkWhole("removeLayer", "layer", layer, 0, experiment.network().layerCount() - 1);
  const std::vector<UnitGroup> groups = unitGroups(experiment.network());
  const auto found =
      std::find_if(groups.begin(), groups.end(), [&](const UnitGroup& group) { return group.producer == index; });
  if (found == groups.end())
    fail("removeLayer", "layer-not-hidden", experiment.layerNames()[static_cast<std::size_t>(index)]);
  experiment.setModel(removeLayer(Model<float>{experiment.description(), experiment.network()},
                                  static_cast<Index>(found - groups.begin()), bridge, experiment.calibration(samples)));
}

ShrinkResult shrinkExperiment(Experiment& experiment) {
  Model<float> small = shrink(Model<float>{experiment.description(), experiment.network()});
  ShrinkResult result;
  result.parametersBefore = experiment.network().parameterCount();
  result.parameters = small.network.parameterCount();
  for (const std::string_view part : {"train", "validation", "test"}) {
    const Calibration<float> all = experiment.calibration(kMaxSamples, part);
    if (all.size() == 0) continue;
    const double difference = largestDifference(experiment.network(), small.network, all.samples);
    if (std::isnan(difference) || difference > result.largestDifference) result.largestDifference = difference;
  }
  experiment.setModel(std::move(small));
  return result;
}

}  // namespace prune
