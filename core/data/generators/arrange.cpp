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

/// @param numbers  n x features
template <class Number>
void arrangeRows(Number* numbers, Index rows, Shape shape, std::span<const Index> channels) {
  std::vector<Number> step(channels.size());
  for (Index row = 0; row < rows; ++row)
    for (Index t = 0; t < shape.steps; ++t) {
      Number* at = numbers + row * shape.size() + t * shape.channels;
      for (std::size_t c = 0; c < channels.size(); ++c) step[c] = at[channels[c]];
      std::copy(step.begin(), step.end(), at);
    }
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
    arrangeRows(data.values.data(), data.values.rows(), data.shape, channels);
    arrangeRows(data.exact.data(), data.exact.rows(), data.shape, channels);
    arrangeRows(data.bytes.data(), data.bytes.empty() ? 0 : data.samples(), data.shape, channels);
    const std::vector<std::string> names = inOrder(data.featureNames, channels);
    std::copy(names.begin(), names.end(), data.featureNames.begin());
  }
  if (classes.empty()) return;
  const std::vector<Index> placeOf = inverseOrder(classes);
  for (int& label : data.labels) label = static_cast<int>(placeOf[static_cast<std::size_t>(label)]);
  data.classNames = inOrder(data.classNames, classes);
}

}  // namespace prune
