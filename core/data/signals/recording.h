#pragma once
/// Functions that the generators of wearable signals share: variation between people, and recording windows of each of
/// them.

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

#include "base/arithmetic/elementary.h"
#include "data/generators/drawing.h"

namespace prune::signals {

/// The size of a data set of windows of steps x channels.
struct RecordingSize {
  Index steps;
  Index channels;
  Index classes;
  Index subjects;
};

/// A standard normal number, clamped to [-2.5, 2.5] so that no person is an outlier.
inline double spread(Rng& rng) {
  return std::clamp(rng.normal(), -2.5, 2.5);
}

/// A random factor around 1: e^(size * spread).
inline double factor(double size, Rng& rng) {
  return elementary::exp(size * spread(rng));
}

/// An angle in radians, wrapped into [-pi, pi); by a loop, so for angles of a few turns.
inline double wrap(double angle) {
  while (angle >= kPi) angle -= 2 * kPi;
  while (angle < -kPi) angle += 2 * kPi;
  return angle;
}

/// Generates a data set window by window. The class changes with every window, the subject after each round of classes,
/// so that both are as balanced as the number of samples allows. With the same seed, a larger data set starts with the
/// windows of a smaller one.
///
/// @param meet    draws the parameters of a subject
/// @param record  fills a window of steps * channels values, step by step
template <class Subject>
Dataset recordWindows(const DataOptions& checked, const RecordingSize& size, Subject (*meet)(Rng& rng),
                      void (*record)(const Subject& subject, int label, double noise, Rng& rng,
                                     std::span<double> window)) {
  Rng rng(checked.seed);
  std::vector<Subject> subjects;
  for (Index i = 0; i < size.subjects; ++i) subjects.push_back(meet(rng));
  Dataset data = classificationOf(checked.samples, size.steps, size.channels);
  data.standardise = Standardise::Channel;
  data.subjects.resize(data.labels.size());
  std::vector<double> window(static_cast<std::size_t>(data.features()));
  for (Index i = 0; i < checked.samples; ++i) {
    const Index who = (i / size.classes) % size.subjects;
    const int label = static_cast<int>(i % size.classes);
    record(subjects[static_cast<std::size_t>(who)], label, checked.noise, rng, window);
    data.labels[static_cast<std::size_t>(i)] = label;
    data.subjects[static_cast<std::size_t>(i)] = static_cast<int>(who);
    for (Index k = 0; k < data.features(); ++k)
      data.values(i, k) = static_cast<float>(window[static_cast<std::size_t>(k)]);
  }
  return data;
}

}  // namespace prune::signals
