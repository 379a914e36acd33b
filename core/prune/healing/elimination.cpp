#include "prune/healing/elimination.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace prune {

namespace {

/// What is left of the row: its columns, and their part of the inverse in the top left corner.
struct Rest {
  Vector<double> weights;
  Matrix<double> inverse;
  std::vector<Index> columns;
  Index size;
};

/// The rise of the loss when the weight at a place goes. Rounding may leave a diagonal entry that is not above 0.
double riseAt(const Rest& rest, Index place) {
  const double weight = rest.weights[place];
  return weight * weight / (2 * std::max(rest.inverse(place, place), std::numeric_limits<double>::min()));
}

/// Takes the weight at a place out; the last one takes its place.
void takeOut(Rest& rest, Index place) {
  const Index last = rest.size - 1;
  const double diagonal = std::max(rest.inverse(place, place), std::numeric_limits<double>::min());
  const Vector<double> across = rest.inverse.col(place).head(rest.size);
  rest.weights.head(rest.size) -= rest.weights[place] / diagonal * across;
  for (Index row = 0; row < rest.size; ++row)
    rest.inverse.row(row).head(rest.size) -= across[row] / diagonal * across.transpose();
  if (place != last) {
    rest.weights[place] = rest.weights[last];
    rest.inverse.row(place).head(rest.size) = rest.inverse.row(last).head(rest.size);
    rest.inverse.col(place).head(rest.size) = rest.inverse.col(last).head(rest.size);
    rest.columns[static_cast<std::size_t>(place)] = rest.columns[static_cast<std::size_t>(last)];
  }
  rest.size = last;
}

/// The open place of the least rise, the first column of equals; -1 when none is open.
Index cheapestOf(const Rest& rest, const std::vector<std::uint8_t>& open) {
  Index best = -1;
  double least = std::numeric_limits<double>::infinity();
  for (Index place = 0; place < rest.size; ++place) {
    const Index column = rest.columns[static_cast<std::size_t>(place)];
    if (open[static_cast<std::size_t>(column)] == 0) continue;
    const double rise = riseAt(rest, place);
    const bool isFirst = best < 0 || column < rest.columns[static_cast<std::size_t>(best)];
    if (best < 0 || rise < least || (rise == least && isFirst)) {
      best = place;
      least = rise;
    }
  }
  return best;
}

}  // namespace

Elimination eliminate(Vector<double> weights, Matrix<double> inverse, const std::vector<std::uint8_t>& open,
                      Index most) {
  Rest rest{std::move(weights), std::move(inverse), std::vector<Index>(open.size()), static_cast<Index>(open.size())};
  std::iota(rest.columns.begin(), rest.columns.end(), Index{0});
  Elimination result;
  while (static_cast<Index>(result.columns.size()) < most) {
    const Index place = cheapestOf(rest, open);
    if (place < 0) break;
    result.columns.push_back(rest.columns[static_cast<std::size_t>(place)]);
    result.rises.push_back(riseAt(rest, place));
    takeOut(rest, place);
  }
  result.weights = Vector<double>::Zero(static_cast<Index>(open.size()));
  for (Index place = 0; place < rest.size; ++place)
    result.weights[rest.columns[static_cast<std::size_t>(place)]] = rest.weights[place];
  return result;
}

}  // namespace prune
