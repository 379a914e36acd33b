#pragma once

#include <limits>
#include <vector>

#include "nn/loss.h"
#include "nn/shape.h"

namespace prune {

/// In the place of a figure that there is nothing to make from.
inline constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// How good the answers of a network are, summed up batch by batch.
class Evaluation {
 public:
  /// @param classes  0 for regression
  /// @param units    what 1 of each output comes to in the unit of the targets; 1 each when left out
  Evaluation(Index outputs, Index classes, std::vector<double> units = {});

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

  /// Mean of |y - z| and root of the mean of (y - z)^2, over samples and outputs, in the unit of the targets; NaN
  /// without samples and for classes.
  double meanAbsoluteError() const;
  double rootMeanSquaredError() const;

  /// The mean recall of the classes that have samples; NaN without samples and for regression.
  double balancedAccuracy() const;

  /// The mean of 2 right / (samples + answers) of the classes that have samples or are answered (macro F1); NaN as
  /// above.
  double macroF1() const;

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
  double absoluteInUnits_ = 0;
  double squaresInUnits_ = 0;
  std::vector<double> units_;
  std::vector<double> targetOrigins_;  ///< the first target of each output: sums about it are 0 when none varies
  std::vector<double> targetSums_;
  std::vector<double> targetSquares_;
};

/// The output above which a single one speaks for class 1, before the loss's link.
float answerThreshold(const Loss<float>& loss);

/// The class that a column of outputs speaks for; the first of equals.
int answerOf(const Block<float>& z, Index sample, float threshold);

}  // namespace prune
