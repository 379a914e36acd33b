#include "deploy/compact/shared_weights.h"

#include <algorithm>

#include "base/check.h"

namespace prune::deploy {

namespace {

constexpr int kMostRounds = 10'000;
constexpr double kLargestFloat = 3.4028234663852886e38;

/// Whether a weight belongs to the lower of two neighbouring centroids. Once false it stays false for greater weights.
bool isLower(double weight, double lower, double upper) {
  return weight - lower <= upper - weight;
}

/// The end of each cluster in the sorted weights; it begins where the one before ends.
std::vector<std::size_t> clusterEnds(std::span<const double> sorted, const std::vector<double>& centres) {
  std::vector<std::size_t> ends;
  auto from = sorted.begin();
  for (std::size_t i = 0; i + 1 < centres.size(); ++i) {
    from = std::partition_point(from, sorted.end(),
                                [&](double weight) { return isLower(weight, centres[i], centres[i + 1]); });
    ends.push_back(static_cast<std::size_t>(from - sorted.begin()));
  }
  ends.push_back(sorted.size());
  return ends;
}

/// The index of the nearest centroid.
std::size_t nearest(double weight, const std::vector<double>& centres) {
  std::size_t low = 0;
  std::size_t high = centres.size() - 1;
  while (low < high) {
    const std::size_t middle = (low + high) / 2;
    if (isLower(weight, centres[middle], centres[middle + 1]))
      high = middle;
    else
      low = middle + 1;
  }
  return low;
}

std::vector<double> keptAscending(const Matrix<float>& weights, const Mask& mask) {
  std::vector<double> kept;
  for (Index k = 0; k < weights.size(); ++k) {
    if (mask.data()[k] == 0) continue;
    // + 0 makes a zero of a negative one, so that both are one value.
    kept.push_back(
        checkReal("compress", "weights", static_cast<double>(weights.data()[k]), -kLargestFloat, kLargestFloat) + 0.0);
  }
  std::sort(kept.begin(), kept.end());
  return kept;
}

std::vector<double> centresFor(const std::vector<double>& kept, std::size_t most) {
  std::vector<double> different = kept;
  different.erase(std::unique(different.begin(), different.end()), different.end());
  return different.size() <= most ? different : clusterCentres(kept, most);
}

}  // namespace

Matrix<float> SharedWeights::value() const {
  Matrix<float> weights = Matrix<float>::Zero(indices.rows(), indices.cols());
  for (Index k = 0; k < indices.size(); ++k)
    if (const std::uint8_t index = indices.data()[k]) weights.data()[k] = centroids[index - 1U];
  return weights;
}

Mask SharedWeights::mask() const {
  return (indices.array() != 0).cast<std::uint8_t>().matrix();
}

std::vector<double> clusterCentres(std::span<const double> sorted, std::size_t count) {
  std::vector<double> sums{0};  // of the weights before each
  for (const double weight : sorted) sums.push_back(sums.back() + weight);
  std::vector<double> centres(count, sorted.front());
  const double range = sorted.back() - sorted.front();
  for (std::size_t i = 1; i < count; ++i)
    centres[i] = sorted.front() + static_cast<double>(i) * range / static_cast<double>(count - 1);

  std::vector<std::size_t> ends = clusterEnds(sorted, centres);
  for (int round = 0; round < kMostRounds; ++round) {
    std::size_t begin = 0;
    for (std::size_t i = 0; i < count; begin = ends[i++]) {
      if (begin == ends[i]) continue;
      const double mean = (sums[ends[i]] - sums[begin]) / static_cast<double>(ends[i] - begin);
      // Rounding may take the mean out of its cluster.
      centres[i] = std::clamp(mean, sorted[begin], sorted[ends[i] - 1]);
    }
    std::vector<std::size_t> next = clusterEnds(sorted, centres);
    if (next == ends) break;
    ends = std::move(next);
  }
  return centres;
}

SharedWeights shareWeights(const Matrix<float>& weights, const Mask& mask, int bits) {
  checkWhole("compress", "bits", bits, 1, kMostIndexBits);
  checkSize("compress", "rows of the mask", mask.rows(), weights.rows());
  checkSize("compress", "columns of the mask", mask.cols(), weights.cols());
  SharedWeights shared{Indices::Zero(weights.rows(), weights.cols()), {}, bits};
  const std::vector<double> kept = keptAscending(weights, mask);
  if (kept.empty()) return shared;
  const std::vector<double> centres = centresFor(kept, (std::size_t{1} << bits) - 1);

  std::vector<std::uint8_t> indexOf(centres.size(), 0);
  for (const double weight : kept) indexOf[nearest(weight, centres)] = 1;
  for (std::size_t i = 0; i < centres.size(); ++i) {
    if (indexOf[i] == 0) continue;
    shared.centroids.push_back(static_cast<float>(centres[i]));
    indexOf[i] = static_cast<std::uint8_t>(shared.centroids.size());
  }
  for (Index k = 0; k < weights.size(); ++k)
    if (mask.data()[k] != 0)
      shared.indices.data()[k] = indexOf[nearest(static_cast<double>(weights.data()[k]), centres)];
  return shared;
}

}  // namespace prune::deploy
