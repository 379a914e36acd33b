#include "data/generators/drawing.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <utility>

namespace prune {

namespace {

std::vector<Index> shuffledRows(Index samples, Rng& rng) {
  std::vector<Index> rows(static_cast<std::size_t>(samples));
  std::iota(rows.begin(), rows.end(), Index{0});
  rng.shuffle(rows);
  return rows;
}

}  // namespace

Dataset classificationOf(Index samples, Index steps, Index channels) {
  Dataset data;
  data.shape = {steps, channels};
  data.values.resize(samples, steps * channels);
  data.labels.resize(static_cast<std::size_t>(samples));
  return data;
}

Dataset regressionOf(Index samples, Index channels) {
  Dataset data;
  data.shape.channels = channels;
  data.task = Task::Regression;
  data.values.resize(samples, channels);
  data.targets.resize(samples, 1);
  return data;
}

std::vector<Index> ascendingRows(const std::vector<Index>& rows, Index samples) {
  std::vector<std::uint8_t> isIn(static_cast<std::size_t>(samples), 0);
  for (const Index row : rows) isIn[static_cast<std::size_t>(row)] = 1;
  std::vector<Index> sorted;
  sorted.reserve(rows.size());
  for (Index row = 0; row < samples; ++row)
    if (isIn[static_cast<std::size_t>(row)] != 0) sorted.push_back(row);
  return sorted;
}

void applyLabelNoise(Dataset& data, std::size_t classes, double noise, Rng& rng) {
  std::vector<Index> rows = shuffledRows(data.samples(), rng);
  rows.resize(static_cast<std::size_t>(std::floor(noise * static_cast<double>(rows.size()) + 0.5)));
  for (const Index row : rows) {
    int& label = data.labels[static_cast<std::size_t>(row)];
    const std::size_t other = static_cast<std::size_t>(label) + 1 + static_cast<std::size_t>(rng.below(classes - 1));
    label = static_cast<int>(other % classes);
  }
}

void keepRandomRows(Dataset& data, Index count, Rng& rng) {
  std::vector<Index> rows = shuffledRows(data.samples(), rng);
  rows.resize(static_cast<std::size_t>(count));
  rows = ascendingRows(rows, data.samples());
  for (std::size_t to = 0; to < rows.size(); ++to) {
    data.values.row(static_cast<Index>(to)) = data.values.row(rows[to]).eval();
    data.labels[to] = data.labels[static_cast<std::size_t>(rows[to])];
  }
  data.values.conservativeResize(count, Eigen::NoChange);
  data.labels.resize(rows.size());
}

}  // namespace prune
