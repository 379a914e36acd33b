#include "lab/measures/truth.h"

#include <algorithm>
#include <cmath>

#include "base/check.h"
#include "lab/cutting/selection.h"
#include "prune/criteria/layers/layer_ablation.h"
#include "prune/healing/heal.h"
#include "prune/measure/agreement.h"

namespace prune {

namespace {

constexpr std::string_view kTruth = "truth";

Grain grainOf(const TruthSettings& settings) {
  if (settings.criteria.empty()) fail(kTruth, "must-have-some", "criteria");
  const Grain grain = criterion(kTruth, settings.criteria.front()).grain;
  for (const std::string& id : settings.criteria)
    if (criterion(kTruth, id).grain != grain) fail(kTruth, "criteria-of-grains", id);
  return grain;
}

/// 1 for those that are asked about, and still there.
std::vector<Mask> askedOf(const Experiment& experiment, Grain grain, const TruthSettings& settings) {
  const std::vector<bool> isChosen = chosenParts(experiment, grain, settings.layers);
  std::vector<Mask> asked = keptOf(experiment.network(), grain);
  for (std::size_t part = 0; part < asked.size(); ++part)
    if (!isChosen[part]) asked[part].setZero();
  if (settings.entries.empty()) return asked;
  if (std::count(isChosen.begin(), isChosen.end(), true) != 1) fail(kTruth, "entries-without-layer");
  Mask& part = asked[static_cast<std::size_t>(std::find(isChosen.begin(), isChosen.end(), true) - isChosen.begin())];
  Mask named = Mask::Zero(part.rows(), part.cols());
  for (const double entry : settings.entries)
    named.data()[checkWhole(kTruth, "entries", entry, 0, part.size() - 1)] = 1;
  part.array() *= named.array();
  return asked;
}

/// A copy of the network without one weight, unit or input.
Network<float> without(const Network<float>& network, Grain grain, const TruthPoint& point) {
  std::vector<Mask> kept = keptOf(network, grain);
  kept[static_cast<std::size_t>(point.part)].data()[point.entry] = 0;
  return withMasks(network, masksWith(network, grain, kept));
}

/// What each removal of an input does; static features have a group of their own.
std::vector<TruthPoint> inputTruth(const Network<float>& network, const Calibration<float>& calibration,
                                   std::vector<TruthPoint> points) {
  const std::vector<UnitGroup> groups = inputGroups(network);
  const Index channels = groups.front().units;
  for (TruthPoint& point : points)
    if (point.entry >= channels) point = {1, point.entry - channels, point.change};
  points = unitTruth(network, groups, calibration, std::move(points));
  for (TruthPoint& point : points) point = {0, point.entry + point.part * channels, point.change};
  return points;
}

/// What each removal does to the loss when what is left is repaired at once.
std::vector<TruthPoint> healedTruth(const Network<float>& network, Grain grain, const Healing& healing, double damping,
                                    const Calibration<float>& calibration, std::vector<TruthPoint> points) {
  const double loss = meanLoss(network, calibration);
  for (TruthPoint& point : points) {
    Network<float> healed = without(network, grain, point);
    heal(healing, network, healed, calibration, damping);
    point.change = meanLoss(healed, calibration) - loss;
  }
  return points;
}

/// Each hidden layer that is asked about taken out over the bridge that fits.
void removeLayers(const Experiment& experiment, const TruthSettings& settings, const Calibration<float>& calibration,
                  Truth& truth) {
  const Network<float>& network = experiment.network();
  const double loss = meanLoss(network, calibration);
  const std::vector<LayerAblation> all = ablations(inputOf(kTruth, experiment, network, settings, calibration));
  truth.bridges.clear();
  for (TruthPoint& point : truth.points) {
    const LayerAblation& ablation = all[static_cast<std::size_t>(point.part)];
    point.change = ablation.loss - loss;
    truth.bridges.push_back(ablation.bridge);
  }
}

/// What will be removed, in the order of the parts.
std::vector<TruthPoint> pointsOf(const Experiment& experiment, Grain grain, const Healing& healing,
                                 const TruthSettings& settings) {
  checkHealing(kTruth, healing, experiment.network());
  const Index limit = checkWhole(kTruth, "limit", settings.limit, 2, 100'000);
  const std::uint64_t seed = checkSeed(kTruth, "seed", settings.seed);
  const std::vector<Mask> asked = askedOf(experiment, grain, settings);
  if (grain == Grain::Input) checkInputs(kTruth, experiment.network());
  if (grain == Grain::Layer && healing.changesWeights()) fail(kTruth, "healing-of-layers", healing.id);
  std::vector<TruthPoint> points = drawPoints(asked, grain == Grain::Layer ? 100'000 : limit, seed);
  if (points.empty() && grain != Grain::Unit && grain != Grain::Layer) fail(kTruth, "truth-without-weights");
  if (points.empty()) fail(kTruth, "truth-without-layers");
  return points;
}

/// What of a change a criterion is judged by.
double measuredOf(PredictedQuantity predicts, double change) {
  switch (predicts) {
    case PredictedQuantity::Change:
    case PredictedQuantity::ChangeOrder:
      return change;
    case PredictedQuantity::Square:
      return change * change;
    default:
      return std::abs(change);
  }
}

Truth::Prediction predictionOf(const Experiment& experiment, const TruthSettings& settings,
                               const Calibration<float>& calibration, const Truth& truth, const std::string& id) {
  const Criterion& asked = criterion(kTruth, id);
  const PredictedQuantity predicts = asked.predicts;
  const std::vector<Scores> scores =
      lowestFirst(kTruth, asked, inputOf(kTruth, experiment, experiment.network(), settings, calibration));
  Truth::Prediction prediction{id, {}, {}, 0, 0};
  std::vector<double> losses;  // of which the regret is
  for (const TruthPoint& point : truth.points) {
    prediction.scores.push_back(scores[static_cast<std::size_t>(point.part)].data()[point.entry]);
    prediction.measured.push_back(measuredOf(predicts, point.change));
    losses.push_back(predicts == PredictedQuantity::Square ? std::abs(point.change) : prediction.measured.back());
  }
  prediction.spearman = spearman(prediction.scores, prediction.measured);
  prediction.regret = regretAt(prediction.scores, losses, truth.k);
  return prediction;
}

}  // namespace

TruthRun::TruthRun(const Experiment& experiment, TruthSettings settings)
    : experiment_(&experiment),
      settings_(std::move(settings)),
      grain_(grainOf(settings_)),
      calibration_(experiment.calibration(settings_.samples)),
      healing_(&healing(kTruth, settings_.healing)),
      revision_(experiment.revision()) {
  truth_.points = pointsOf(experiment, grain_, *healing_, settings_);
  const auto count = static_cast<Index>(truth_.points.size());
  truth_.k = settings_.k ? checkWhole(kTruth, "k", *settings_.k, 1, count) : std::max<Index>(1, count / 10);
  removals_ = grain_ == Grain::Layer ? 1 : count;
}

Index TruthRun::advance(Index most) {
  if (experiment_->revision() != revision_) fail(kTruth, "truth-of-changed");
  if (most < 1 || done_ == size()) return 0;
  if (done_ < removals_) return removeSome(most);
  const std::string& id = settings_.criteria[static_cast<std::size_t>(done_ - removals_)];
  truth_.predictions.push_back(predictionOf(*experiment_, settings_, calibration_, truth_, id));
  ++done_;
  return 1;
}

Index TruthRun::removeSome(Index most) {
  const Network<float>& network = experiment_->network();
  const Index count = std::min(most, removals_ - done_);
  if (grain_ == Grain::Layer) {
    removeLayers(*experiment_, settings_, calibration_, truth_);
  } else {
    const auto first = truth_.points.begin() + done_;
    std::vector<TruthPoint> some(first, first + count);
    if (healing_->changesWeights())
      some = healedTruth(network, grain_, *healing_, settings_.damping, calibration_, std::move(some));
    else
      some = grain_ == Grain::Weight ? weightTruth(network, calibration_, std::move(some))
             : grain_ == Grain::Unit ? unitTruth(network, unitGroups(network), calibration_, std::move(some))
                                     : inputTruth(network, calibration_, std::move(some));
    std::copy(some.begin(), some.end(), first);
  }
  done_ += count;
  return count;
}

Truth truth(const Experiment& experiment, const TruthSettings& settings) {
  TruthRun run(experiment, settings);
  while (run.advance(run.size()) > 0) continue;
  return run.truth();
}

}  // namespace prune
