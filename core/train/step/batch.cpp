#include "train/step/batch.h"

#include <algorithm>
#include <limits>
#include <type_traits>

namespace prune {

namespace {

/// So many features of each sample are read at a time; each is written to a row of its own.
constexpr Index kTogether = 8;

/// A double as the float next to it; the largest one where it has none.
float toFloat(double value) {
  constexpr double kLargest = std::numeric_limits<float>::max();
  return static_cast<float>(std::clamp(value, -kLargest, kLargest));
}

/// x[feature][b] = of(row_b[feature], feature)
template <class RowOf, class Of>
void transposeInto(Index features, Index batch, float* x, const RowOf& rowOf, const Of& of) {
  for (Index first = 0; first < features; first += kTogether) {
    const Index count = std::min(kTogether, features - first);
    for (Index b = 0; b < batch; ++b) {
      const auto* row = rowOf(b) + first;
      float* to = x + first * batch + b;
      for (Index k = 0; k < count; ++k) to[k * batch] = of(row[k], first + k);
    }
  }
}

/// @param factor  of each number before anything else
template <class RowOf>
void standardiseRows(const Standardisation& standardisation, Index features, Index batch, float factor, float* x,
                     const RowOf& rowOf) {
  using Number = std::remove_cvref_t<decltype(*rowOf(0))>;
  if constexpr (!std::is_same_v<Number, double>) {
    if (standardisation.mean.size() == 0)
      return transposeInto(features, batch, x, rowOf,
                           [&](Number value, Index) { return static_cast<float>(value) * factor; });
    transposeInto(features, batch, x, rowOf, [&](Number value, Index feature) {
      return toFloat(standardisation.applied(static_cast<double>(static_cast<float>(value) * factor), feature));
    });
  } else {
    transposeInto(features, batch, x, rowOf,
                  [&](double value, Index feature) { return toFloat(standardisation.applied(value, feature)); });
  }
}

void drawTargets(const Dataset& data, const Standardisation& standardisation, std::span<const Index> rows,
                 std::vector<float>& targets) {
  const Index outputs = data.targets.cols();
  const bool isScaled = standardisation.targetMean.size() > 0;
  targets.clear();
  for (Index i = 0; i < outputs; ++i)
    for (const Index row : rows) {
      const double target = data.targets(row, i);
      targets.push_back(
          toFloat(isScaled ? (target - standardisation.targetMean(i)) * standardisation.targetScale(i) : target));
    }
}

}  // namespace

void drawBatch(const Dataset& data, const Standardisation& standardisation, std::span<const Index> rows, float* x,
               Answers& answers) {
  const auto batch = static_cast<Index>(rows.size());
  const Index features = data.features();
  const auto rowsFrom = [&](const auto* numbers, float factor) {
    standardiseRows(standardisation, features, batch, factor, x,
                    [&](Index b) { return numbers + rows[static_cast<std::size_t>(b)] * features; });
  };
  if (data.exact.size() > 0)
    rowsFrom(data.exact.data(), 1.0F);
  else if (data.bytes.empty())
    rowsFrom(data.values.data(), 1.0F);
  else
    rowsFrom(data.bytes.data(), data.byteScale);
  if (data.task == Task::Regression) return drawTargets(data, standardisation, rows, answers.targets);
  answers.labels.resize(rows.size());
  for (std::size_t b = 0; b < rows.size(); ++b) answers.labels[b] = data.labels[static_cast<std::size_t>(rows[b])];
}

void standardiseInto(const Standardisation& standardisation, const Matrix<double>& samples, float* x) {
  standardiseRows(standardisation, samples.cols(), samples.rows(), 1.0F, x,
                  [&](Index b) { return samples.data() + b * samples.cols(); });
}

}  // namespace prune
