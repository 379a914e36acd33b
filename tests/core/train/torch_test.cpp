/// One step and a hundred steps of the engine against PyTorch's.

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

#include "golden/torch/goldens.h"
#include "nn/description/network_text.h"
#include "train/schedule.h"
#include "train/step/stepper.h"

namespace torch_test {

using namespace prune;
using prune::testing::GoldenCase;
using prune::testing::GoldenSchedule;
using prune::testing::kGoldenCases;
using prune::testing::kGoldenLossSteps;
using prune::testing::kGoldenOutputSamples;
using prune::testing::kGoldenSchedules;
using prune::testing::kGoldenUnit;

namespace {

using Numbers = std::vector<double>;

/// What the engine makes of a golden case; the same parts as there.
struct Replay {
  Numbers gradient;
  Numbers afterOne;
  Numbers afterHundred;
  Numbers losses;
  Numbers outputs;
};

/// The numbers of the first `count` samples, features x batch.
template <class Scalar>
std::vector<Scalar> columns(std::span<const std::int8_t> rows, Index samples, Index count) {
  std::vector<Scalar> block;
  const Index features = static_cast<Index>(rows.size()) / samples;
  for (Index i = 0; i < features; ++i)
    for (Index b = 0; b < count; ++b)
      block.push_back(static_cast<Scalar>(rows[static_cast<std::size_t>(b * features + i)] * kGoldenUnit));
  return block;
}

template <class Scalar>
void setMask(const GoldenCase& golden, Network<Scalar>& network) {
  int matrix = 0;
  for (Index i = 0; i < network.layerCount(); ++i) {
    Weights<Scalar>* weights = network.layer(i).weights();
    if (weights == nullptr || matrix++ != golden.masked) continue;
    weights->setMask(Eigen::Map<const Mask>(golden.mask.data(), weights->rows(), weights->columns()));
  }
}

template <class Scalar>
Network<Scalar> startOf(const GoldenCase& golden) {
  Network<Scalar> network = makeNetwork<Scalar>(parseNetwork(golden.network, {golden.steps, golden.channels}));
  const std::vector<Scalar> start = columns<Scalar>(golden.start, 1, 1);
  const Scalar* next = start.data();
  for (const Trainable<Scalar>& one : network.trainables()) {
    if (one.weights)
      one.weights->setValue(Eigen::Map<const Matrix<Scalar>>(next, one.weights->rows(), one.weights->columns()));
    else
      std::copy_n(next, one.size, one.values);
    next += one.size;
  }
  REQUIRE(next == start.data() + start.size());
  setMask(golden, network);
  return network;
}

/// Numbers of all trainables, those of a matrix spread over its places.
template <class Scalar>
Numbers spread(Network<Scalar>& network, const std::vector<const Scalar*>& numbers) {
  Numbers all;
  std::size_t i = 0;
  for (const Trainable<Scalar>& one : network.trainables()) {
    const std::size_t first = all.size();
    all.resize(first + static_cast<std::size_t>(one.weights ? one.weights->size() : one.size));
    for (Index k = 0; k < one.size; ++k)
      all[first + static_cast<std::size_t>(one.weights ? one.weights->place(k) : k)] =
          static_cast<double>(numbers[i][k]);
    ++i;
  }
  return all;
}

template <class Scalar>
Numbers parametersOf(Network<Scalar>& network) {
  std::vector<const Scalar*> numbers;
  for (const Trainable<Scalar>& one : network.trainables()) numbers.push_back(one.values);
  return spread(network, numbers);
}

template <class Scalar>
Numbers gradientOf(Network<Scalar>& network, const std::vector<Scalar>& gradient) {
  std::vector<const Scalar*> numbers;
  const Scalar* next = gradient.data();
  for (const Trainable<Scalar>& one : network.trainables()) {
    numbers.push_back(next);
    next += one.size;
  }
  return spread(network, numbers);
}

template <class Scalar>
StepOptions<Scalar> optionsOf(const GoldenCase& golden) {
  return {.loss = &loss<Scalar>("test", golden.loss),
          .optimiser = &optimiser<Scalar>("test", golden.optimiser),
          .tuning = {.momentum = golden.momentum, .weightDecay = golden.weightDecay},
          .regulariser = {.l2 = golden.l2, .l1 = golden.l1, .hoyer = golden.hoyer}};
}

/// Outputs of the first samples, a row for each.
template <class Scalar>
Numbers outputsOf(Stepper<Scalar>& stepper, const GoldenCase& golden) {
  const std::vector<Scalar> x = columns<Scalar>(golden.inputs, golden.batch, kGoldenOutputSamples);
  std::copy(x.begin(), x.end(), stepper.input());
  const Matrix<double> outputs = stepper.outputs(kGoldenOutputSamples).template cast<double>().transpose();
  return {outputs.data(), outputs.data() + outputs.size()};
}

template <class Scalar>
Replay replay(const GoldenCase& golden) {
  Network<Scalar> network = startOf<Scalar>(golden);
  Stepper<Scalar> stepper(network, optionsOf<Scalar>(golden), golden.batch);
  const std::vector<Scalar> x = columns<Scalar>(golden.inputs, golden.batch, golden.batch);
  const std::vector<int> labels(golden.labels.begin(), golden.labels.end());
  const std::vector<Scalar> targets = columns<Scalar>(golden.targets, golden.batch, golden.batch);
  const GroundTruth<Scalar> wanted{labels.empty() ? nullptr : labels.data(),
                                   targets.empty() ? nullptr : targets.data()};
  Rng rng(1);
  Replay result;
  for (int step = 0; step <= 100; ++step) {
    if (step == 1) result.afterOne = parametersOf(network);
    if (step == 100) {
      result.afterHundred = parametersOf(network);
      result.outputs = outputsOf(stepper, golden);
    }
    std::copy(x.begin(), x.end(), stepper.input());
    // The loss is that of before the step.
    const double before = stepper.step(golden.batch, wanted, golden.learningRate, rng);
    if (std::ranges::count(kGoldenLossSteps, step) > 0) result.losses.push_back(before);
    if (step == 0) result.gradient = gradientOf(network, stepper.gradient());
  }
  return result;
}

/// The largest distance, in units of the largest of PyTorch's numbers; infinity when there are more of one than of the
/// other, or a NaN.
double distance(const Numbers& ours, std::span<const double> theirs) {
  constexpr double kFar = std::numeric_limits<double>::infinity();
  if (ours.size() != theirs.size()) return kFar;
  double largest = 0;
  double unit = 0;
  for (std::size_t i = 0; i < ours.size(); ++i) {
    const double off = std::abs(ours[i] - theirs[i]);
    largest = std::isnan(off) ? kFar : std::max(largest, off);
    unit = std::max(unit, std::abs(theirs[i]));
  }
  return largest / unit;
}

/// For double, the twelve digits of the literals and what a hundred steps make of the last bits; for float, five times
/// what the script allows PyTorch's own float32 to be off.
template <class Scalar>
constexpr double kTolerance = sizeof(Scalar) == sizeof(double) ? 1e-9 : 1e-4;

}  // namespace

TEST_CASE_TEMPLATE("a step and a hundred steps give PyTorch's gradient, parameters, losses and outputs", Scalar, float,
                   double) {
  for (const GoldenCase& golden : kGoldenCases) {
    CAPTURE(golden.name);
    const Replay ours = replay<Scalar>(golden);
    CHECK(distance(ours.gradient, golden.gradient) < kTolerance<Scalar>);
    CHECK(distance(ours.afterOne, golden.afterOne) < kTolerance<Scalar>);
    CHECK(distance(ours.afterHundred, golden.afterHundred) < kTolerance<Scalar>);
    CHECK(distance(ours.losses, golden.losses) < kTolerance<Scalar>);
    CHECK(distance(ours.outputs, golden.outputs) < kTolerance<Scalar>);
  }
}

TEST_CASE("the schedules' factors at whole epochs are PyTorch's") {
  for (const GoldenSchedule& golden : kGoldenSchedules) {
    CAPTURE(golden.schedule);
    CAPTURE(golden.warmupEpochs);
    const ScheduleOptions options{.epochs = static_cast<double>(golden.epochs),
                                  .warmupEpochs = static_cast<double>(golden.warmupEpochs),
                                  .stepEpochs = static_cast<double>(golden.stepEpochs),
                                  .stepFactor = golden.stepFactor};
    Numbers ours;
    for (int epoch = 0; epoch < golden.epochs; ++epoch)
      ours.push_back(rateFactor(schedule("test", golden.schedule), epoch, options));
    // The literals have twelve digits.
    CHECK(distance(ours, golden.factors) < 1e-11);
  }
}

}  // namespace torch_test
