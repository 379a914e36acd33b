#include "train/batch.h"

#include <algorithm>

namespace prune {

namespace {

/// So many features of each sample are read at a time; each is written to a row of its own.
constexpr Index kTogether = 8;

/// x[feature][b] = (row_b[feature] * factor - mean) * scale
template <class RowOf>
void transposeInto(const Standardisation& standardisation, Index batch, float factor, float* x, const RowOf& rowOf) {
  const Index features = standardisation.mean.size();
  for (Index first = 0; first < features; first += kTogether) {
    const Index count = std::min(kTogether, features - first);
    const float* mean = standardisation.mean.data() + first;
    const float* scale = standardisation.scale.data() + first;
    for (Index b = 0; b < batch; ++b) {
      const auto* row = rowOf(b) + first;
      float* to = x + first * batch + b;
      for (Index k = 0; k < count; ++k) to[k * batch] = (static_cast<float>(row[k]) * factor - mean[k]) * scale[k];
    }
  }
}

}  // namespace

void drawBatch(const Dataset& data, const Standardisation& standardisation, std::span<const Index> rows, float* x,
               Answers& answers) {
  const auto batch = static_cast<Index>(rows.size());
  const Index features = data.features();
  const auto row = [&](Index b) { return rows[static_cast<std::size_t>(b)]; };
  if (data.bytes.empty())
    transposeInto(standardisation, batch, 1.0F, x, [&](Index b) { return data.values.data() + row(b) * features; });
  else
    transposeInto(standardisation, batch, data.byteScale, x,
                  [&](Index b) { return data.bytes.data() + row(b) * features; });
  if (data.task == Task::Classification) {
    answers.labels.resize(rows.size());
    for (std::size_t b = 0; b < rows.size(); ++b) answers.labels[b] = data.labels[static_cast<std::size_t>(rows[b])];
    return;
  }
  const Index outputs = data.targets.cols();
  answers.targets.resize(static_cast<std::size_t>(outputs * batch));
  for (Index i = 0; i < outputs; ++i)
    for (Index b = 0; b < batch; ++b)
      answers.targets[static_cast<std::size_t>(i * batch + b)] = data.targets(row(b), i);
}

void standardiseInto(const Standardisation& standardisation, const float* samples, Index batch, float* x) {
  const Index features = standardisation.mean.size();
  transposeInto(standardisation, batch, 1.0F, x, [&](Index b) { return samples + b * features; });
}

}  // namespace prune
