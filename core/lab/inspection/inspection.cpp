#include "lab/inspection/inspection.h"

#include <algorithm>
#include <span>

#include "base/check.h"
#include "base/error.h"
#include "base/fingerprint.h"
#include "base/registry.h"
#include "lab/example/weight_criteria.h"
#include "prune/criterion.h"
#include "prune/measure/contribution.h"
#include "prune/measure/removal.h"
#include "prune/ranking/select.h"

namespace prune {

namespace {

constexpr std::string_view kInspect = "inspect";
constexpr Index kMostInspectedInputs = 1000;

void checkInspected(const DenseNetwork<double>& network, const Matrix<double>& inputs) {
  checkWhole(kInspect, "inputs.length", static_cast<double>(inputs.rows()), 1, kMostInspectedInputs);
  checkSize(kInspect, "inputs[0]", inputs.cols(), network.inputs());
  checkEntries(kInspect, "inputs", inputs, kLargestGiven);
}

std::vector<Index> comparedLayers(const DenseNetwork<double>& network,
                                  const std::optional<std::vector<double>>& given) {
  std::vector<Index> layers;
  if (!given) {
    const Index count = std::max<Index>(1, network.layerCount() - 1);
    for (Index i = 0; i < count; ++i) layers.push_back(i);
    return layers;
  }
  for (std::size_t i = 0; i < given->size(); ++i)
    layers.push_back(
        checkWhole(kInspect, textFrom({"thresholdLayers[", i, "]"}), (*given)[i], 0, network.layerCount() - 1));
  return layers;
}

/// By every criterion of a grain that looks at no data.
std::vector<CriterionScores> scoresOf(const DenseNetwork<double>& network, Grain grain) {
  ScoreInput input;
  for (Index i = 0; i < network.layerCount(); ++i) input.weights.push_back(network.layer(i).weights.effective());
  std::vector<CriterionScores> all;
  for (const Criterion& entry : criteria())
    if (entry.grain == grain && entry.needs == Needs::Nothing) all.push_back({entry.id, score(kInspect, entry, input)});
  return all;
}

void applyPart(DenseNetwork<double>& network, const NetworkPart& part, bool keeps) {
  if (part.input < 0)
    network.removeUnit(part.layer, part.unit);
  else
    network.layer(part.layer).weights.mask(part.unit, part.input) = keeps ? 1 : 0;
}

/// The network with everything that the settings remove: threshold, then what is kept, then what is cut by hand.
DenseNetwork<double> prunedBy(const InspectionSettings& settings, const DenseNetwork<double>& whole,
                              const std::vector<CriterionScores>& scores) {
  const std::string_view criterion = weightCriterion(kInspect, settings.criterion).id;
  const CriterionScores& chosen = findById(kInspect, "criterion", std::span(scores), criterion);
  checkReal(kInspect, "threshold", settings.threshold, 0, kLargestGiven);
  DenseNetwork<double> pruned = whole;
  for (const Index layer : comparedLayers(whole, settings.thresholdLayers))
    pruned.layer(layer).weights.mask =
        keepFromThreshold(chosen.layers[static_cast<std::size_t>(layer)], settings.threshold);
  for (const std::string& id : settings.keep) {
    const NetworkPart part = partOf(kInspect, whole, id);
    if (part.input < 0) fail(kInspect, "only-weights-kept", id);
    applyPart(pruned, part, true);
  }
  for (const std::string& id : settings.cut) applyPart(pruned, partOf(kInspect, whole, id), false);
  return pruned;
}

/// @param effects  of one sample, parts x outputs
RemovalChanges meanChanges(const InspectionSettings& settings, const DenseNetwork<double>& network, Index layer,
                           Matrix<double> (*effects)(const DenseNetwork<double>&, Index, const Vector<double>&)) {
  RemovalChanges changes;
  if (!settings.removals) return changes;
  const Matrix<double>& inputs = settings.inputs;
  for (Index i = 0; i < inputs.rows(); ++i) {
    const Matrix<double> change = effects(network, layer, inputs.row(i));
    if (i == 0) changes = {Matrix<double>::Zero(change.rows(), change.cols()), Vector<double>::Zero(change.rows())};
    changes.mean += change;
    changes.size += change.rowwise().norm();
  }
  const auto count = static_cast<double>(inputs.rows());
  changes.mean /= count;
  changes.size /= count;
  return changes;
}

ContributionValues meanContributions(const DenseNetwork<double>& network, Index layer,
                                     const std::vector<LayerTrace<double>>& traces) {
  const Matrix<double>& activations = traces[static_cast<std::size_t>(layer)].activation;
  const Matrix<double> next = network.layer(layer + 1).weights.effective();
  const Vector<double> none = Vector<double>::Zero(activations.cols());
  ContributionValues mean{none, none, none};
  const auto count = static_cast<double>(activations.rows());
  for (Index i = 0; i < activations.rows(); ++i) {
    const Vector<double> outputs = activations.row(i);
    mean.energy += energyShares(outputs).values() / count;
    mean.energyOfNext += energyOfNextShares(outputs, next).values() / count;
    mean.signedShare += signedShares(outputs, next).values() / count;
  }
  return mean;
}

std::vector<std::string> removedWeights(const DenseNetwork<double>& network) {
  std::vector<std::string> ids;
  for (Index layer = 0; layer < network.layerCount(); ++layer) {
    const Mask& mask = network.layer(layer).weights.mask;
    for (Index i = 0; i < mask.rows(); ++i)
      for (Index j = 0; j < mask.cols(); ++j)
        if (mask(i, j) == 0) ids.push_back(weightId(layer, i, j));
  }
  return ids;
}

std::string fingerprintOfInspected(const DenseNetwork<double>& network, const Matrix<double>& outputs) {
  Fingerprint fingerprint;
  for (Index i = 0; i < network.layerCount(); ++i) {
    fingerprint.add(network.layer(i).weights.value);
    fingerprint.add(network.layer(i).bias);
    fingerprint.add(network.layer(i).weights.mask);
  }
  fingerprint.add(outputs);
  return fingerprint.text();
}

}  // namespace

Inspection inspect(const InspectionSettings& settings) {
  const DenseNetwork<double> whole = givenNetwork(kInspect, settings.layers);
  checkInspected(whole, settings.inputs);
  Inspection found;
  found.scores = scoresOf(whole, Grain::Weight);
  const DenseNetwork<double> pruned = prunedBy(settings, whole, found.scores);
  if (whole.layerCount() > 1) found.unitScores = scoresOf(whole, Grain::Unit);
  found.before = trace(whole, settings.inputs);
  found.after = trace(pruned, settings.inputs);
  found.change = found.after.back().activation - found.before.back().activation;
  found.weightCount = 0;
  for (Index layer = 0; layer < whole.layerCount(); ++layer) {
    const Matrix<double>& weights = whole.layer(layer).weights.value;
    found.weightCount += weights.size();
    found.layers.push_back(
        {pruned.layer(layer).weights.mask, meanChanges(settings, whole, layer, removalEffects), matrixNorms(weights)});
    if (layer + 1 < whole.layerCount())
      found.hidden.push_back({meanChanges(settings, whole, layer, unitRemovalEffects),
                              meanContributions(whole, layer, found.before),
                              meanContributions(pruned, layer, found.after)});
  }
  found.removed = removedWeights(pruned);
  found.removedShare = static_cast<double>(found.removed.size()) / static_cast<double>(found.weightCount);
  found.fingerprint = fingerprintOfInspected(pruned, found.after.back().activation);
  return found;
}

}  // namespace prune
