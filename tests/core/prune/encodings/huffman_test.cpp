#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <set>

#include "base/arithmetic/rng.h"
#include "prune/encodings/decoding.h"
#include "prune/encodings/encoding.h"
#include "prune/encodings/huffman_code.h"
#include "support/error_of.h"

namespace huffman_test {

using namespace prune;
using namespace prune::encodings;
using prune::testing::errorOf;

namespace {

using Bytes = std::vector<std::uint8_t>;
using Counts = std::vector<std::uint64_t>;

/// The bits of the best prefix code: the sums of all trees that are joined, the two least common ones first.
std::uint64_t leastBits(const Counts& counts) {
  std::multiset<std::uint64_t> forest;
  for (const std::uint64_t count : counts)
    if (count > 0) forest.insert(count);
  if (forest.size() == 1) return *forest.begin();
  std::uint64_t bits = 0;
  while (forest.size() > 1) {
    const std::uint64_t joined = *forest.begin() + *std::next(forest.begin());
    forest.erase(forest.begin(), std::next(forest.begin(), 2));
    forest.insert(joined);
    bits += joined;
  }
  return bits;
}

std::uint64_t bitsOf(const Counts& counts, const std::vector<int>& lengths) {
  std::uint64_t bits = 0;
  for (std::size_t symbol = 0; symbol < counts.size(); ++symbol)
    bits += counts[symbol] * static_cast<std::uint64_t>(lengths[symbol]);
  return bits;
}

/// Shannon's entropy of all the symbols together, in bits.
double entropyOf(const Counts& counts) {
  double total = 0;
  for (const std::uint64_t count : counts) total += static_cast<double>(count);
  double bits = 0;
  for (const std::uint64_t count : counts)
    if (count > 0) bits += static_cast<double>(count) * std::log2(total / static_cast<double>(count));
  return bits;
}

Counts randomCounts(Rng& rng) {
  Counts counts(static_cast<std::size_t>(1 + rng.below(40)));
  for (std::uint64_t& count : counts) count = rng.below(3) == 0 ? 0 : rng.below(1U << rng.below(20));
  return counts;
}

Matrix<float> bellShaped(Index rows, Index columns) {
  Rng rng(1);
  Matrix<float> weights(rows, columns);
  for (Index k = 0; k < weights.size(); ++k) weights.data()[k] = static_cast<float>(rng.normal());
  return weights;
}

Mask keptAtRandom(Index rows, Index columns, double share) {
  Rng rng(2);
  Mask mask(rows, columns);
  for (Index k = 0; k < mask.size(); ++k) mask.data()[k] = rng.uniform() < share ? 1 : 0;
  return mask;
}

}  // namespace

TEST_CASE("Huffman's own example: 1, 2, 3, 4, 6 and 8 take codes of 4, 4, 3, 2, 2 and 2 bits") {
  CHECK(codeLengths(Counts{8, 6, 4, 3, 2, 1}) == std::vector<int>{2, 2, 2, 3, 4, 4});
}

TEST_CASE("a symbol that is alone has a code of one bit, one that does not occur has none") {
  CHECK(codeLengths(Counts{0, 5, 0}) == std::vector<int>{0, 1, 0});
  CHECK(codeLengths(Counts{0, 0}) == std::vector<int>{0, 0});
  CHECK(codeLengths(Counts{}).empty());
}

TEST_CASE("the longest codes are those of Fibonacci's numbers") {
  Counts counts{1, 1};
  while (counts.size() < 46) counts.push_back(counts[counts.size() - 1] + counts[counts.size() - 2]);
  const std::vector<int> lengths = codeLengths(counts);
  CHECK(lengths[0] == 45);
  const HuffmanCode code(lengths);
  Bytes bytes;
  BitWriter bits(bytes);
  for (std::uint32_t symbol = 0; symbol < counts.size(); ++symbol) code.put(bits, symbol);
  BitReader reader(bytes);
  for (std::uint32_t symbol = 0; symbol < counts.size(); ++symbol) CHECK(code.next(reader) == symbol);
}

TEST_CASE("the code is as short as a prefix code can be, between the entropy and one bit a symbol above it") {
  Rng rng(1);
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    const Counts counts = randomCounts(rng);
    const std::uint64_t bits = bitsOf(counts, codeLengths(counts));
    std::uint64_t symbols = 0;
    for (const std::uint64_t count : counts) symbols += count;
    CHECK(bits == leastBits(counts));
    CHECK(static_cast<double>(bits) >= entropyOf(counts) - 1e-6);
    CHECK(static_cast<double>(bits) <= entropyOf(counts) + static_cast<double>(symbols));
  }
}

TEST_CASE("what was put comes back, code and lengths") {
  Rng rng(3);
  for (int round = 0; round < 100; ++round) {
    const Counts counts = randomCounts(rng);
    const HuffmanCode code(codeLengths(counts));
    std::vector<std::uint32_t> symbols;
    for (std::uint32_t symbol = 0; symbol < counts.size(); ++symbol)
      for (std::uint64_t i = 0; i < std::min<std::uint64_t>(counts[symbol], 5); ++i) symbols.push_back(symbol);
    Bytes bytes;
    BitWriter bits(bytes);
    putLengths(bits, code.lengths());
    for (const std::uint32_t symbol : symbols) code.put(bits, symbol);

    BitReader reader(bytes);
    const HuffmanCode read(nextLengths(reader, counts.size()));
    CHECK(read.lengths() == code.lengths());
    for (const std::uint32_t symbol : symbols) CHECK(read.next(reader) == symbol);
    reader.finish();
  }
}

TEST_CASE("lengths that no prefix code has, and bits that begin no word, are refused") {
  CHECK(errorOf([] {
          return HuffmanCode({1, 1, 1}).lengths().size();
        }) == "invalid-argument: [decode] the code has more short words than there can be");
  CHECK(errorOf([] {
          return HuffmanCode({63, 1, 1}).lengths().size();
        }) == "invalid-argument: [decode] the code has more short words than there can be");
  const Bytes ones{0xff};
  CHECK(errorOf([&] {
          BitReader reader(ones);
          return HuffmanCode({2, 2}).next(reader);
        }) == "invalid-argument: [decode] no word of the code begins with these bits");
  CHECK(errorOf([&] {
          BitReader reader(ones);
          return HuffmanCode(std::vector<int>{}).next(reader);
        }) == "invalid-argument: [decode] no word of the code begins with these bits");
}

TEST_CASE(
    "a matrix takes the scale, the count, both codes' lengths, and the coded gaps and values; never less than the "
    "entropy") {
  const Matrix<float> weights = bellShaped(40, 60);
  for (const double share : {0.02, 0.1, 0.5, 1.0}) {
    CAPTURE(share);
    const Mask mask = keptAtRandom(40, 60, share);
    EncodingOptions options;
    options.bits = 8;
    const Encoding plain = encodingFormat("test", "relative-index").encode(weights, mask, options);
    const Encoding coded = encodingFormat("test", "huffman").encode(weights, mask, options);
    CHECK(coded.fillers == plain.fillers);

    const Index entries = mask.cast<Index>().sum() + plain.fillers;
    Counts gaps(32);
    BitReader reader(std::span(plain.bytes).subspan(8));
    for (Index i = 0; i < entries; ++i) ++gaps[reader.next(5)];
    Counts values(256);
    for (const std::uint8_t value : std::span(plain.bytes).last(static_cast<std::size_t>(entries))) ++values[value];

    const auto used = [](const Counts& counts) {
      return std::count_if(counts.begin(), counts.end(), [](auto n) { return n > 0; });
    };
    const std::uint64_t tables = 32 + 256 + 6 * static_cast<std::uint64_t>(used(gaps) + used(values));
    const std::uint64_t bits = tables + leastBits(gaps) + leastBits(values);
    CHECK(coded.bytes.size() == 8 + (bits + 7) / 8);
    CHECK(static_cast<double>(coded.bytes.size()) * 8 >= entropyOf(gaps) + entropyOf(values));
  }
}

TEST_CASE("Huffman's code saves on a bell-shaped layer of which a tenth is kept, and takes 8 bits only") {
  const Matrix<float> weights = bellShaped(300, 784);
  const Mask mask = keptAtRandom(300, 784, 0.1);
  EncodingOptions options;
  CHECK(errorOf([&] { return encodingFormat("test", "huffman").encode(weights, mask, options).fillers; }) ==
        "invalid-argument: [encode] huffman takes 8 bits, got 32");
  CHECK(errorOf([&] { return decode("huffman", Bytes{}, 1, 1, options).size(); }) ==
        "invalid-argument: [decode] huffman takes 8 bits, got 32");
  options.bits = 8;
  const std::size_t plain = encodingFormat("test", "relative-index").encode(weights, mask, options).bytes.size();
  CHECK(encodingFormat("test", "huffman").encode(weights, mask, options).bytes.size() < plain * 95 / 100);
}

}  // namespace huffman_test
