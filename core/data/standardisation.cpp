#include "data/standardisation.h"

#include <cmath>

#include "base/check.h"
#include "base/error.h"

namespace prune {

namespace {

/// Which mean a feature shares: its own column's, or its channel's.
Index groupOf(const Dataset& data, Index feature) {
  return data.standardise == Standardise::Channel ? feature % data.channels : feature;
}

/// Sums `term(x, group)` over all values of each group.
template <class Term>
Vector<double> sums(const Dataset& data, std::span<const Index> rows, Index groups, Term&& term) {
  Vector<double> result = Vector<double>::Zero(groups);
  for (const Index row : rows)
    for (Index k = 0; k < data.features(); ++k) {
      const Index group = groupOf(data, k);
      result(group) += term(static_cast<double>(data.value(row, k)), group);
    }
  return result;
}

}  // namespace

Standardisation fitStandardisation(const Dataset& data, std::span<const Index> rows) {
  if (rows.empty()) fail(ErrorCode::InvalidArgument, "fitStandardisation", {"rows must not be empty"});
  for (const Index row : rows) checkWhole("fitStandardisation", "row", static_cast<double>(row), 0, data.samples() - 1);
  const Index features = data.features();
  Standardisation result{Vector<float>::Zero(features), Vector<float>::Ones(features)};
  if (data.standardise == Standardise::None) return result;
  const bool byChannel = data.standardise == Standardise::Channel;
  const Index groups = byChannel ? data.channels : features;
  const double count = static_cast<double>(rows.size()) * static_cast<double>(byChannel ? data.steps : 1);
  const Vector<double> mean = sums(data, rows, groups, [](double x, Index) { return x; }) / count;
  const Vector<double> variance =
      sums(data, rows, groups, [&](double x, Index group) { return (x - mean(group)) * (x - mean(group)); }) / count;
  for (Index k = 0; k < features; ++k) {
    const Index group = groupOf(data, k);
    result.mean(k) = static_cast<float>(mean(group));
    // A column of one value has variance 0 exactly: its sum and its mean are exact in double precision.
    if (variance(group) > 0) result.scale(k) = static_cast<float>(1 / std::sqrt(variance(group)));
  }
  return result;
}

}  // namespace prune
