#include "train/step/stepper.h"

#include <algorithm>

#include "nn/kernels/activation_kernels.h"

namespace prune {

namespace {

/// Numbers of a matrix's trainables, spread over all its places.
template <class Scalar>
std::vector<Scalar> spread(const Weights<Scalar>& weights, const std::vector<Scalar>& numbers) {
  std::vector<Scalar> all(static_cast<std::size_t>(weights.size()));
  for (std::size_t k = 0; k < numbers.size(); ++k)
    all[static_cast<std::size_t>(weights.place(static_cast<Index>(k)))] = numbers[k];
  return all;
}

template <class Scalar>
std::vector<Scalar> gathered(const Weights<Scalar>& weights, const std::vector<Scalar>& all) {
  std::vector<Scalar> numbers(static_cast<std::size_t>(weights.trainableCount()));
  for (std::size_t k = 0; k < numbers.size(); ++k)
    numbers[k] = all[static_cast<std::size_t>(weights.place(static_cast<Index>(k)))];
  weights.clearRemoved(numbers.data());
  return numbers;
}

}  // namespace

template <class Scalar>
Stepper<Scalar>::Stepper(Network<Scalar>& network, const StepOptions<Scalar>& options, Index largestBatch)
    : network_(network),
      options_(options),
      largestBatch_(largestBatch),
      lossLayers_(layersBeforeLoss(network, *options.loss)),
      workspace_(network, largestBatch) {
  restart();
}

template <class Scalar>
Stepper<Scalar>::Stepper(const Stepper& other, Network<Scalar>& network)
    : network_(network),
      options_(other.options_),
      largestBatch_(other.largestBatch_),
      lossLayers_(other.lossLayers_),
      workspace_(network, largestBatch_),
      trainables_(network.trainables()),
      memory_(other.memory_),
      sliced_(other.sliced_),
      steps_(other.steps_) {}

template <class Scalar>
void Stepper<Scalar>::rebuild() {
  sliced_.clear();
  trainables_ = network_.trainables();
  workspace_ = Workspace<Scalar>(network_, largestBatch_);
}

template <class Scalar>
void Stepper<Scalar>::restart() {
  rebuild();
  steps_ = 0;
  memory_.clear();
  for (const Trainable<Scalar>& one : trainables_) {
    const auto size = static_cast<std::size_t>(one.size);
    memory_.push_back({std::vector<Scalar>(options_.optimiser->memories > 0 ? size : 0),
                       std::vector<Scalar>(options_.optimiser->memories > 1 ? size : 0)});
    if (one.weights) one.weights->prepareTransposed();
  }
}

template <class Scalar>
OptimiserState Stepper<Scalar>::memory() const {
  OptimiserState state;
  state.steps = steps_;
  for (const Memory& one : memory_) {
    state.first.emplace_back(one.first.begin(), one.first.end());
    state.second.emplace_back(one.second.begin(), one.second.end());
  }
  return state;
}

template <class Scalar>
bool Stepper<Scalar>::isPossible(const OptimiserState& state) const {
  if (state.steps < 0 || state.first.size() != memory_.size() || state.second.size() != memory_.size()) return false;
  for (std::size_t i = 0; i < memory_.size(); ++i)
    if (state.first[i].size() != memory_[i].first.size() || state.second[i].size() != memory_[i].second.size())
      return false;
  return true;
}

template <class Scalar>
void Stepper<Scalar>::setMemory(const OptimiserState& state) {
  steps_ = state.steps;
  sliced_.clear();
  for (std::size_t i = 0; i < memory_.size(); ++i) {
    std::copy(state.first[i].begin(), state.first[i].end(), memory_[i].first.begin());
    std::copy(state.second[i].begin(), state.second[i].end(), memory_[i].second.begin());
  }
}

template <class Scalar>
void Stepper<Scalar>::setMask(Index layer, const Mask& mask) {
  Weights<Scalar>& weights = *network_.layer(layer).weights();
  std::size_t mine = 0;
  while (trainables_[mine].weights != &weights) ++mine;
  publish();
  std::vector<Scalar>& first = memory_[mine].first;
  std::vector<Scalar>& second = memory_[mine].second;
  const std::vector<Scalar> allFirst = spread(weights, first);
  const std::vector<Scalar> allSecond = spread(weights, second);
  weights.setMask(mask);
  if (!first.empty() || options_.optimiser->memories > 0) first = gathered(weights, allFirst);
  if (!second.empty() || options_.optimiser->memories > 1) second = gathered(weights, allSecond);
  rebuild();
}

template <class Scalar>
Block<Scalar> Stepper<Scalar>::outputs(Index batch) {
  return workspace_.forward(network_, batch, {}, lossLayers_);
}

template <class Scalar>
void Stepper<Scalar>::applyLink(Block<Scalar> outputs) const {
  activationKernel<Scalar>("predict", options_.loss->link).apply(outputs.data(), outputs.rows(), outputs.cols());
}

template <class Scalar>
double Stepper<Scalar>::step(Index batch, const GroundTruth<Scalar>& wanted, double learningRate, Rng& rng) {
  const double loss = addSlice(batch, batch, wanted, rng);
  finishStep(learningRate);
  return loss;
}

/// Multiplies the gradient of each sample, a column, by the weight of its class.
template <class Scalar>
void Stepper<Scalar>::weighGradient(Block<Scalar> gradient, const int* labels) const {
  if (options_.classWeights.empty()) return;
  for (Index b = 0; b < gradient.cols(); ++b)
    gradient.col(b) *= options_.classWeights[static_cast<std::size_t>(labels[b])];
}

template <class Scalar>
double Stepper<Scalar>::addSlice(Index count, Index batch, const GroundTruth<Scalar>& wanted, Rng& rng) {
  const Block<Scalar> z = workspace_.forward(network_, count, {true, &rng}, lossLayers_);
  lastBatch_ = count;
  const double loss = options_.loss->value(z, wanted, workspace_.outputGradient());
  if (wanted.labels) weighGradient({workspace_.outputGradient(), z.rows(), count}, wanted.labels);
  workspace_.backward(network_, count);
  if (count == batch) return loss;
  const std::vector<Scalar>& gradient = workspace_.gradient();
  const Scalar share = static_cast<Scalar>(count) / static_cast<Scalar>(batch);
  sliced_.resize(gradient.size());
  for (std::size_t i = 0; i < gradient.size(); ++i) sliced_[i] += share * gradient[i];
  return loss;
}

template <class Scalar>
void Stepper<Scalar>::finishStep(double learningRate) {
  if (!sliced_.empty()) workspace_.gradient() = sliced_;
  sliced_.clear();
  ++steps_;
  update(learningRate);
}

template <class Scalar>
void Stepper<Scalar>::update(double learningRate) {
  Scalar* gradient = workspace_.gradient().data();
  std::size_t weightLayer = 0;
  for (std::size_t i = 0; i < trainables_.size(); ++i) {
    const Trainable<Scalar>& one = trainables_[i];
    if (one.weights) {
      one.weights->clearRemoved(gradient);
      if (movement_) addMovement(one, gradient, (*movement_)[weightLayer++]);
      addPenaltyGradient(options_.regulariser, one.values, one.size, gradient);
    }
    const Slot<Scalar> slot{
        one.values, gradient, memory_[i].first.data(), memory_[i].second.data(), one.size, one.weights != nullptr};
    options_.optimiser->update(slot, options_.tuning, learningRate, steps_);
    if (one.weights) one.weights->prepareTransposed();
    gradient += one.size;
  }
}

template <class Scalar>
void Stepper<Scalar>::addMovement(const Trainable<Scalar>& one, const Scalar* gradient, Scores& sums) const {
  for (Index k = 0; k < one.size; ++k)
    sums.data()[one.weights->place(k)] -= static_cast<double>(one.values[k]) * static_cast<double>(gradient[k]);
}

template <class Scalar>
void Stepper<Scalar>::publish() {
  for (const Trainable<Scalar>& one : trainables_)
    if (one.weights) one.weights->publish();
}

template class Stepper<float>;
template class Stepper<double>;

}  // namespace prune
