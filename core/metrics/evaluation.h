#pragma once

#include <limits>
#include <vector>

#include "metrics/interval.h"
#include "nn/kernels/loss.h"
#include "nn/shape.h"

namespace prune {

/// The value of a measure that is undefined, such as the accuracy without samples.
inline constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// Accuracy measures of a network's outputs, accumulated batch by batch.
class Evaluation {
 public:
  /// @param classes  0 for regression
  /// @param units    for regression: the length of 1 of each output in the unit of its target; 1 each when empty
  Evaluation(Index outputs, Index classes, std::vector<double> units = {});

  /// One without outputs, to be replaced.
  Evaluation() : Evaluation(0, 0) {}

  void clear();

  /// Adds a batch.
  ///
  /// @param z          outputs x batch, before the loss's link
  /// @param threshold  for two classes by one output: class 1 is predicted above it
  /// @param loss       the batch's mean loss
  void add(const Block<float>& z, const GroundTruth<float>& wanted, float threshold, double loss);

  Index samples() const { return samples_; }

  /// The mean loss; NaN without samples.
  double loss() const;

  /// Classification: the share of correct predictions; for regression R^2 = 1 - sum (y - z)^2 / sum (y - mean y)^2. NaN
  /// without samples, and for constant targets.
  double accuracy() const;

  /// The mean of |y - z|, and the root of the mean of (y - z)^2, over samples and outputs, in the unit of the targets;
  /// NaN without samples and for classification.
  double meanAbsoluteError() const;
  double rootMeanSquaredError() const;

  /// The mean recall of the classes that have samples; NaN without samples and for regression.
  double balancedAccuracy() const;

  /// Macro F1: the mean of 2 correct / (samples + predictions) over the classes that have samples or are predicted; NaN
  /// as above.
  double macroF1() const;

  /// The confusion matrix, classes x classes, row = true class, column = predicted class; empty for regression.
  Matrix<double> confusion() const;

  /// The share of correct predictions among the samples of each class; NaN for a class without samples.
  Vector<double> recall() const;

  /// The share of correct ones among the predictions of each class; NaN for a class that is never predicted.
  Vector<double> precision() const;

  /// F1 of each class, 2 correct / (samples + predictions); NaN for a class without samples and predictions.
  Vector<double> f1() const;

  /// Correct predictions and samples of each class; empty for regression.
  std::vector<Share> hitsOfClasses() const;

  /// 95 % confidence intervals, see `wilson`; of accuracy and balanced accuracy none for regression, of the absolute
  /// error none for classification.
  Interval accuracyInterval() const;
  Interval balancedAccuracyInterval() const;
  std::vector<Interval> recallIntervals() const;
  Interval meanAbsoluteErrorInterval() const;

 private:
  double countOf(Index label, Index answer) const;
  double rightAnswers() const;
  double samplesOf(Index label) const;
  double predictionsOf(Index answer) const;

  Index classes_;
  Index samples_ = 0;
  double lossSum_ = 0;
  std::vector<Index> counts_;  ///< classes x classes
  double squaredErrors_ = 0;
  double absoluteInUnits_ = 0;
  double squaresInUnits_ = 0;
  std::vector<double> units_;
  std::vector<double> targetOrigins_;  ///< the first target of each output; sums are taken about it, so that they are
                                       ///< exactly 0 for constant targets
  std::vector<double> targetSums_;
  std::vector<double> targetSquares_;
};

/// For two classes by one output: the output, before the loss's link, above which class 1 is predicted.
float answerThreshold(const Loss<float>& loss);

/// The predicted class of a sample: that of the highest output, the first of equals; for a single output class 1 above
/// `threshold`, else class 0.
int answerOf(const Block<float>& z, Index sample, float threshold);

}  // namespace prune
