#include "prune/measure/agreement.h"

#include <cmath>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

#include "base/check.h"
#include "base/error.h"
#include "prune/ranking/ascending_order.h"

namespace prune {

namespace {

void check(std::string_view where, std::span<const double> predicted, std::span<const double> measured) {
  checkSize(where, "measured", static_cast<Index>(measured.size()), static_cast<Index>(predicted.size()));
  for (const std::span<const double> side : {predicted, measured})
    for (const double value : side)
      if (std::isnan(value)) fail(where, "must-be-no-nans", "values");
}

/// Twice the rank of each, less n + 1: whole numbers about 0, so that their products are exact; ties share their mean.
std::vector<double> centredRanks(std::span<const double> values) {
  const std::vector<std::int32_t> order = ascendingOrder(values);
  const auto at = [&](std::size_t k) { return static_cast<std::size_t>(order[k]); };
  std::vector<double> ranks(values.size());
  for (std::size_t first = 0; first < order.size();) {
    std::size_t end = first + 1;
    while (end < order.size() && values[at(end)] == values[at(first)]) ++end;
    // Ranks first + 1 to end.
    for (std::size_t k = first; k < end; ++k)
      ranks[at(k)] = static_cast<double>(first + 1 + end) - static_cast<double>(order.size() + 1);
    first = end;
  }
  return ranks;
}

double sumOfLowest(std::span<const double> ordering, std::span<const double> values, Index k) {
  const std::vector<std::int32_t> order = ascendingOrder(ordering);
  double sum = 0;
  for (std::size_t i = 0; i < static_cast<std::size_t>(k); ++i) sum += values[static_cast<std::size_t>(order[i])];
  return sum;
}

}  // namespace

double spearman(std::span<const double> predicted, std::span<const double> measured) {
  check("spearman", predicted, measured);
  const std::vector<double> a = centredRanks(predicted);
  const std::vector<double> b = centredRanks(measured);
  const double aa = std::inner_product(a.begin(), a.end(), a.begin(), 0.0);
  const double bb = std::inner_product(b.begin(), b.end(), b.begin(), 0.0);
  if (aa == 0 || bb == 0) return std::numeric_limits<double>::quiet_NaN();
  const double ab = std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
  return ab / (std::sqrt(aa) * std::sqrt(bb));
}

double regretAt(std::span<const double> predicted, std::span<const double> measured, Index k) {
  check("regret", predicted, measured);
  checkWhole("regret", "k", static_cast<double>(k), 0, static_cast<Index>(measured.size()));
  return sumOfLowest(predicted, measured, k) - sumOfLowest(measured, measured, k);
}

}  // namespace prune
