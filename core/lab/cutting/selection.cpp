#include "lab/cutting/selection.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "base/check.h"
#include "lab/measures/storage.h"
#include "prune/derivatives/damping.h"
#include "prune/ranking/blocks.h"

namespace prune {

namespace {

std::vector<Mask> openOf(const std::vector<Mask>& kept, const std::vector<bool>& isChosen) {
  std::vector<Mask> open;
  for (std::size_t part = 0; part < kept.size(); ++part)
    open.emplace_back(Mask::Constant(kept[part].rows(), kept[part].cols(), isChosen[part] ? 1 : 0));
  return open;
}

[[noreturn]] void refuseLayer(Grain grain, const std::string& name) {
  if (grain == Grain::Weight) fail(kPrune, "layers-without-weights", name);
  if (grain == Grain::Input) fail(kPrune, "layers-not-first", name);
  fail(kPrune, "layers-not-hidden", name);
}

/// The layers that the parts of a grain are named by: for units those that compute them, for inputs the first.
std::vector<Index> layersOf(Grain grain, const Network<float>& network) {
  std::vector<Index> layers = weightLayers(network);
  if (grain == Grain::Input && !layers.empty()) return {layers.front()};
  if (grain != Grain::Weight && !layers.empty()) layers.pop_back();
  return layers;
}

/// One unit of each chosen layer, or one input, has to stay: the highest.
void keepOneUnit(Candidates& candidates, const std::vector<bool>& isChosen) {
  candidates.staying.assign(candidates.scores.size(), 0);
  for (std::size_t part = 0; part < candidates.scores.size(); ++part) {
    const Scores& scores = candidates.scores[part];
    Index best = -1;
    for (Index unit = 0; unit < scores.rows(); ++unit)
      if (candidates.kept[part](unit, 0) && (best < 0 || scores(unit, 0) > scores(best, 0))) best = unit;
    if (best < 0 || !isChosen[part]) continue;
    candidates.open[part](best, 0) = 0;
    candidates.staying[part] = 1;
  }
}

/// The candidates with the other parts whole, so that what has gone from those does not count towards an amount.
Candidates withoutOthers(Candidates candidates, const std::vector<bool>& isChosen) {
  for (std::size_t part = 0; part < candidates.kept.size(); ++part)
    if (!isChosen[part]) candidates.kept[part].setOnes();
  return candidates;
}

/// One mask of all inputs, none in a network without weights.
std::vector<Mask> keptInputs(const Network<float>& network) {
  const std::vector<UnitGroup> groups = inputGroups(network);
  if (groups.empty()) return {};
  return {stacked(keptIn(groups, masksOf(network)))};
}

Index sizeOf(const std::vector<Mask>& masks) {
  return std::accumulate(masks.begin(), masks.end(), Index(0), [](Index sum, const Mask& m) { return sum + m.size(); });
}

}  // namespace

std::vector<bool> chosenParts(const Experiment& experiment, Grain grain, const std::vector<double>& layers) {
  const std::vector<Index> known = layersOf(grain, experiment.network());
  std::vector<bool> isChosen(known.size(), layers.empty());
  for (const double layer : layers) {
    const Index index = checkWhole(kPrune, "layers", layer, 0, experiment.network().layerCount() - 1);
    const auto found = std::find(known.begin(), known.end(), index);
    if (found == known.end()) refuseLayer(grain, experiment.layerNames()[static_cast<std::size_t>(index)]);
    isChosen[static_cast<std::size_t>(found - known.begin())] = true;
  }
  return isChosen;
}

void checkGrain(Grain grain, const Network<float>& network) {
  if (grain == Grain::Unit && unitGroups(network).empty()) fail(kPrune, "units-without-layers");
  if (grain == Grain::Input) checkInputs(kPrune, network);
}

Stock stockOf(const Mask& kept) {
  return {static_cast<double>(kept.size()), static_cast<double>((kept.array() != 0).count())};
}

Stock stockOf(const Experiment& experiment, const Network<float>& network, const ResolvedCut& cut) {
  const Grain grain = cut.criterion->grain;
  const std::vector<bool> isChosen = chosenParts(experiment, grain, cut.layers);
  const std::vector<Mask> kept = keptOf(network, grain);
  Stock all;
  for (std::size_t part = 0; part < kept.size(); ++part) {
    if (!isChosen[part]) continue;
    const Stock one = stockOf(kept[part]);
    all.all += one.all;
    all.left += one.left;
  }
  return all;
}

double leftOf(const Experiment& experiment, const Network<float>& network, const ResolvedCut& cut) {
  const AmountKind& kind = *cut.amountKind;
  if (kind.isCost())
    return static_cast<double>(
        costOf(kind.unit, cut.criterion->grain, {experiment.description(), network}, masksOf(network)));
  const Stock stock = stockOf(experiment, network, cut);
  if (kind.unit == AmountUnit::Count) return stock.left;
  return stock.all > 0 ? stock.left / stock.all : 0;
}

Index goneOf(const std::vector<Mask>& masks) {
  Index gone = 0;
  for (const Mask& mask : masks) gone += (mask.array() == 0).count();
  return gone;
}

std::vector<Mask> keptOf(const Network<float>& network, Grain grain) {
  if (grain == Grain::Weight) return masksOf(network);
  if (grain == Grain::Unit) return keptUnits(network);
  if (grain == Grain::Input) return keptInputs(network);
  return std::vector<Mask>(unitGroups(network).size(), Mask::Ones(1, 1));
}

std::vector<Mask> masksWith(const Network<float>& network, Grain grain, const std::vector<Mask>& kept) {
  if (grain == Grain::Weight) return kept;
  if (grain != Grain::Input) return withoutUnits(unitGroups(network), masksOf(network), kept);
  const std::vector<UnitGroup> groups = inputGroups(network);
  return withoutUnits(groups, masksOf(network), apart(groups, kept.front()));
}

Network<float> withMasks(const Network<float>& network, const std::vector<Mask>& masks) {
  Network<float> copy = network;
  const std::vector<Index> layers = weightLayers(copy);
  for (std::size_t i = 0; i < layers.size(); ++i) copy.layer(layers[i]).weights()->setMask(masks[i]);
  return copy;
}

Index costOf(AmountUnit unit, Grain grain, const Model<float>& model, const std::vector<Mask>& masks) {
  return unit == AmountUnit::Macs ? keptMacs(model.network, masks) : sizeOf(grain, model, masks).bytes;
}

StoredSize sizeOf(Grain grain, const Model<float>& model, const std::vector<Mask>& masks) {
  if (grain != Grain::Unit) return smallestSize(model.network, masks);
  const Network<float> small = shrink(Model<float>{model.description, withMasks(model.network, masks)}).network;
  return smallestSize(small, masksOf(small));
}

ScoreInput inputOf(std::string_view where, const Experiment& experiment, const Network<float>& network,
                   const ScoreSettings& settings, const Calibration<float>& calibration) {
  ScoreInput input;
  input.weights = weightsOf(network);
  input.network = &network;
  input.calibration = &calibration;
  input.movement = experiment.movement();
  input.seed = checkSeed(where, "seed", settings.seed);
  input.damping = checkDamping(where, settings.damping);
  input.temperature = checkReal(where, "temperature", settings.temperature, 0.01, 1e4);
  input.batchSize = static_cast<Index>(experiment.settings().batchSize);
  input.description = &experiment.description();
  return input;
}

std::vector<Scores> lowestFirst(std::string_view where, const Criterion& criterion, const ScoreInput& input) {
  std::vector<Scores> scores = score(where, criterion, input);
  if (criterion.cutsHighest)
    for (Scores& part : scores) part = -part;
  return scores;
}

CutOrder::CutOrder(const Experiment& experiment, Network<float> network, const ResolvedCut& cut,
                   const Calibration<float>& calibration)
    : model_{experiment.description(), std::move(network)},
      criterion_(*cut.criterion),
      kind_(*cut.amountKind),
      isChosen_(chosenParts(experiment, criterion_.grain, cut.layers)),
      groupSize_(cut.groupSize),
      block_(cut.block),
      kept_(keptOf(model_.network, criterion_.grain)),
      candidates_{{}, kept_, {}} {
  const Grain grain = criterion_.grain;
  checkGrain(grain, model_.network);
  candidates_.open = openOf(candidates_.kept, isChosen_);
  ScoreInput input = inputOf(kPrune, experiment, model_.network, cut.scoring, calibration);
  if (grain == Grain::Weight) input.open = &candidates_.open;
  candidates_.scores = lowestFirst(kPrune, criterion_, input);
  if (keepsOne(grain)) keepOneUnit(candidates_, isChosen_);
  if (block_ > 1) candidates_ = inBlocks(candidates_, block_);
  // What is below a threshold is so in every scope.
  if (kind_.isPlace())
    ranking_.emplace(withoutOthers(candidates_, isChosen_),
                     kind_.unit == AmountUnit::Threshold ? Scope::Global : cut.scope->scope);
}

Selection CutOrder::at(double amount) const {
  if (kind_.unit == AmountUnit::NOfM) {
    const Index m = checkWhole(kPrune, "groupSize", groupSize_, 2, 64);
    return selection(keepNOfM(candidates_, checkWhole(kPrune, "amount", amount, 1, m), m), 0);
  }
  if (kind_.unit == AmountUnit::Sigma) {
    std::vector<Mask> kept;
    for (std::size_t part = 0; part < candidates_.scores.size(); ++part)
      kept.push_back(keepFromSigma(candidates_.scores[part], candidates_.kept[part], candidates_.open[part], amount));
    return selection(std::move(kept), 0);
  }
  const double sign = criterion_.cutsHighest ? -1 : 1;  // of the candidates' scores
  const double place = kind_.unit == AmountUnit::Threshold ? sign * amount : amount;
  const auto cost = [this](Index gone) {
    return costOf(kind_.unit, criterion_.grain, model_, masksAfter(keptAfter(gone)));
  };
  const bool isShareOfBlocks = block_ > 1 && kind_.unit == AmountUnit::Fraction;
  const Index count = isShareOfBlocks ? blocksFor(amount) : countFor(*ranking_, kind_, place, cost);
  return selection(keptAfter(count), sign * ranking_->scoreAt(count));
}

Selection CutOrder::selection(std::vector<Mask> kept, double threshold) const {
  const Index gone = goneOf(kept);
  const Index total = sizeOf(kept);
  return {std::move(kept), gone, total, threshold};
}

/// The fewest blocks without which a fraction of the weights of the chosen parts is gone: those at the end of a layer
/// may have fewer weights than others.
Index CutOrder::blocksFor(double fraction) const {
  checkFraction(kind_, fraction);
  double all = 0;
  for (std::size_t part = 0; part < kept_.size(); ++part) all += isChosen_[part] ? stockOf(kept_[part]).all : 0;
  const auto wanted = static_cast<Index>(std::floor(fraction * all + 0.5));
  Index fewest = ranking_->removedBefore();
  Index most = ranking_->size();
  while (fewest < most) {
    const Index count = fewest + (most - fewest) / 2;
    const std::vector<Mask> kept = keptAfter(count);
    Index gone = 0;
    for (std::size_t part = 0; part < kept.size(); ++part)
      if (isChosen_[part]) gone += (kept[part].array() == 0).count();
    (gone < wanted ? fewest : most) = gone < wanted ? count + 1 : count;
  }
  return fewest;
}

std::vector<Mask> CutOrder::keptAfter(Index count) const {
  std::vector<Mask> kept = ranking_->keep(count);
  for (std::size_t part = 0; part < kept.size(); ++part) {
    if (block_ > 1) kept[part] = fromBlocks(kept[part], kept_[part].rows(), block_);
    kept[part].array() *= kept_[part].array();
  }
  return kept;
}

/// What is kept of the weights when this is kept of the candidates.
std::vector<Mask> CutOrder::masksAfter(const std::vector<Mask>& kept) const {
  return masksWith(model_.network, criterion_.grain, kept);
}

Network<float> CutOrder::apply(const Selection& selection) const {
  return withMasks(model_.network, masksAfter(selection.kept));
}

void checkReach(const Experiment& experiment, const ResolvedCut& cut) {
  const Grain grain = cut.criterion->grain;
  const AmountKind& kind = *cut.amountKind;
  const std::vector<bool> isChosen = chosenParts(experiment, grain, cut.layers);
  std::vector<Mask> least = keptOf(experiment.network(), grain);
  for (std::size_t part = 0; part < least.size(); ++part) {
    if (!isChosen[part]) continue;
    const bool hasOne = keepsOne(grain) && (least[part].array() != 0).any();
    least[part].setZero();
    if (hasOne) least[part](0, 0) = 1;
  }
  if (kind.unit == AmountUnit::Count) {
    Index mayGo = 0;
    for (std::size_t part = 0; part < least.size(); ++part)
      if (isChosen[part]) mayGo += (least[part].array() == 0).count();
    checkWhole(kPrune, "amount", cut.amount, 0, mayGo);
  }
  if (!kind.isCost()) return;
  const Network<float>& network = experiment.network();
  // Which unit of a layer will stay is not known: they are alike only while nothing is gone.
  if (keepsOne(grain) && goneOf(masksOf(network)) > 0) return;
  const std::vector<Mask> masks = masksWith(network, grain, least);
  checkTarget(kind, cut.amount, costOf(kind.unit, grain, {experiment.description(), network}, masks));
}

CutNetwork cutNetwork(const Experiment& experiment, const ResolvedCut& cut, const Calibration<float>& calibration) {
  checkFraction(*cut.amountKind, cut.amount);
  CutNetwork result{experiment.network(), {}};
  const int steps = cut.amountKind->isStaged() ? cut.criterion->iterations : 1;
  // What is left falls by the same factor each time (Tanaka et al. 2020).
  Way way{geometric, cut.amountKind->unit, cut.amount, 0, 0};
  if (steps > 1) {
    way.first = leftOf(experiment, result.network, cut);
    way.all = stockOf(experiment, result.network, cut).all;
  }
  for (int step = 1; step <= steps; ++step) {
    const CutOrder order(experiment, std::move(result.network), cut, calibration);
    result.selection = order.at(amountAfter(way, static_cast<double>(step) / steps));
    result.network = order.apply(result.selection);
  }
  return result;
}

}  // namespace prune
