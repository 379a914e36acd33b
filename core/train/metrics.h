#pragma once

#include <limits>
#include <vector>

#include "nn/loss.h"
#include "nn/shape.h"

namespace prune {

/// In the place of a figure that there is nothing to make from.
inline constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// How good the answers of a network are, summed up batch by batch.
class Metrics {
 public:
  /// @param classes  0 for regression
  Metrics(Index outputs, Index classes);

  void clear();

  /// Counts a batch in.
  ///
  /// @param z          outputs x batch, before the loss's link
  /// @param threshold  with one output for two classes: class 1 is above it
  /// @param loss       the batch's mean loss
  void add(const Block<float>& z, const Wanted<float>& wanted, float threshold, double loss);

  Index samples() const { return samples_; }

  /// The mean loss; NaN without samples.
  double loss() const;

  /// The share of right answers; for regression R^2 = 1 - sum (y - z)^2 / sum (y - mean y)^2. NaN without samples.
  double accuracy() const;

  /// Classes x classes, row = true class; empty for regression.
  Matrix<double> confusion() const;

  /// Right answers among the samples of each class; NaN for a class without samples.
  Vector<double> recall() const;

 private:
  Index classes_;
  Index samples_ = 0;
  double lossSum_ = 0;
  std::vector<Index> counts_;  ///< classes x classes
  double squaredErrors_ = 0;
  std::vector<double> targetOrigins_;  ///< the first target of each output: sums about it are 0 when none varies
  std::vector<double> targetSums_;
  std::vector<double> targetSquares_;
};

/// The output above which a single one speaks for class 1, before the loss's link.
float answerThreshold(const Loss<float>& loss);

/// The class that a column of outputs speaks for; the first of equals.
int answerOf(const Block<float>& z, Index sample, float threshold);

}  // namespace prune
