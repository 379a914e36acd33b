#include "train/trainer.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "base/check.h"

namespace prune {

namespace {

constexpr Index kEvaluationBatch = 256;
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Multiply-accumulates of a slice, forward: with what goes backward about a tenth of a second in a browser.
constexpr Index kSliceMacs = 100'000'000;

/// The most samples of a mini-batch that are trained in one go.
Index mostOfSlice(Network<float>& network) {
  Index macs = 0;
  for (Index i = 0; i < network.layerCount(); ++i) {
    if (!network.layer(i).moments().empty()) return std::numeric_limits<Index>::max();
    macs += network.layer(i).macs();
  }
  return std::max<Index>(1, kSliceMacs / std::max<Index>(1, macs));
}

/// Everything in a network that training changes.
std::vector<std::span<float>> numbersOf(Network<float>& network) {
  std::vector<std::span<float>> numbers;
  for (const Trainable<float>& one : network.trainables())
    numbers.emplace_back(one.values, static_cast<std::size_t>(one.size));
  for (Index i = 0; i < network.layerCount(); ++i)
    for (const auto& [name, vector] : network.layer(i).moments())
      numbers.emplace_back(vector->data(), static_cast<std::size_t>(vector->size()));
  return numbers;
}

}  // namespace

std::string_view stopReasonId(StopReason reason) {
  constexpr std::array<std::string_view, 4> kIds{"", "epochs", "patience", "diverged"};
  return kIds[static_cast<std::size_t>(reason)];
}

Trainer::Trainer(Network<float>& network, const TrainData& data, const TrainOptions& options, Rng rng)
    : network_(network),
      data_(data),
      options_(options),
      rng_(rng),
      stepper_(network, options.step, std::max(options.batchSize, kEvaluationBatch)),
      threshold_(answerThreshold(*options.step.loss)),
      order_(data.split.train),
      parts_(3, emptyEvaluation()),
      running_(emptyEvaluation()),
      slicedRng_(rng),
      slicedRunning_(emptyEvaluation()),
      mostOfSlice_(mostOfSlice(network)),
      bestLoss_(kInfinity) {
  options_.scheduling.epochs = static_cast<double>(options.epochs);
  makeRoom();
  forgetBest();
}

Trainer::Trainer(const Trainer& other, Network<float>& network, const TrainData& data)
    : network_(network),
      data_(data),
      options_(other.options_),
      rng_(other.rng_),
      stepper_(other.stepper_, network),
      threshold_(other.threshold_),
      order_(other.order_),
      phase_(other.phase_),
      reason_(other.reason_),
      epoch_(other.epoch_),
      step_(other.step_),
      batches_(other.batches_),
      evaluated_(other.evaluated_),
      part_(other.part_),
      parts_(other.parts_),
      running_(other.running_),
      sliced_(other.sliced_),
      slicedLoss_(other.slicedLoss_),
      slicedRng_(other.slicedRng_),
      slicedRunning_(other.slicedRunning_),
      mostOfSlice_(other.mostOfSlice_),
      bestLoss_(other.bestLoss_),
      bestEpoch_(other.bestEpoch_),
      best_(other.best_) {
  makeRoom();
  history_ = other.history_;
  if (options_.patience > 0) numbers_ = numbersOf(network);
}

/// Takes the memory that training needs, so that it takes none later.
void Trainer::makeRoom() {
  history_.reserve(static_cast<std::size_t>(options_.epochs) + 1);
  const auto room = static_cast<std::size_t>(std::max(options_.batchSize, kEvaluationBatch));
  answers_.labels.reserve(room);
  answers_.targets.reserve(room * static_cast<std::size_t>(data_.data.targets.cols()));
}

Evaluation Trainer::emptyEvaluation() const {
  const Dataset& data = data_.data;
  const Index outputs = network_.output().size();
  if (data.task == Task::Classification) return {outputs, data.outputs()};
  return {outputs, 0, data_.standardisation.targetUnits(outputs)};
}

Index Trainer::stepsPerEpoch() const {
  return (static_cast<Index>(order_.size()) + options_.batchSize - 1) / options_.batchSize;
}

double Trainer::rateOf(Index epoch, Index step) const {
  const double place = static_cast<double>(epoch) + static_cast<double>(step) / static_cast<double>(stepsPerEpoch());
  return options_.learningRate * rateFactor(*options_.schedule, place, options_.scheduling);
}

double Trainer::rate() const {
  // While an epoch is evaluated, epoch_ counts it already.
  return rateOf(epoch_, phase_ == Phase::Evaluate ? 0 : step_);
}

Progress Trainer::progress() const {
  // An epoch is complete when it has been evaluated too.
  const bool isEvaluated = phase_ != Phase::Evaluate || step_ == 0;
  return {isEvaluated ? epoch_ : epoch_ - 1,
          options_.epochs,
          step_,
          stepsPerEpoch(),
          running_.loss(),
          running_.accuracy(),
          phase_ == Phase::Done ? 0 : rate(),
          reason_,
          options_.patience > 0 ? bestEpoch_
          : isEvaluated         ? epoch_
                                : epoch_ - 1};
}

Index Trainer::advance(Index maxSteps) {
  Index done = 0;
  for (; done < maxSteps && phase_ != Phase::Done; ++done) {
    if (phase_ == Phase::Train)
      trainBatch();
    else
      evaluateBatch();
  }
  stepper_.publish();
  return done;
}

void Trainer::beginEpoch() {
  rng_.shuffle(order_);
  step_ = 0;
  running_.clear();
  phase_ = Phase::Train;
}

/// Trains on the next samples of a mini-batch.
///
/// @param rows  of the mini-batch
/// @return      the loss of all that were so far, as a share of the mini-batch's mean
double Trainer::trainSlice(std::span<const Index> rows, Index slice) {
  const auto count = static_cast<Index>(rows.size());
  if (sliced_ == 0) slicedLoss_ = 0;
  if (sliced_ == 0 && slice < count) {
    slicedRng_ = rng_;
    slicedRunning_ = running_;
  }
  const Index size = std::min(slice, count - sliced_);
  drawBatch(data_.data, data_.standardisation,
            rows.subspan(static_cast<std::size_t>(sliced_), static_cast<std::size_t>(size)), stepper_.input(),
            answers_);
  const double loss = stepper_.addSlice(size, count, answers_.wanted(), rng_);
  running_.add(stepper_.lastOutputs(), answers_.wanted(), threshold_, loss);
  sliced_ += size;
  slicedLoss_ += size == count ? loss : loss * static_cast<double>(size) / static_cast<double>(count);
  return slicedLoss_;
}

/// Forgets the slices of the mini-batch that is under way: it is trained from its first one again.
void Trainer::dropSlices() {
  if (sliced_ == 0) return;
  rng_ = slicedRng_;
  running_ = slicedRunning_;
  sliced_ = 0;
}

void Trainer::trainBatch() {
  const Index first = step_ * options_.batchSize;
  const Index count = std::min(options_.batchSize, static_cast<Index>(order_.size()) - first);
  const double loss = trainSlice({order_.data() + first, static_cast<std::size_t>(count)}, mostOfSlice_);
  if (sliced_ < count) return;
  sliced_ = 0;
  stepper_.finishStep(rate());
  ++batches_;
  if (!std::isfinite(loss)) return finish(StopReason::Diverged);
  if (++step_ < stepsPerEpoch()) return;
  ++epoch_;
  part_ = 0;
  phase_ = Phase::Evaluate;
}

void Trainer::count(Evaluation& evaluation, std::span<const Index> rows) {
  drawBatch(data_.data, data_.standardisation, rows, stepper_.input(), answers_);
  const Block<float> z = stepper_.outputs(static_cast<Index>(rows.size()));
  evaluation.add(z, answers_.wanted(), threshold_, options_.step.loss->value(z, answers_.wanted(), nullptr));
}

void Trainer::evaluateBatch() {
  Evaluation& evaluation = parts_[static_cast<std::size_t>(part_)];
  if (evaluated_ == 0) evaluation.clear();
  const std::vector<Index>& rows = data_.split.part(static_cast<std::size_t>(part_));
  const Index size = std::min(
      {kEvaluationBatch, 2 * std::min(kEvaluationBatch, mostOfSlice_), static_cast<Index>(rows.size()) - evaluated_});
  if (size > 0) count(evaluation, {rows.data() + evaluated_, static_cast<std::size_t>(size)});
  evaluated_ += size;
  if (evaluated_ < static_cast<Index>(rows.size())) return;
  evaluated_ = 0;
  if (++part_ == 3) endEvaluation();
}

void Trainer::endEvaluation() {
  const double lastRate = epoch_ > 0 ? rateOf(epoch_ - 1, stepsPerEpoch() - 1) : 0;
  history_.push_back({epoch_, lastRate, parts_[0].loss(), parts_[0].accuracy(), parts_[1].loss(), parts_[1].accuracy(),
                      parts_[2].loss(), parts_[2].accuracy()});
  step_ = 0;
  keepBest(parts_[1].loss());
  if (epoch_ == options_.epochs) return finish(StopReason::Epochs);
  if (options_.patience > 0 && epoch_ - bestEpoch_ >= options_.patience) return finish(StopReason::Patience);
  beginEpoch();
}

void Trainer::forgetBest() {
  bestLoss_ = kInfinity;
  bestEpoch_ = epoch_;
  best_.clear();
  if (options_.patience == 0) return;
  numbers_ = numbersOf(network_);
  for (const std::span<float> from : numbers_) best_.insert(best_.end(), from.begin(), from.end());
}

void Trainer::setMask(Index layer, const Mask& mask) {
  dropSlices();
  stepper_.setMask(layer, mask);
  forgetBest();
}

void Trainer::restart() {
  dropSlices();
  stepper_.restart();
  forgetBest();
}

void Trainer::keepBest(double loss) {
  if (options_.patience == 0 || !(loss < bestLoss_)) return;
  bestLoss_ = loss;
  bestEpoch_ = epoch_;
  auto to = best_.begin();
  for (const std::span<float> from : numbers_) to = std::copy(from.begin(), from.end(), to);
}

void Trainer::restoreBest() {
  if (options_.patience == 0 || bestLoss_ == kInfinity) return;
  const float* from = best_.data();
  for (const std::span<float> to : numbers_) {
    std::copy_n(from, to.size(), to.begin());
    from += to.size();
  }
  for (Index i = 0; i < network_.layerCount(); ++i)
    if (Weights<float>* weights = network_.layer(i).weights()) weights->prepareTransposed();
}

void Trainer::finish(StopReason reason) {
  reason_ = reason;
  phase_ = Phase::Done;
  restoreBest();
}

TrainingState Trainer::state() const {
  TrainingState state;
  state.epoch = epoch_;
  state.step = step_;
  state.batches = batches_;
  state.isEvaluating = phase_ == Phase::Evaluate;
  // A mini-batch that is under way is trained from its first slice again.
  state.rng = (sliced_ > 0 ? slicedRng_ : rng_).state();
  state.order = order_;
  state.optimiser = stepper_.memory();
  state.bestLoss = bestLoss_;
  state.bestEpoch = bestEpoch_;
  state.best = best_;
  state.history = history_;
  return state;
}

bool Trainer::isPossible(const TrainingState& state) const {
  const auto isIn = [](Index number, Index most) { return number >= 0 && number <= most; };
  std::vector<Index> order = state.order;
  std::sort(order.begin(), order.end());
  const Index epochs = options_.epochs;
  const Index steps = stepsPerEpoch();
  const bool isPlace = isIn(state.epoch, epochs) && isIn(state.step, state.isEvaluating ? steps : steps - 1) &&
                       (state.isEvaluating || state.epoch < epochs) && isIn(state.bestEpoch, state.epoch);
  const auto done = static_cast<std::int64_t>(state.epoch) * steps + (state.isEvaluating ? 0 : state.step);
  const auto reports = static_cast<Index>(state.history.size());
  return isPlace && done == state.batches && reports == state.epoch + (state.isEvaluating ? 0 : 1) &&
         order == data_.split.train && state.best.size() == best_.size() && stepper_.isPossible(state.optimiser) &&
         !std::isnan(state.bestLoss);
}

void Trainer::restore(const TrainingState& state) {
  epoch_ = state.epoch;
  step_ = state.step;
  batches_ = state.batches;
  phase_ = state.isEvaluating ? Phase::Evaluate : Phase::Train;
  reason_ = StopReason::None;
  evaluated_ = 0;
  part_ = 0;
  sliced_ = 0;
  running_.clear();
  rng_ = Rng(state.rng);
  order_ = state.order;
  stepper_.setMemory(state.optimiser);
  bestLoss_ = state.bestLoss;
  bestEpoch_ = state.bestEpoch;
  best_ = state.best;
  history_ = state.history;
}

Evaluation Trainer::evaluate(const std::vector<Index>& rows) {
  Evaluation evaluation = emptyEvaluation();
  for (std::size_t first = 0; first < rows.size(); first += kEvaluationBatch)
    count(evaluation, std::span(rows).subspan(first, std::min<std::size_t>(kEvaluationBatch, rows.size() - first)));
  return evaluation;
}

Matrix<float> Trainer::predict(const Matrix<double>& samples) {
  checkedProduct("predict", "outputs", samples.rows(), network_.output().size());
  Matrix<float> outputs(samples.rows(), network_.output().size());
  for (Index first = 0; first < samples.rows(); first += kEvaluationBatch) {
    const Index count = std::min(kEvaluationBatch, samples.rows() - first);
    standardiseInto(data_.standardisation, samples.middleRows(first, count), stepper_.input());
    const Block<float> z = stepper_.outputs(count);
    stepper_.applyLink(z);
    outputs.middleRows(first, count) = z.transpose();
  }
  if (data_.data.task == Task::Regression) data_.standardisation.toTargets(outputs);
  return outputs;
}

Vector<float> Trainer::activations(Index layer, const Matrix<double>& sample) {
  standardiseInto(data_.standardisation, sample, stepper_.input());
  // Not further: the next layer may work in place.
  const Block<float> y = stepper_.workspace().forward(network_, 1, {}, layer + 1);
  return y.col(0);
}

}  // namespace prune
