#include "deploy/compact/symbol_code.h"

#include <algorithm>
#include <bit>
#include <numbers>
#include <numeric>

#include "base/arithmetic/elementary.h"
#include "base/check.h"

namespace prune::deploy {

namespace {

constexpr int kSymbolCountBits = 9;
constexpr int kLengthWidthBits = 3;

double total(std::span<const std::uint64_t> counts) {
  return static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::uint64_t{0}));
}

}  // namespace

encodings::HuffmanCode symbolCode(std::span<const std::uint64_t> counts) {
  return encodings::HuffmanCode(encodings::codeLengths(counts, kMostSymbolBits));
}

Index putSymbolCode(encodings::BitWriter& bits, const encodings::HuffmanCode& code) {
  std::vector<int> lengths = code.lengths();
  while (!lengths.empty() && lengths.back() == 0) lengths.pop_back();
  const int longest = lengths.empty() ? 0 : *std::max_element(lengths.begin(), lengths.end());
  const auto width = static_cast<int>(std::bit_width(static_cast<unsigned>(longest)));
  bits.put(static_cast<std::uint32_t>(lengths.size()), kSymbolCountBits);
  bits.put(static_cast<std::uint32_t>(width), kLengthWidthBits);
  for (const int length : lengths) bits.put(static_cast<std::uint32_t>(length), width);
  return kSymbolCountBits + kLengthWidthBits + width * static_cast<Index>(lengths.size());
}

encodings::HuffmanCode nextSymbolCode(encodings::BitReader& bits, std::size_t symbols) {
  const Index count =
      checkWhole(encodings::kDecode, "symbols of a code", bits.next(kSymbolCountBits), 0, static_cast<Index>(symbols));
  const auto width = static_cast<int>(bits.next(kLengthWidthBits));
  std::vector<int> lengths(symbols, 0);
  for (Index symbol = 0; symbol < count; ++symbol)
    lengths[static_cast<std::size_t>(symbol)] =
        static_cast<int>(checkWhole(encodings::kDecode, "bits of a code", bits.next(width), 0, kMostSymbolBits));
  encodings::HuffmanCode code(std::move(lengths));
  if (!encodings::isComplete(code.lengths())) fail(encodings::kDecode, "code-not-full");
  return code;
}

double entropyOf(std::span<const std::uint64_t> counts) {
  const double all = total(counts);
  double sum = 0;
  for (const std::uint64_t count : counts)
    if (count > 0) sum += static_cast<double>(count) / all * elementary::log(all / static_cast<double>(count));
  return sum / std::numbers::ln2;
}

double meanBits(const encodings::HuffmanCode& code, std::span<const std::uint64_t> counts) {
  double bits = 0;
  for (std::size_t symbol = 0; symbol < counts.size(); ++symbol)
    bits += static_cast<double>(counts[symbol]) * code.lengths()[symbol];
  const double all = total(counts);
  return all > 0 ? bits / all : 0;
}

}  // namespace prune::deploy
