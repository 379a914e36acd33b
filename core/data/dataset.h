#pragma once
/// A data set: samples in rows, each with a class label (classification) or target values (regression).

#include <cstdint>
#include <string>
#include <vector>

#include "base/shape.h"
#include "base/types.h"

namespace prune {

enum class Task { Classification, Regression };

/// Over which values one mean and one standard deviation are taken: none (no standardisation), each column, or each
/// channel over all time steps and each static feature.
enum class Standardise { None, Feature, Channel };

/// Upper limits of a data set: samples, and values (samples x features).
inline constexpr Index kMaxSamples = 500'000;
inline constexpr Index kMaxValues = 50'000'000;

/// n samples of one shape. Channel c at time step t is feature `t * channels + c`; the static features come last.
struct Dataset {
  Shape shape;
  Task task = Task::Classification;
  std::vector<std::string> featureNames;  ///< one for each channel, then one for each static feature; or empty
  std::vector<std::string> classNames;    ///< classification: one for each class
  Matrix<float> values;                   ///< n x features; empty when `exact` or `bytes` holds the values
  Matrix<double> exact;                   ///< n x features of a table from the caller; NaN where a value is missing
  std::vector<std::uint8_t> bytes;        ///< n x features, row by row: value = byte * byteScale
  float byteScale = 1;
  std::vector<int> labels;    ///< classification: the class of each sample
  Matrix<double> targets;     ///< regression: n x outputs
  std::vector<int> subjects;  ///< the person that each sample is from; empty when unknown
  std::vector<int> parts;     ///< the part of each sample, an index into `kParts`; empty when the settings split
  Standardise standardise = Standardise::None;

  Index features() const { return shape.size(); }

  Index samples() const { return task == Task::Classification ? static_cast<Index>(labels.size()) : targets.rows(); }

  /// The outputs that a network needs: the number of classes, or of targets.
  Index outputs() const {
    return task == Task::Classification ? static_cast<Index>(classNames.size()) : targets.cols();
  }

  /// One value, whichever array holds it, with 0 <= sample < n and 0 <= feature < features(); NaN when it is missing.
  double value(Index sample, Index feature) const {
    if (exact.size() > 0) return exact(sample, feature);
    if (bytes.empty()) return static_cast<double>(values(sample, feature));
    const std::uint8_t byte = bytes[static_cast<std::size_t>(sample * features() + feature)];
    return static_cast<double>(static_cast<float>(byte) * byteScale);
  }
};

}  // namespace prune
