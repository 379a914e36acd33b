#include "prune/encodings/huffman_code.h"

#include <algorithm>
#include <queue>
#include <tuple>

namespace prune::encodings {

namespace {

constexpr int kLengthBits = 6;

/// A tree of the forest: how often its symbols occur, and its place among all that were made.
using Tree = std::tuple<std::uint64_t, std::size_t>;

}  // namespace

std::vector<int> codeLengths(std::span<const std::uint64_t> counts) {
  std::priority_queue<Tree, std::vector<Tree>, std::greater<>> forest;
  for (std::size_t symbol = 0; symbol < counts.size(); ++symbol)
    if (counts[symbol] > 0) forest.emplace(counts[symbol], symbol);
  std::vector<int> lengths(counts.size(), 0);
  if (forest.size() == 1) lengths[std::get<1>(forest.top())] = 1;

  // Symbols come first, then each joined pair; a parent stands behind its children.
  std::vector<std::size_t> parents(counts.size(), 0);
  while (forest.size() > 1) {
    const auto [lesser, first] = forest.top();
    forest.pop();
    const auto [greater, second] = forest.top();
    forest.pop();
    parents[first] = parents[second] = parents.size();
    forest.emplace(lesser + greater, parents.size());
    parents.push_back(0);
  }
  std::vector<int> depths(parents.size(), 0);
  for (std::size_t tree = parents.size(); tree-- > 0;)
    if (parents[tree] > 0) depths[tree] = depths[parents[tree]] + 1;
  for (std::size_t symbol = 0; symbol < counts.size(); ++symbol)
    if (parents[symbol] > 0) lengths[symbol] = depths[symbol];
  return lengths;
}

std::vector<int> codeLengths(std::span<const std::uint64_t> counts, int most) {
  std::vector<std::uint64_t> halved(counts.begin(), counts.end());
  for (;;) {
    std::vector<int> lengths = codeLengths(halved);
    if (std::all_of(lengths.begin(), lengths.end(), [&](int length) { return length <= most; })) return lengths;
    for (std::uint64_t& count : halved) count = count / 2 + count % 2;
  }
}

bool isComplete(std::span<const int> lengths) {
  constexpr std::uint64_t kWhole = std::uint64_t{1} << kMostCodeBits;
  std::uint64_t used = 0;  // of kWhole
  std::size_t symbols = 0;
  for (const int length : lengths) {
    if (length == 0) continue;
    ++symbols;
    const std::uint64_t share = kWhole >> length;
    if (share > kWhole - used) return false;
    used += share;
  }
  return used == kWhole || symbols == 0 || (symbols == 1 && used == kWhole / 2);
}

HuffmanCode::HuffmanCode(std::vector<int> lengths) : lengths_(std::move(lengths)), codes_(lengths_.size(), 0) {
  for (const int length : lengths_)
    if (length > 0) ++countOf_[static_cast<std::size_t>(length)];
  for (std::size_t length = 1; length < countOf_.size(); ++length)
    for (std::uint32_t symbol = 0; countOf_[length] > 0 && symbol < lengths_.size(); ++symbol)
      if (lengths_[symbol] == static_cast<int>(length)) symbols_.push_back(symbol);
  std::uint64_t code = 0;
  int length = 0;
  for (const std::uint32_t symbol : symbols_) {
    code <<= lengths_[symbol] - length;
    length = lengths_[symbol];
    if (code >> length != 0) fail(kDecode, "code-too-full");
    codes_[symbol] = code++;
  }
}

void HuffmanCode::put(BitWriter& bits, std::uint32_t symbol) const {
  for (int bit = lengths_[symbol]; bit-- > 0;) bits.put(static_cast<std::uint32_t>(codes_[symbol] >> bit & 1U), 1);
}

std::uint32_t HuffmanCode::next(BitReader& bits) const {
  std::uint64_t code = 0;   // the bits so far
  std::uint64_t first = 0;  // the first code of that length
  std::size_t before = 0;   // symbols of shorter codes
  for (std::size_t length = 1; before < symbols_.size(); ++length) {
    code = code << 1U | bits.next(1);
    first <<= 1U;
    if (code - first < countOf_[length]) return symbols_[before + static_cast<std::size_t>(code - first)];
    first += countOf_[length];
    before += countOf_[length];
  }
  fail(kDecode, "code-without-word");
}

void putLengths(BitWriter& bits, std::span<const int> lengths) {
  for (const int length : lengths) {
    bits.put(length > 0 ? 1 : 0, 1);
    if (length > 0) bits.put(static_cast<std::uint32_t>(length), kLengthBits);
  }
}

std::vector<int> nextLengths(BitReader& bits, std::size_t symbols) {
  std::vector<int> lengths(symbols, 0);
  for (int& length : lengths)
    if (bits.next(1) != 0) length = static_cast<int>(bits.next(kLengthBits));
  return lengths;
}

}  // namespace prune::encodings
