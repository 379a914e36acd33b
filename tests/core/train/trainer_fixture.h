#pragma once
/// What the tests of the trainer share: data, a network and options that live as long as they have to.

#include <limits>
#include <string>
#include <vector>

#include "base/fingerprint.h"
#include "nn/description/network_text.h"
#include "train/trainer.h"

namespace prune::testing {

/// Class 1 right of a slanted line; about one label in `noisy` is wrong (none for 0).
inline Dataset halves(Index samples, std::uint64_t noisy = 0) {
  Rng rng(5);
  Dataset data;
  data.shape.channels = 2;
  data.classNames = {"left", "right"};
  data.values.resize(samples, 2);
  for (Index i = 0; i < samples; ++i) {
    const double x = rng.normal();
    const double y = rng.normal();
    data.values.row(i) << static_cast<float>(x), static_cast<float>(y);
    const bool isWrong = noisy > 0 && rng.below(noisy) == 0;
    data.labels.push_back((2 * x + y > 0) != isWrong ? 1 : 0);
  }
  return data;
}

/// The target is 2 x - y.
inline Dataset plane(Index samples) {
  Dataset data = halves(samples);
  data.task = Task::Regression;
  data.classNames.clear();
  data.labels.clear();
  data.targets = (2 * data.values.col(0) - data.values.col(1)).cast<double>();
  return data;
}

struct TrainerFixture {
  Dataset data;
  Split split;
  Standardisation standardisation;
  Network<float> network;
  TrainOptions options;

  /// Half of the samples to train with, a quarter each to validate and to test.
  TrainerFixture(Dataset given, std::string_view text)
      : data(std::move(given)), network(makeNetwork<float>(parseNetwork(text, data.shape))) {
    for (Index i = 0; i < data.samples(); ++i)
      (i % 4 < 2 ? split.train : i % 4 == 2 ? split.validation : split.test).push_back(i);
    Rng rng(1);
    network.initialise(initialisation("test", "he-normal"), rng);
    if (data.task == Task::Regression) options.step.loss = &loss<float>("test", "mean-squared-error");
    options.step.optimiser = &optimiser<float>("test", "adam");
    options.learningRate = 0.02;
    options.batchSize = 8;
    options.epochs = 4;
  }

  Trainer trainer(std::uint64_t seed = 1) { return {network, {data, split, standardisation}, options, Rng(seed)}; }

  /// Of every number that training changes, and of the moments.
  std::string fingerprint() {
    Fingerprint all;
    for (const Trainable<float>& one : network.trainables())
      for (Index i = 0; i < one.size; ++i) all.add(one.values[i]);
    for (Index i = 0; i < network.layerCount(); ++i)
      for (const auto& [name, vector] : network.layer(i).moments()) all.add(*vector);
    return all.text();
  }
};

/// To the end, so many pieces of work at a time; returns all that were done.
inline Index trainToEnd(Trainer& trainer, Index pieces = 1000) {
  Index total = 0;
  for (Index done = pieces; done == pieces; total += done) done = trainer.advance(pieces);
  return total;
}

}  // namespace prune::testing
