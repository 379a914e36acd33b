#include "lab/pruning.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

#include "base/check.h"
#include "base/elementary.h"
#include "prune/agreement.h"
#include "prune/bridge.h"
#include "prune/heal.h"
#include "prune/ranking.h"

namespace prune {

namespace {

constexpr std::string_view kWhere = "prune";

constexpr std::array<AmountKind, 4> kAmountKinds{{
    {"fraction", {"比例", "fraction"}, "round(f n), those removed before counted in"},
    {"count", {"个数", "count"}, "exactly k, those removed before counted in"},
    {"threshold", {"阈值", "threshold"}, "every score strictly below t"},
    {"n-of-m", {"N:M", "N:M"}, "in each run of M inputs the N highest stay"},
}};

/// The end that is cut becomes the low one.
std::vector<Scores> lowestFirst(const Criterion& criterion, std::vector<Scores> scores) {
  if (criterion.cutsHighest)
    for (Scores& part : scores) part = -part;
  return scores;
}

std::vector<Scores> scoresOf(const NetworkSpec& spec, const Network<float>& network, const Criterion& criterion,
                             const ScoreSettings& settings, const Calibration<float>& calibration) {
  ScoreInput input;
  input.weights = weightsOf(network);
  input.network = &network;
  input.calibration = &calibration;
  input.seed = checkSeed(kWhere, "seed", settings.seed);
  input.damping = checkReal(kWhere, "damping", settings.damping, 0, 1);
  input.spec = &spec;
  return score(kWhere, criterion, input);
}

/// What is still there, in the grain of the criterion; hidden layers are all there.
std::vector<Mask> keptOf(const Network<float>& network, Grain grain) {
  if (grain == Grain::Weight) return masksOf(network);
  if (grain == Grain::Unit) return keptUnits(network);
  return std::vector<Mask>(unitGroups(network).size(), Mask::Ones(1, 1));
}

std::vector<Mask> allOpen(const std::vector<Mask>& kept) {
  std::vector<Mask> open;
  open.reserve(kept.size());
  for (const Mask& part : kept) open.emplace_back(Mask::Ones(part.rows(), part.cols()));
  return open;
}

/// Which weight layers may lose: all when none are named.
std::vector<bool> chosenLayers(const Experiment& experiment, const std::vector<double>& layers) {
  const std::vector<Index> known = weightLayers(experiment.network());
  std::vector<bool> isChosen(known.size(), layers.empty());
  for (const double layer : layers) {
    const Index index = checkWhole(kWhere, "layers", layer, 0, experiment.network().layerCount() - 1);
    const auto found = std::find(known.begin(), known.end(), index);
    if (found == known.end())
      throw Error(ErrorCode::InvalidArgument, "[prune] layers must be ones with weights, got " +
                                                  experiment.layerNames()[static_cast<std::size_t>(index)]);
    isChosen[static_cast<std::size_t>(found - known.begin())] = true;
  }
  return isChosen;
}

/// Makes what has gone from other layers pass for kept, so that it does not count towards an amount.
///
/// @return  the masks as they were
std::vector<Mask> hideOthers(Candidates& candidates, const std::vector<bool>& isChosen) {
  std::vector<Mask> before = candidates.kept;
  for (std::size_t part = 0; part < before.size(); ++part)
    if (!isChosen[part]) candidates.kept[part].setOnes();
  return before;
}

/// One unit of each layer has to stay: the highest.
void keepOneUnit(const std::vector<Scores>& scores, const std::vector<Mask>& kept, std::vector<Mask>& open) {
  for (std::size_t part = 0; part < scores.size(); ++part) {
    Index best = -1;
    for (Index unit = 0; unit < scores[part].rows(); ++unit)
      if (kept[part](unit, 0) && (best < 0 || scores[part](unit, 0) > scores[part](best, 0))) best = unit;
    if (best >= 0) open[part](best, 0) = 0;
  }
}

/// The number of candidates that shall be gone, within what is possible.
Index countOf(const Ranking& ranking, const CutSettings& settings) {
  const std::string& kind = settings.amountKind;
  Index count = 0;
  if (kind == "fraction") count = ranking.countForFraction(checkReal(kWhere, "amount", settings.amount, 0, 1));
  if (kind == "count") count = checkWhole(kWhere, "amount", settings.amount, 0, kMostParameters);
  if (kind == "threshold") count = ranking.countBelow(checkReal(kWhere, "amount", settings.amount, -1e300, 1e300));
  return std::clamp(count, ranking.removedBefore(), ranking.size());
}

Index goneOf(const std::vector<Mask>& masks) {
  Index gone = 0;
  for (const Mask& mask : masks) gone += (mask.array() == 0).count();
  return gone;
}

Index sizeOf(const std::vector<Mask>& masks) {
  return std::accumulate(masks.begin(), masks.end(), Index(0), [](Index sum, const Mask& m) { return sum + m.size(); });
}

/// One selection: what is kept of the candidates, and the score that goes next.
struct Selection {
  std::vector<Mask> kept;
  double threshold;
};

Selection select(const Experiment& experiment, const Network<float>& network, const CutSettings& settings,
                 const Calibration<float>& calibration) {
  const Criterion& chosen = criterion(kWhere, settings.criterion);
  Candidates candidates{lowestFirst(chosen, scoresOf(experiment.spec(), network, chosen, settings, calibration)),
                        keptOf(network, chosen.grain),
                        {}};
  candidates.open = allOpen(candidates.kept);
  const std::vector<bool> isChosen = chosenLayers(experiment, settings.layers);
  for (std::size_t part = 0; part < candidates.open.size(); ++part)
    if (!isChosen[part]) candidates.open[part].setZero();
  if (chosen.grain == Grain::Unit) keepOneUnit(candidates.scores, candidates.kept, candidates.open);
  if (settings.amountKind == "n-of-m") {
    const Index groupSize = checkWhole(kWhere, "groupSize", settings.groupSize, 2, 64);
    return {keepNOfM(candidates, checkWhole(kWhere, "amount", settings.amount, 1, groupSize), groupSize), 0};
  }
  const std::vector<Mask> before = hideOthers(candidates, isChosen);
  const Ranking ranking(std::move(candidates), settings.scope);
  const Index count = countOf(ranking, settings);
  Selection selection{ranking.keep(count), ranking.scoreAt(count)};
  for (std::size_t part = 0; part < before.size(); ++part) selection.kept[part].array() *= before[part].array();
  return selection;
}

/// The share that is to be gone after step i of n when a criterion is scored anew on the way: the kept share falls by
/// the same factor each time (Tanaka et al. 2020).
double shareOnTheWay(double fraction, int step, int steps) {
  return 1 - elementary::exp(elementary::log(std::max(1 - fraction, 1e-6)) * step / steps);
}

void checkSettings(const Criterion& criterion, const CutSettings& settings) {
  const std::span<const AmountKind> kinds = kAmountKinds;
  static_cast<void>(findById(kWhere, "amount kind", kinds, settings.amountKind));
  static_cast<void>(findById(kWhere, "healing", healings(), settings.healing));
  static_cast<void>(findById(kWhere, "scope", scopes(), settings.scope));
  if (settings.amountKind == "fraction") checkReal(kWhere, "amount", settings.amount, 0, 1);
  if (criterion.grain == Grain::Layer)
    throw Error(ErrorCode::InvalidArgument, "[prune] criterion must be one of weights or units to cut by, got " +
                                                std::string(criterion.id) + "; a layer is taken out by removeLayer");
  if (settings.amountKind == "n-of-m" && criterion.grain != Grain::Weight)
    throw Error(ErrorCode::InvalidArgument,
                "[prune] criterion must be one of weights for n-of-m, got " + std::string(criterion.id));
}

}  // namespace

std::span<const AmountKind> amountKinds() {
  return kAmountKinds;
}

std::vector<PartScores> scoreParts(const Experiment& experiment, const ScoreSettings& settings) {
  const Criterion& chosen = criterion("score", settings.criterion);
  const std::vector<Scores> scores =
      scoresOf(experiment.spec(), experiment.network(), chosen, settings, experiment.calibration(settings.samples));
  const std::vector<Mask> kept = keptOf(experiment.network(), chosen.grain);
  const std::vector<Index> layers = weightLayers(experiment.network());
  std::vector<PartScores> parts;
  for (std::size_t i = 0; i < scores.size(); ++i) parts.push_back({layers[i], scores[i], kept[i]});
  return parts;
}

CutResult cut(Experiment& experiment, const CutSettings& settings) {
  const Criterion& chosen = criterion(kWhere, settings.criterion);
  checkSettings(chosen, settings);
  const Calibration<float> calibration = experiment.calibration(settings.samples);
  const Network<float> before = experiment.network();
  CutResult result;
  result.lossBefore = meanLoss(before, calibration);
  const Index goneBefore = goneOf(keptOf(before, chosen.grain));
  Network<float> after = before;
  const auto apply = [&](const Selection& selection) {
    const std::vector<Mask> masks =
        chosen.grain == Grain::Weight ? selection.kept : withoutUnits(after, masksOf(after), selection.kept);
    const std::vector<Index> layers = weightLayers(after);
    for (std::size_t i = 0; i < layers.size(); ++i) after.layer(layers[i]).weights()->setMask(masks[i]);
    result.threshold = selection.threshold;
    result.gone = goneOf(selection.kept);
    result.total = sizeOf(selection.kept);
  };
  const int steps = settings.amountKind == "fraction" ? chosen.iterations : 1;
  for (int step = 1; step <= steps; ++step) {
    CutSettings now = settings;
    if (step < steps) now.amount = shareOnTheWay(settings.amount, step, steps);
    apply(select(experiment, after, now, calibration));
  }
  result.removed = result.gone - goneBefore;
  result.lossCut = meanLoss(after, calibration);
  heal(settings.healing, before, after, calibration, settings.damping);
  result.lossHealed = settings.healing == "none" ? result.lossCut : meanLoss(after, calibration);
  experiment.setNetwork(std::move(after));
  return result;
}

TruthReport truth(const Experiment& experiment, const std::vector<std::string>& criterionIds,
                  const ScoreSettings& settings, double limit) {
  if (criterionIds.empty()) throw Error(ErrorCode::InvalidArgument, "[truth] criteria must not be empty");
  const Grain grain = criterion("truth", criterionIds.front()).grain;
  if (grain == Grain::Layer)
    throw Error(ErrorCode::InvalidArgument, "[truth] criteria must be of weights or units, got " + criterionIds[0]);
  const Calibration<float> calibration = experiment.calibration(settings.samples);
  const Index most = checkWhole("truth", "limit", limit, 2, 100'000);
  const std::uint64_t seed = checkSeed("truth", "seed", settings.seed);
  TruthReport report;
  report.points = grain == Grain::Weight ? weightTruth(experiment.network(), calibration, most, seed)
                                         : unitTruth(experiment.network(), calibration, most, seed);
  std::vector<double> measured;
  for (const TruthPoint& point : report.points) measured.push_back(point.change);
  for (const std::string& id : criterionIds) {
    const Criterion& chosen = criterion("truth", id);
    if (chosen.grain != grain)
      throw Error(ErrorCode::InvalidArgument, "[truth] criteria must be of one grain, got " + id);
    const std::vector<Scores> scores =
        lowestFirst(chosen, scoresOf(experiment.spec(), experiment.network(), chosen, settings, calibration));
    TruthReport::Prediction prediction{id, {}, 0, 0};
    for (const TruthPoint& point : report.points)
      prediction.scores.push_back(scores[static_cast<std::size_t>(point.part)].data()[point.entry]);
    prediction.spearman = spearman(prediction.scores, measured);
    prediction.regret =
        regretAt(prediction.scores, measured, std::max<Index>(1, static_cast<Index>(measured.size()) / 10));
    report.predictions.push_back(std::move(prediction));
  }
  return report;
}

void takeOutLayer(Experiment& experiment, double layer, std::string_view bridge, double samples) {
  const Index index = checkWhole("removeLayer", "layer", layer, 0, experiment.network().layerCount() - 1);
  const std::vector<UnitGroup> groups = unitGroups(experiment.network());
  const auto found =
      std::find_if(groups.begin(), groups.end(), [&](const UnitGroup& group) { return group.producer == index; });
  if (found == groups.end())
    throw Error(ErrorCode::InvalidArgument, "[removeLayer] layer must be a hidden one with weights, got " +
                                                experiment.layerNames()[static_cast<std::size_t>(index)]);
  experiment.setModel(removeLayer(Model<float>{experiment.spec(), experiment.network()},
                                  static_cast<Index>(found - groups.begin()), bridge, experiment.calibration(samples)));
}

ShrinkResult shrinkExperiment(Experiment& experiment) {
  Model<float> small = shrink(Model<float>{experiment.spec(), experiment.network()});
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
