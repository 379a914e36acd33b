#include "prune/criteria/layers/layer_scan.h"

#include <cmath>

#include "prune/ranking/ascending_order.h"

namespace prune {

namespace {

/// Removes more and more of one layer, and adds up the trapezoids.
double areaOf(const ScoreInput& input, Index layer, const Matrix<double>& weights, double loss) {
  const Scores magnitudes = weights.cwiseAbs();
  const std::vector<std::int32_t> order =
      ascendingOrder({magnitudes.data(), static_cast<std::size_t>(magnitudes.size())});
  Network<float> cut = *input.network;
  Mask mask = cut.layer(layer).weights()->mask();
  const auto before = static_cast<std::size_t>((mask.array() == 0).count());  // they are 0, and so come first
  std::size_t gone = before;
  double area = 0;
  double shareBefore = 0;
  double riseBefore = 0;
  for (const double share : kScanned) {
    const auto count =
        before + static_cast<std::size_t>(std::lround(share * static_cast<double>(order.size() - before)));
    for (; gone < count; ++gone) mask.data()[order[gone]] = 0;
    cut.layer(layer).weights()->setMask(mask);
    const double rise = meanLoss(cut, *input.calibration) - loss;
    area += (share - shareBefore) * (rise + riseBefore) / 2;
    shareBefore = share;
    riseBefore = rise;
  }
  return area;
}

}  // namespace

std::vector<Scores> layerScanScores(const ScoreInput& input) {
  const double loss = meanLoss(*input.network, *input.calibration);
  std::vector<Scores> scores;
  for (const UnitGroup& group : unitGroups(*input.network))
    scores.emplace_back(Scores::Constant(1, 1, areaOf(input, group.producer, input.weights[scores.size()], loss)));
  return scores;
}

}  // namespace prune
