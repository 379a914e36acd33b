#include "data/standardisation.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/check.h"
#include "base/error.h"

namespace prune {

namespace {

/// The values of a column or a channel, summed up about the first of them: the sums of one that is constant are 0.
struct Sums {
  double origin = 0;
  double largest = 0;
  double sum = 0;
  double squares = 0;  ///< about the mean
  double count = 0;

  void add(double x) {
    if (std::isnan(x)) return;
    if (count == 0) origin = x;
    largest = std::max(largest, std::abs(x));
    sum += x - origin;
    ++count;
  }

  double mean() const { return count > 0 ? origin + sum / count : 0; }

  void addSquare(double x) {
    if (std::isnan(x)) return;
    const double off = (x - origin) - sum / count;
    squares += off * off;
  }

  /// 0 when it cannot be told from rounding.
  double deviation() const {
    constexpr double kSmallestShare = 1e-14;
    const double deviation = count > 0 ? std::sqrt(squares / count) : 0;
    const double smallest = std::max<double>(std::numeric_limits<float>::min(), kSmallestShare * largest);
    return deviation > smallest ? deviation : 0;
  }
};

/// @param groupOf  which sums a column belongs to
template <class Value, class GroupOf>
std::vector<Sums> sumsOf(std::span<const Index> rows, Index columns, Index groups, Value&& value, GroupOf&& groupOf) {
  std::vector<Sums> sums(static_cast<std::size_t>(groups));
  const auto each = [&](void (Sums::*add)(double)) {
    for (const Index row : rows)
      for (Index k = 0; k < columns; ++k) (sums[static_cast<std::size_t>(groupOf(k))].*add)(value(row, k));
  };
  each(&Sums::add);
  each(&Sums::addSquare);
  return sums;
}

void fitTargets(const Dataset& data, std::span<const Index> rows, Standardisation& result) {
  const Index outputs = data.targets.cols();
  const std::vector<Sums> sums = sumsOf(
      rows, outputs, outputs, [&](Index row, Index k) { return data.targets(row, k); }, [](Index k) { return k; });
  result.targetMean.resize(outputs);
  result.targetScale.resize(outputs);
  for (Index k = 0; k < outputs; ++k) {
    const Sums& of = sums[static_cast<std::size_t>(k)];
    result.targetMean(k) = of.mean();
    result.targetScale(k) = of.deviation() > 0 ? 1 / of.deviation() : 1;
  }
}

}  // namespace

double Standardisation::applied(double value, Index feature) const {
  if (std::isnan(value)) value = filling(feature);
  return mean.size() > 0 ? (value - mean(feature)) * scale(feature) : value;
}

double Standardisation::targetOf(double output, Index index) const {
  return targetMean.size() > 0 ? output / targetScale(index) + targetMean(index) : output;
}

void Standardisation::toTargets(Matrix<float>& outputs) const {
  for (Index i = 0; i < outputs.size(); ++i)
    outputs.data()[i] = static_cast<float>(targetOf(static_cast<double>(outputs.data()[i]), i % outputs.cols()));
}

std::vector<double> Standardisation::targetUnits(Index outputs) const {
  std::vector<double> units(static_cast<std::size_t>(outputs), 1);
  for (Index k = 0; k < targetScale.size(); ++k) units[static_cast<std::size_t>(k)] = 1 / targetScale(k);
  return units;
}

Standardisation fitStandardisation(const Dataset& data, std::span<const Index> rows) {
  if (rows.empty()) fail("fitStandardisation", "must-have-some", "rows");
  for (const Index row : rows) checkWhole("fitStandardisation", "row", static_cast<double>(row), 0, data.samples() - 1);
  Standardisation result;
  if (data.standardise == Standardise::None) return result;
  const bool byChannel = data.standardise == Standardise::Channel;
  const Index features = data.features();
  const auto groupOf = [&](Index feature) { return byChannel ? data.shape.inputOf(feature) : feature; };
  const std::vector<Sums> sums = sumsOf(
      rows, features, byChannel ? data.shape.inputs() : features,
      [&](Index row, Index k) { return data.value(row, k); }, groupOf);
  result.mean.resize(features);
  result.scale.resize(features);
  for (Index k = 0; k < features; ++k) {
    const Sums& of = sums[static_cast<std::size_t>(groupOf(k))];
    result.mean(k) = of.mean();
    result.scale(k) = of.deviation() > 0 ? 1 / of.deviation() : 0;
  }
  if (data.task == Task::Regression) fitTargets(data, rows, result);
  return result;
}

std::vector<Index> constantChannels(const Dataset& data, const Standardisation& standardisation) {
  std::vector<Index> constant;
  for (Index c = 0; c < data.shape.inputs() && standardisation.scale.size() > 0; ++c)
    if (standardisation.scale(data.shape.featureOf(c)) == 0) constant.push_back(c);
  return constant;
}

}  // namespace prune
