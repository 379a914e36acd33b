#include "metrics/evaluation.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace prune {

namespace {

/// The values of shares, NaN for those without trials.
Vector<double> valuesOf(const std::vector<Share>& shares) {
  Vector<double> values(static_cast<Index>(shares.size()));
  Index i = 0;
  for (const Share& share : shares) values(i++) = share.trials > 0 ? share.hits / share.trials : kNaN;
  return values;
}

/// The mean of what is not NaN; NaN when there is nothing.
double meanOfDefined(const Vector<double>& values) {
  double sum = 0;
  double count = 0;
  for (const double value : values) {
    if (std::isnan(value)) continue;
    sum += value;
    ++count;
  }
  return count > 0 ? sum / count : kNaN;
}

}  // namespace

Evaluation::Evaluation(Index outputs, Index classes, std::vector<double> units)
    : classes_(classes),
      counts_(static_cast<std::size_t>(classes * classes)),
      units_(std::move(units)),
      targetOrigins_(static_cast<std::size_t>(outputs)),
      targetSums_(static_cast<std::size_t>(outputs)),
      targetSquares_(static_cast<std::size_t>(outputs)) {
  units_.resize(static_cast<std::size_t>(outputs), 1);
}

void Evaluation::clear() {
  samples_ = 0;
  lossSum_ = 0;
  squaredErrors_ = 0;
  absoluteInUnits_ = 0;
  squaresInUnits_ = 0;
  std::fill(counts_.begin(), counts_.end(), 0);
  std::fill(targetSums_.begin(), targetSums_.end(), 0.0);
  std::fill(targetSquares_.begin(), targetSquares_.end(), 0.0);
}

float answerThreshold(const Loss<float>& loss) {
  return loss.link == "identity" ? 0.5F : 0.0F;
}

int answerOf(const Block<float>& z, Index sample, float threshold) {
  if (z.rows() == 1) return z(0, sample) > threshold ? 1 : 0;
  Index best = 0;
  for (Index i = 1; i < z.rows(); ++i)
    if (z(i, sample) > z(best, sample)) best = i;
  return static_cast<int>(best);
}

void Evaluation::add(const Block<float>& z, const GroundTruth<float>& wanted, float threshold, double loss) {
  const bool isFirst = samples_ == 0;
  samples_ += z.cols();
  lossSum_ += loss * static_cast<double>(z.cols());
  if (wanted.labels) {
    for (Index b = 0; b < z.cols(); ++b)
      ++counts_[static_cast<std::size_t>(wanted.labels[b] * classes_ + answerOf(z, b, threshold))];
    return;
  }
  for (Index i = 0; i < z.rows(); ++i) {
    const auto k = static_cast<std::size_t>(i);
    const float* targets = wanted.targets + i * z.cols();
    if (isFirst) targetOrigins_[k] = static_cast<double>(targets[0]);
    for (Index b = 0; b < z.cols(); ++b) {
      const auto y = static_cast<double>(targets[b]);
      const double off = y - static_cast<double>(z(i, b));
      const double fromOrigin = y - targetOrigins_[k];
      squaredErrors_ += off * off;
      absoluteInUnits_ += std::abs(off) * units_[k];
      squaresInUnits_ += off * units_[k] * off * units_[k];
      targetSums_[k] += fromOrigin;
      targetSquares_[k] += fromOrigin * fromOrigin;
    }
  }
}

double Evaluation::loss() const {
  return samples_ > 0 ? lossSum_ / static_cast<double>(samples_) : kNaN;
}

double Evaluation::countOf(Index label, Index answer) const {
  return static_cast<double>(counts_[static_cast<std::size_t>(label * classes_ + answer)]);
}

double Evaluation::rightAnswers() const {
  double right = 0;
  for (Index c = 0; c < classes_; ++c) right += countOf(c, c);
  return right;
}

double Evaluation::accuracy() const {
  if (samples_ == 0) return kNaN;
  const auto n = static_cast<double>(samples_);
  if (classes_ > 0) return rightAnswers() / n;
  double spread = 0;
  for (std::size_t i = 0; i < targetSums_.size(); ++i)
    spread += targetSquares_[i] - targetSums_[i] * targetSums_[i] / n;
  return spread > 0 ? 1 - squaredErrors_ / spread : kNaN;
}

double Evaluation::meanAbsoluteError() const {
  if (samples_ == 0 || classes_ > 0) return kNaN;
  return absoluteInUnits_ / (static_cast<double>(samples_) * static_cast<double>(units_.size()));
}

double Evaluation::rootMeanSquaredError() const {
  if (samples_ == 0 || classes_ > 0) return kNaN;
  return std::sqrt(squaresInUnits_ / (static_cast<double>(samples_) * static_cast<double>(units_.size())));
}

double Evaluation::balancedAccuracy() const {
  return meanOfDefined(recall());
}

double Evaluation::macroF1() const {
  return meanOfDefined(f1());
}

Matrix<double> Evaluation::confusion() const {
  Matrix<double> matrix(classes_, classes_);
  for (std::size_t i = 0; i < counts_.size(); ++i) matrix.data()[i] = static_cast<double>(counts_[i]);
  return matrix;
}

double Evaluation::samplesOf(Index label) const {
  double sum = 0;
  for (Index answer = 0; answer < classes_; ++answer) sum += countOf(label, answer);
  return sum;
}

double Evaluation::predictionsOf(Index answer) const {
  double sum = 0;
  for (Index label = 0; label < classes_; ++label) sum += countOf(label, answer);
  return sum;
}

std::vector<Share> Evaluation::hitsOfClasses() const {
  std::vector<Share> hits;
  for (Index c = 0; c < classes_; ++c) hits.push_back({countOf(c, c), samplesOf(c)});
  return hits;
}

Vector<double> Evaluation::recall() const {
  return valuesOf(hitsOfClasses());
}

Vector<double> Evaluation::precision() const {
  std::vector<Share> hits;
  for (Index c = 0; c < classes_; ++c) hits.push_back({countOf(c, c), predictionsOf(c)});
  return valuesOf(hits);
}

Vector<double> Evaluation::f1() const {
  std::vector<Share> hits;
  for (Index c = 0; c < classes_; ++c) hits.push_back({2 * countOf(c, c), samplesOf(c) + predictionsOf(c)});
  return valuesOf(hits);
}

Interval Evaluation::accuracyInterval() const {
  if (classes_ == 0) return Interval::none();
  return wilson({rightAnswers(), static_cast<double>(samples_)});
}

Interval Evaluation::balancedAccuracyInterval() const {
  return wilsonOfMean(hitsOfClasses());
}

std::vector<Interval> Evaluation::recallIntervals() const {
  std::vector<Interval> intervals;
  for (const Share& share : hitsOfClasses()) intervals.push_back(wilson(share));
  return intervals;
}

Interval Evaluation::meanAbsoluteErrorInterval() const {
  if (classes_ > 0) return Interval::none();
  return ofMean(absoluteInUnits_, squaresInUnits_, static_cast<double>(samples_) * static_cast<double>(units_.size()));
}

}  // namespace prune
