#include "lab/truth.h"

#include <algorithm>

#include "base/check.h"
#include "lab/selection.h"
#include "prune/agreement.h"
#include "prune/criteria/layer_ablation.h"
#include "prune/heal.h"

namespace prune {

namespace {

constexpr std::string_view kTruth = "truth";

Grain grainOf(const TruthSettings& settings) {
  if (settings.criteria.empty()) fail(ErrorCode::InvalidArgument, "truth", {"criteria must not be empty"});
  const Grain grain = criterion(kTruth, settings.criteria.front()).grain;
  for (const std::string& id : settings.criteria)
    if (criterion(kTruth, id).grain != grain)
      fail(ErrorCode::InvalidArgument, "truth", {"criteria must be of one grain, got ", id});
  return grain;
}

/// 1 for those that are asked about, and still there.
std::vector<Mask> askedOf(const Experiment& experiment, Grain grain, const TruthSettings& settings) {
  const std::vector<bool> isChosen = chosenParts(experiment, grain, settings.layers);
  std::vector<Mask> asked = keptOf(experiment.network(), grain);
  for (std::size_t part = 0; part < asked.size(); ++part)
    if (!isChosen[part]) asked[part].setZero();
  if (settings.entries.empty()) return asked;
  if (std::count(isChosen.begin(), isChosen.end(), true) != 1)
    fail(ErrorCode::InvalidArgument, "truth", {"layers must name one layer for entries"});
  Mask& part = asked[static_cast<std::size_t>(std::find(isChosen.begin(), isChosen.end(), true) - isChosen.begin())];
  Mask named = Mask::Zero(part.rows(), part.cols());
  for (const double entry : settings.entries)
    named.data()[checkWhole(kTruth, "entries", entry, 0, part.size() - 1)] = 1;
  part.array() *= named.array();
  return asked;
}

/// A copy of the network without one weight or unit.
Network<float> without(const Network<float>& network, Grain grain, const TruthPoint& point) {
  std::vector<Mask> kept = keptOf(network, grain);
  kept[static_cast<std::size_t>(point.part)].data()[point.entry] = 0;
  return withMasks(network, grain == Grain::Weight ? kept : withoutUnits(network, masksOf(network), kept));
}

/// What each removal does to the loss when what is left is repaired at once.
std::vector<TruthPoint> healedTruth(const Network<float>& network, Grain grain, const TruthSettings& settings,
                                    const Calibration<float>& calibration, std::vector<TruthPoint> points) {
  const double loss = meanLoss(network, calibration);
  for (TruthPoint& point : points) {
    Network<float> healed = without(network, grain, point);
    heal(settings.healing, network, healed, calibration, settings.damping);
    point.change = meanLoss(healed, calibration) - loss;
  }
  return points;
}

/// Each hidden layer that is asked about taken out over the bridge that fits.
void removeLayers(const Experiment& experiment, const TruthSettings& settings, const Calibration<float>& calibration,
                  const std::vector<Mask>& asked, TruthReport& report) {
  if (settings.healing != "none")
    fail(ErrorCode::InvalidArgument, "truth",
         {"healing must be none for layers, which go over a bridge, got ", settings.healing});
  const Network<float>& network = experiment.network();
  const double loss = meanLoss(network, calibration);
  std::size_t part = 0;
  for (const LayerAblation& ablation : ablations(inputOf(kTruth, experiment, network, settings, calibration))) {
    if (asked[part++](0, 0) == 0) continue;
    report.points.push_back({static_cast<Index>(part) - 1, 0, ablation.loss - loss});
    report.bridges.push_back(ablation.bridge);
  }
}

void measure(const Experiment& experiment, Grain grain, const TruthSettings& settings,
             const Calibration<float>& calibration, TruthReport& report) {
  static_cast<void>(findById(kTruth, "healing", healings(), settings.healing));
  const Index limit = checkWhole(kTruth, "limit", settings.limit, 2, 100'000);
  const std::uint64_t seed = checkSeed(kTruth, "seed", settings.seed);
  const Network<float>& network = experiment.network();
  const std::vector<Mask> asked = askedOf(experiment, grain, settings);
  if (grain == Grain::Layer)
    removeLayers(experiment, settings, calibration, asked, report);
  else if (settings.healing != "none")
    report.points = healedTruth(network, grain, settings, calibration, drawPoints(asked, limit, seed));
  else if (grain == Grain::Weight)
    report.points = weightTruth(network, calibration, drawPoints(asked, limit, seed));
  else
    report.points = unitTruth(network, calibration, drawPoints(asked, limit, seed));
  if (report.points.empty())
    fail(ErrorCode::InvalidArgument, "truth",
         {"the network must have ", grain == Grain::Weight ? "weights that can go" : "hidden layers", ", got none"});
}

}  // namespace

TruthReport truth(const Experiment& experiment, const TruthSettings& settings) {
  const Grain grain = grainOf(settings);
  const Calibration<float> calibration = experiment.calibration(settings.samples);
  TruthReport report;
  measure(experiment, grain, settings, calibration, report);
  const auto count = static_cast<Index>(report.points.size());
  report.k = settings.k ? checkWhole(kTruth, "k", *settings.k, 1, count) : std::max<Index>(1, count / 10);
  std::vector<double> changes;
  for (const TruthPoint& point : report.points) changes.push_back(point.change);
  for (const std::string& id : settings.criteria) {
    ScoreSettings asked = settings;
    asked.criterion = id;
    const std::vector<Scores> scores = lowestFirst(kTruth, experiment, experiment.network(), asked, calibration);
    TruthReport::Prediction prediction{id, {}, 0, 0};
    for (const TruthPoint& point : report.points)
      prediction.scores.push_back(scores[static_cast<std::size_t>(point.part)].data()[point.entry]);
    prediction.spearman = spearman(prediction.scores, changes);
    prediction.regret = regretAt(prediction.scores, changes, report.k);
    report.predictions.push_back(std::move(prediction));
  }
  return report;
}

}  // namespace prune
