#pragma once
/// What a network learns from: samples in rows, with a class or target values each.

#include <cstdint>
#include <string>
#include <vector>

#include "base/types.h"

namespace prune {

enum class Task { Classification, Regression };

/// What one mean and one deviation are taken over: nothing, each column, or each channel at all steps.
enum class Standardise { None, Feature, Channel };

/// At most so many samples, and so many values in all samples together.
inline constexpr Index kMaxSamples = 100'000;
inline constexpr Index kMaxValues = 50'000'000;

/// Samples, n x features; a sample is laid out step by step, `t * channels + c`. A flat table has one step.
struct Dataset {
  Index steps = 1;
  Index channels = 0;
  Task task = Task::Classification;
  std::vector<std::string> featureNames;  ///< one a channel, or none
  std::vector<std::string> classNames;    ///< classification: one a class
  Matrix<float> values;                   ///< n x features; empty when `exact` or `bytes` has them
  Matrix<double> exact;                   ///< the same as a table brings it; NaN where a value is missing
  std::vector<std::uint8_t> bytes;        ///< n x features, row by row: value = byte * byteScale
  float byteScale = 1;
  std::vector<int> labels;    ///< classification: the class of each sample
  Matrix<double> targets;     ///< regression: n x outputs
  std::vector<int> subjects;  ///< who each sample is from; empty when nobody
  Standardise standardise = Standardise::None;

  Index features() const { return steps * channels; }

  Index samples() const { return task == Task::Classification ? static_cast<Index>(labels.size()) : targets.rows(); }

  /// How many numbers a network has to give for a sample: the classes, or the targets.
  Index outputs() const {
    return task == Task::Classification ? static_cast<Index>(classNames.size()) : targets.cols();
  }

  /// One value, 0 <= sample < n, 0 <= feature < features(); NaN when it is missing.
  double value(Index sample, Index feature) const {
    if (exact.size() > 0) return exact(sample, feature);
    if (bytes.empty()) return static_cast<double>(values(sample, feature));
    const std::uint8_t byte = bytes[static_cast<std::size_t>(sample * features() + feature)];
    return static_cast<double>(static_cast<float>(byte) * byteScale);
  }
};

}  // namespace prune
