#include "lab/plan/plan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/check.h"
#include "lab/cutting/selection.h"
#include "metrics/lost_classes.h"

namespace prune {

std::string_view planStageId(PlanStage stage) {
  constexpr std::array<std::string_view, 5> kIds{"watch", "cut", "retrain", "done", "rewind"};
  return kIds[static_cast<std::size_t>(stage)];
}

std::string_view planEndId(PlanEnd end) {
  constexpr std::array<std::string_view, 7> kIds{"", "rounds", "floor", "budget", "layers", "diverged", "missed"};
  return kIds[static_cast<std::size_t>(end)];
}

PlanRun::PlanRun(Experiment& experiment, const PlanSettings& settings)
    : experiment_(experiment), plan_(resolvePlan(experiment, settings)) {
  allFirst_ = stockOf(experiment, experiment.network(), plan_.cut).all;
  leftFirst_ = leftOf(experiment, experiment.network(), plan_.cut);
  isClosed_ = chosenParts(experiment, plan_.cut.criterion->grain, plan_.cut.layers);
  isClosed_.flip();
  if (!plan_.restart->rewinds) {
    begin();
    return;
  }
  replay_ = experiment.replay();
  stage_ = PlanStage::Rewind;
  if (plan_.rewindTo == 0) endRewinding();
}

/// What comes before the first cut, once there is all to go back to.
void PlanRun::begin() {
  stage_ = PlanStage::Cut;
  if (plan_.cut.criterion->needs != Needs::Training || experiment_.movement()) return;
  unwatched_ = experiment_.state();
  watch();
}

/// Keeps the weights to rewind to.
void PlanRun::endRewinding() {
  rewound_ = std::move(replay_->network);
  replay_.reset();
  begin();
}

PlanRun::PlanRun(const PlanRun& other, Experiment& experiment)
    : experiment_(experiment),
      plan_(other.plan_),
      replay_(other.replay_ ? experiment.copyOf(*other.replay_) : nullptr),
      rewound_(other.rewound_),
      allFirst_(other.allFirst_),
      leftFirst_(other.leftFirst_),
      stage_(other.stage_),
      end_(other.end_),
      overBytes_(other.overBytes_),
      overMacs_(other.overMacs_),
      first_(other.first_),
      open_(other.open_),
      rounds_(other.rounds_),
      checkpoints_(other.checkpoints_),
      unwatched_(other.unwatched_),
      isClosed_(other.isClosed_) {}

void PlanRun::watch() {
  experiment_.recordMovement(true);
  experiment_.retrain(static_cast<double>(plan_.retrain), plan_.retrainRate);
  stage_ = PlanStage::Watch;
}

Index PlanRun::macsNow() const {
  return keptMacs(experiment_.network(), masksOf(experiment_.network()));
}

StoredSize PlanRun::sizeNow() const {
  return sizeOf(plan_.cut.criterion->grain, {experiment_.description(), experiment_.network()},
                masksOf(experiment_.network()));
}

PlanProgress PlanRun::progress() const {
  const bool isRewinding = stage_ == PlanStage::Rewind;
  return {
      static_cast<Index>(rounds_.size()), plan_.rounds, stage_,   end_, isRewinding ? replay_->trainer.batches() : 0,
      isRewinding ? plan_.rewindTo : 0,   overBytes_,   overMacs_};
}

Index PlanRun::advance(Index maxSteps) {
  if (stage_ == PlanStage::Done) return 0;
  if (stage_ == PlanStage::Cut) {
    beginRound();
    return 1;
  }
  const Index done = train(maxSteps);
  if (isTraining()) return done;
  if (stage_ == PlanStage::Rewind) {
    endRewinding();
    return std::max<Index>(done, 1);
  }
  const bool hasDiverged = experiment_.progress().reason == StopReason::Diverged;
  if (stage_ == PlanStage::Retrain) {
    endRound();
  } else {
    stage_ = PlanStage::Cut;
    if (!hasDiverged) unwatched_.reset();
  }
  if (hasDiverged) finish(PlanEnd::Diverged);
  return std::max<Index>(done, 1);
}

Index PlanRun::train(Index maxSteps) {
  if (!isTraining()) return 0;
  if (stage_ == PlanStage::Rewind) return replay_->advance(maxSteps, plan_.rewindTo);
  return experiment_.advance(static_cast<double>(maxSteps));
}

bool PlanRun::isTraining() const {
  if (stage_ == PlanStage::Rewind)
    return replay_->trainer.batches() < plan_.rewindTo && replay_->trainer.progress().reason == StopReason::None;
  const bool mayTrain = stage_ == PlanStage::Watch || stage_ == PlanStage::Retrain;
  return mayTrain && experiment_.progress().reason == StopReason::None;
}

PlanRun::Judgement PlanRun::evaluateAll() {
  const Evaluation train = experiment_.evaluate("train");
  const Evaluation validation = experiment_.evaluate("validation");
  const Evaluation test = experiment_.evaluate("test");
  const Evaluation& judged = validation.samples() > 0 ? validation : test.samples() > 0 ? test : train;
  return {
      {0, 0, train.loss(), train.accuracy(), validation.loss(), validation.accuracy(), test.loss(), test.accuracy()},
      judged};
}

std::string_view PlanRun::judgedPart() const {
  const Split& split = experiment_.split();
  return !split.validation.empty() ? "validation" : !split.test.empty() ? "test" : "train";
}

/// The amount of a round for the candidates that there are now: fewer than in the beginning when the network was
/// shrunk.
double PlanRun::amountNow(double amount) const {
  const double all = stockOf(experiment_, experiment_.network(), plan_.cut).all;
  const AmountUnit unit = plan_.cut.amountKind->unit;
  if (all == allFirst_ || all == 0) return amount;
  if (unit == AmountUnit::Count) return std::max(0.0, amount - (allFirst_ - all));
  if (unit == AmountUnit::Fraction) return std::clamp(1 - (1 - amount) * allFirst_ / all, 0.0, 1.0);
  return amount;
}

/// Scans the parts that are open: which loses least when this round's share goes from it alone.
///
/// @return  false when none can spare more
bool PlanRun::chooseLayer(ResolvedCut& next, PlanRound& round) {
  const std::vector<Mask> kept = keptOf(experiment_.network(), next.criterion->grain);
  const std::vector<Index> layers = weightLayers(experiment_.network());
  const Calibration<float> calibration = experiment_.calibration(next.scoring.samples);
  const double lossNow = meanLoss(experiment_.network(), calibration);
  round.growth.assign(kept.size(), kNaN);
  std::size_t best = kept.size();
  for (std::size_t part = 0; part < kept.size(); ++part) {
    if (isClosed_[part]) continue;
    ResolvedCut alone = next;
    alone.layers = {static_cast<double>(layers[part])};
    const Stock stock = stockOf(kept[part]);
    alone.amount = 1 - stock.left / stock.all * (1 - plan_.cut.amount);
    const CutNetwork cut = cutNetwork(experiment_, alone, calibration);
    if (cut.selection.gone == goneOf(kept)) {
      isClosed_[part] = true;
      continue;
    }
    round.growth[part] = meanLoss(cut.network, calibration) - lossNow;
    if (best < kept.size() && !(round.growth[part] < round.growth[best])) continue;
    best = part;
    round.layer = layers[part];
    round.amount = alone.amount;
  }
  if (best == kept.size()) return false;
  next.layers = {static_cast<double>(round.layer)};
  next.amount = round.amount;
  return true;
}

void PlanRun::beginRound() {
  PlanRound round;
  const auto index = static_cast<Index>(rounds_.size());
  ResolvedCut next = plan_.cut;
  if (plan_.kind->isGuided()) {
    if (!chooseLayer(next, round)) return finish(PlanEnd::Layers);
  } else {
    const double part = static_cast<double>(index + 1) / static_cast<double>(plan_.rounds);
    round.amount = plan_.kind->isListed ? plan_.amounts[static_cast<std::size_t>(index)]
                                        : amountAfter(wayOf(plan_, leftFirst_, allFirst_), part);
    next.amount = amountNow(round.amount);
  }
  Checkpoint checkpoint{experiment_.state(), isClosed_};
  const bool isContinued = !rounds_.empty() && rounds_.back().isKept && !plan_.restart->shrinks;
  const Judgement before =
      isContinued ? Judgement{rounds_.back().retrained, rounds_.back().judged.retrained} : evaluateAll();
  if (!first_) first_ = before.judged;
  round.before = before.report;
  round.result = cut(experiment_, next);
  const Judgement after = evaluateAll();
  round.cut = after.report;
  round.judged = {judgedPart(), before.judged, after.judged, {}, {}};
  checkpoints_.push_back(std::move(checkpoint));
  open_ = std::move(round);
  restart();
  if (plan_.retrain < 1) return endRound();
  experiment_.retrain(static_cast<double>(plan_.retrain), plan_.retrainRate);
  stage_ = PlanStage::Retrain;
}

void PlanRun::restart() {
  if (plan_.restart->rewinds) experiment_.setNetwork(withMasks(*rewound_, masksOf(experiment_.network())));
  if (plan_.restart->shrinks) shrinkExperiment(experiment_);
  if (plan_.restart->redraws) experiment_.redraw();
}

/// Evaluates the network that a round ends with.
void PlanRun::judgeEnd(PlanRound& round) {
  // The last epoch was evaluated when it ended. With patience the network is the best of the history, and one that
  // diverges does so after the last report.
  const bool isLast = experiment_.settings().patience == 0 && experiment_.progress().reason != StopReason::Diverged;
  const bool isAsCut = round.history.empty() && !plan_.restart->changesWeights();
  const Judgement end = isAsCut ? Judgement{round.cut, round.judged.cut}
                        : isLast && !round.history.empty()
                            ? Judgement{round.history.back(), experiment_.evaluate(judgedPart())}
                            : evaluateAll();
  round.retrained = end.report;
  round.judged.retrained = end.judged;
  round.judged.lostClasses = lostClasses(*first_, end.judged);
}

/// What is no number is below any floor, though it may guess a class right.
bool PlanRun::isAboveFloor(const PlanRound& round) const {
  return !plan_.floor ||
         (std::isfinite(round.retrained.trainLoss) && plan_.floorMeasure->of(round.judged.retrained) >= *plan_.floor);
}

bool PlanRun::isWithinBudget(const PlanRound& round) const {
  if (!plan_.mostBytes && !plan_.mostMacs) return false;
  return static_cast<double>(round.bytes) <= plan_.mostBytes.value_or(1e300) &&
         static_cast<double>(round.macs) <= plan_.mostMacs.value_or(1e300);
}

void PlanRun::endRound() {
  PlanRound round = std::move(open_);
  if (plan_.retrain >= 1) round.history = experiment_.history();
  judgeEnd(round);
  for (const Index layer : weightLayers(experiment_.network()))
    round.kept += experiment_.network().layer(layer).weights()->kept();
  const StoredSize size = sizeNow();
  round.bytes = size.bytes;
  round.format = size.format;
  round.macs = macsNow();
  round.isKept = isAboveFloor(round);
  stage_ = PlanStage::Cut;
  if (!round.isKept) experiment_.restore(checkpoints_.back().state);
  const bool isInBudget = round.isKept && isWithinBudget(round);
  const bool isGuided = plan_.kind->isGuided();
  if (!round.isKept && isGuided) {
    const std::vector<Index> layers = weightLayers(experiment_.network());
    isClosed_[static_cast<std::size_t>(std::find(layers.begin(), layers.end(), round.layer) - layers.begin())] = true;
  }
  const bool isBelowFloor = !round.isKept && !isGuided;
  rounds_.push_back(std::move(round));
  if (isBelowFloor) return finish(PlanEnd::Floor);
  if (isInBudget) return finish(PlanEnd::Budget);
  if (static_cast<Index>(rounds_.size()) >= plan_.rounds) return finish(PlanEnd::Rounds);
}

void PlanRun::finish(PlanEnd end) {
  // One that diverges below the floor ends for both reasons; the last one counts.
  if (stage_ != PlanStage::Done) checkpoints_.push_back({experiment_.state(), isClosed_});
  stage_ = PlanStage::Done;
  const auto over = [](const std::optional<double>& most, Index is) {
    return most ? std::max<Index>(0, is - static_cast<Index>(*most)) : 0;
  };
  overBytes_ = plan_.mostBytes ? over(plan_.mostBytes, sizeNow().bytes) : 0;
  overMacs_ = over(plan_.mostMacs, macsNow());
  end_ = end == PlanEnd::Rounds && overBytes_ + overMacs_ > 0 ? PlanEnd::Missed : end;
}

void PlanRun::undoTo(double round) {
  const Index wanted = checkWhole("undoPlan", "round", round, 0, static_cast<Index>(rounds_.size()));
  const auto at = static_cast<std::size_t>(wanted);
  if (unwatched_) {
    experiment_.restore(*unwatched_);
    checkpoints_.clear();
    first_.reset();
    end_ = PlanEnd::None;
    overBytes_ = overMacs_ = 0;
    return watch();
  }
  if (at == checkpoints_.size()) return;
  experiment_.restore(checkpoints_[at].state);
  isClosed_ = checkpoints_[at].isClosed;
  if (stage_ == PlanStage::Done && at == rounds_.size()) return;
  rounds_.erase(rounds_.begin() + wanted, rounds_.end());
  checkpoints_.erase(checkpoints_.begin() + wanted, checkpoints_.end());
  end_ = PlanEnd::None;
  overBytes_ = overMacs_ = 0;
  stage_ = PlanStage::Cut;
}

}  // namespace prune
