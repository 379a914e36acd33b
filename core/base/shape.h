#pragma once

#include "base/types.h"

namespace prune {

/// The shape of one sample: a window of `steps` time steps of `channels` numbers, time-major (`t * channels + c`), and
/// behind it static features, single values that have no time. A plain table has one step.
struct Shape {
  Index steps = 1;
  Index channels = 0;
  Index staticFeatures = 0;

  Shape window() const { return {steps, channels}; }
  Index size() const { return steps * channels + staticFeatures; }

  /// The number of inputs in the sense of sensors: channels and static features.
  Index inputs() const { return channels + staticFeatures; }

  /// The input that a feature belongs to, and the first feature of an input.
  Index inputOf(Index feature) const {
    return feature < steps * channels ? feature % channels : feature - (steps - 1) * channels;
  }
  Index featureOf(Index input) const { return input < channels ? input : input + (steps - 1) * channels; }

  bool operator==(const Shape&) const = default;
};

}  // namespace prune
