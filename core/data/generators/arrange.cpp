#include "data/generators/arrange.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include "base/check.h"
#include "base/error.h"

namespace prune {

namespace {

std::vector<std::string> inOrder(const std::vector<std::string>& names, std::span<const Index> order) {
  std::vector<std::string> result;
  for (const Index from : order)
    if (!names.empty()) result.push_back(names[static_cast<std::size_t>(from)]);
  return result;
}

/// @param numbers   n x features
/// @param features  index before of each feature
template <class Number>
void arrangeRows(Number* numbers, Index rows, std::span<const Index> features) {
  std::vector<Number> row(features.size());
  for (Index i = 0; i < rows; ++i, numbers += row.size()) {
    for (std::size_t k = 0; k < row.size(); ++k) row[k] = numbers[features[k]];
    std::copy(row.begin(), row.end(), numbers);
  }
}

/// The order of the features, step by step; static features stay.
std::vector<Index> featureOrder(Shape shape, std::span<const Index> channels) {
  std::vector<Index> features;
  for (Index k = 0; k < shape.size(); ++k) {
    const Index channel = shape.inputOf(k);
    features.push_back(channel < shape.channels ? k - channel + channels[static_cast<std::size_t>(channel)] : k);
  }
  return features;
}

}  // namespace

std::vector<Index> inverseOrder(std::span<const Index> order) {
  std::vector<Index> inverse(order.size());
  for (std::size_t place = 0; place < order.size(); ++place)
    inverse[static_cast<std::size_t>(order[place])] = static_cast<Index>(place);
  return inverse;
}

void checkOrder(std::string_view where, std::string_view name, std::span<const Index> order, Index count) {
  checkSize(where, name, static_cast<Index>(order.size()), count);
  std::vector<std::uint8_t> isThere(static_cast<std::size_t>(count));
  for (const Index from : order) {
    checkWhole(where, name, static_cast<double>(from), 0, count - 1);
    if (isThere[static_cast<std::size_t>(from)]++ > 0) fail(where, "number-twice", name, from);
  }
}

void arrange(Dataset& data, std::span<const Index> channels, std::span<const Index> classes) {
  if (!channels.empty()) {
    const std::vector<Index> features = featureOrder(data.shape, channels);
    arrangeRows(data.values.data(), data.values.rows(), features);
    arrangeRows(data.exact.data(), data.exact.rows(), features);
    arrangeRows(data.bytes.data(), data.bytes.empty() ? 0 : data.samples(), features);
    const std::vector<std::string> names = inOrder(data.featureNames, channels);
    std::copy(names.begin(), names.end(), data.featureNames.begin());
  }
  if (classes.empty()) return;
  const std::vector<Index> placeOf = inverseOrder(classes);
  for (int& label : data.labels) label = static_cast<int>(placeOf[static_cast<std::size_t>(label)]);
  data.classNames = inOrder(data.classNames, classes);
}

}  // namespace prune
