#include "prune/ascending_order.h"

#include <array>
#include <bit>
#include <utility>

namespace prune {

namespace {

constexpr int kBits = 11;
constexpr std::size_t kDigits = std::size_t{1} << kBits;
constexpr int kPasses = (64 + kBits - 1) / kBits;

struct Item {
  std::uint64_t key;
  std::int32_t place;
};

/// Whole numbers in the order of the doubles: the bits of a negative one turned over, of the others the sign set.
std::uint64_t keyOf(double value) {
  constexpr std::uint64_t kSign = std::uint64_t{1} << 63;
  const auto bits = std::bit_cast<std::uint64_t>(value + 0.0);  // -0 + 0 is 0
  return (bits & kSign) != 0 ? ~bits : bits | kSign;
}

std::size_t digitOf(std::uint64_t key, int pass) {
  return static_cast<std::size_t>(key >> (pass * kBits)) & (kDigits - 1);
}

}  // namespace

std::vector<std::int32_t> ascendingOrder(std::span<const double> values) {
  std::vector<Item> items(values.size());
  std::vector<std::array<std::uint32_t, kDigits>> counts(kPasses);
  for (std::size_t i = 0; i < values.size(); ++i) {
    items[i] = {keyOf(values[i]), static_cast<std::int32_t>(i)};
    for (int pass = 0; pass < kPasses; ++pass) ++counts[static_cast<std::size_t>(pass)][digitOf(items[i].key, pass)];
  }
  std::vector<Item> sorted(values.size());
  for (int pass = 0; pass < kPasses && !items.empty(); ++pass) {
    std::array<std::uint32_t, kDigits>& start = counts[static_cast<std::size_t>(pass)];
    if (start[digitOf(items.front().key, pass)] == items.size()) continue;
    std::uint32_t total = 0;
    for (std::uint32_t& digit : start) total += std::exchange(digit, total);
    for (const Item& item : items) sorted[start[digitOf(item.key, pass)]++] = item;
    items.swap(sorted);
  }
  std::vector<std::int32_t> order(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) order[i] = items[i].place;
  return order;
}

}  // namespace prune
