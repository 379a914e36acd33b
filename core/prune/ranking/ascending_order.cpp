#include "prune/ranking/ascending_order.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <limits>
#include <utility>

namespace prune {

namespace {

constexpr int kBits = 11;
constexpr std::size_t kBuckets = std::size_t{1} << kBits;

/// A number whose order is that of its key.
template <class Key>
struct Item {
  Key key;
  std::int32_t place;
};

/// Whole numbers in the order of the values: the bits of a negative one turned over, of the others the sign set.
template <class Key, class Value>
Key keyOf(Value value) {
  constexpr Key kSign = Key{1} << (8 * sizeof(Key) - 1);
  const auto bits = std::bit_cast<Key>(value + Value{0});  // -0 + 0 is 0
  return (bits & kSign) != 0 ? ~bits : bits | kSign;
}

template <class Key>
std::size_t digitOf(Key key, int pass) {
  return static_cast<std::size_t>(key >> (pass * kBits)) & (kBuckets - 1);
}

template <class Key, class Value>
std::vector<std::int32_t> radixOrder(std::span<const double> values) {
  constexpr int kPasses = (8 * static_cast<int>(sizeof(Key)) + kBits - 1) / kBits;
  std::vector<Item<Key>> items(values.size());
  std::vector<std::array<std::uint32_t, kBuckets>> counts(kPasses);
  for (std::size_t i = 0; i < values.size(); ++i) {
    items[i] = {keyOf<Key>(static_cast<Value>(values[i])), static_cast<std::int32_t>(i)};
    for (int pass = 0; pass < kPasses; ++pass) ++counts[static_cast<std::size_t>(pass)][digitOf(items[i].key, pass)];
  }
  std::vector<Item<Key>> sorted(values.size());
  for (int pass = 0; pass < kPasses && !items.empty(); ++pass) {
    std::array<std::uint32_t, kBuckets>& start = counts[static_cast<std::size_t>(pass)];
    if (start[digitOf(items.front().key, pass)] == items.size()) continue;
    std::uint32_t total = 0;
    for (std::uint32_t& digit : start) total += std::exchange(digit, total);
    for (const Item<Key>& item : items) sorted[start[digitOf(item.key, pass)]++] = item;
    items.swap(sorted);
  }
  std::vector<std::int32_t> order(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) order[i] = items[i].place;
  return order;
}

/// Whether single precision holds it, bit for bit, as a finite number.
bool isSingle(double value) {
  constexpr double kMost = std::numeric_limits<float>::max();
  return std::abs(value) <= kMost && static_cast<double>(static_cast<float>(value)) == value;
}

}  // namespace

std::vector<std::int32_t> ascendingOrder(std::span<const double> values) {
  const bool areSingle = std::all_of(values.begin(), values.end(), isSingle);
  return areSingle ? radixOrder<std::uint32_t, float>(values) : radixOrder<std::uint64_t, double>(values);
}

}  // namespace prune
