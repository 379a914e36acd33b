#include "deploy/compact/symbol_code.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "base/arithmetic/rng.h"
#include "support/error_of.h"

namespace symbol_code_test {

using namespace prune;
using namespace prune::deploy;
using encodings::BitReader;
using encodings::BitWriter;
using encodings::HuffmanCode;
using prune::testing::errorOf;

namespace {

using Bytes = std::vector<std::uint8_t>;
using Counts = std::vector<std::uint64_t>;

Counts randomCounts(Rng& rng, std::size_t most) {
  Counts counts(static_cast<std::size_t>(1 + rng.below(most)));
  for (std::uint64_t& count : counts) count = rng.below(3) == 0 ? 0 : rng.below(1U << rng.below(20));
  counts[static_cast<std::size_t>(rng.below(counts.size()))] = 7;
  return counts;
}

double kraftSum(const HuffmanCode& code) {
  double sum = 0;
  for (const int length : code.lengths())
    if (length > 0) sum += std::ldexp(1.0, -length);
  return sum;
}

/// A header by hand: numbers of symbols and bits, then the lengths.
std::string readingOf(std::uint32_t symbols, int width, std::initializer_list<std::uint32_t> lengths) {
  Bytes bytes;
  BitWriter bits(bytes);
  bits.put(symbols, 9);
  bits.put(static_cast<std::uint32_t>(width), 3);
  for (const std::uint32_t length : lengths) bits.put(length, width);
  BitReader reader(bytes);
  return errorOf([&] { return nextSymbolCode(reader, 8); });
}

}  // namespace

TEST_CASE("the Kraft sum is 1, and the mean length is at least the entropy and less than one bit above it") {
  Rng rng(1);
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    const Counts counts = randomCounts(rng, 256);
    const HuffmanCode code = symbolCode(counts);
    const auto different = std::count_if(counts.begin(), counts.end(), [](std::uint64_t count) { return count > 0; });
    CHECK(kraftSum(code) == (different == 1 ? 0.5 : 1));
    CHECK(encodings::isComplete(code.lengths()));
    const double entropy = entropyOf(counts);
    CHECK(meanBits(code, counts) >= entropy - 1e-12);  // rounding of the logarithm
    CHECK(meanBits(code, counts) < entropy + 1 + (different == 1 ? 1e-12 : 0));
  }
}

TEST_CASE("four symbols equally often have 2 bits of entropy, one alone none, and its code has one bit") {
  CHECK(entropyOf(Counts{3, 3, 0, 3, 3}) == doctest::Approx(2).epsilon(1e-15));
  CHECK(entropyOf(Counts{0, 9}) == 0);
  CHECK(entropyOf(Counts{0, 0}) == 0);
  CHECK(symbolCode(Counts{0, 9}).lengths() == std::vector<int>{0, 1});
  CHECK(meanBits(symbolCode(Counts{0, 0}), Counts{0, 0}) == 0);
}

TEST_CASE("a code comes back from its header, which has the bits that are told") {
  Rng rng(2);
  for (int round = 0; round < 100; ++round) {
    const Counts counts = randomCounts(rng, 256);
    const HuffmanCode code = symbolCode(counts);
    Bytes bytes;
    BitWriter bits(bytes);
    const Index told = putSymbolCode(bits, code);
    CHECK(encodings::bytesFor(static_cast<std::uint64_t>(told)) == bytes.size());
    BitReader reader(bytes);
    CHECK(nextSymbolCode(reader, counts.size()).lengths() == code.lengths());
    reader.finish();
  }
}

TEST_CASE("no code is longer than 32 bits, however rare its symbol") {
  Counts counts{1, 1};
  while (counts.size() < 60) counts.push_back(counts[counts.size() - 1] + counts[counts.size() - 2]);
  const HuffmanCode code = symbolCode(counts);
  CHECK(*std::max_element(code.lengths().begin(), code.lengths().end()) <= kMostSymbolBits);
  CHECK(encodings::isComplete(code.lengths()));
  Bytes bytes;
  BitWriter bits(bytes);
  for (std::uint32_t symbol = 0; symbol < counts.size(); ++symbol) code.put(bits, symbol);
  BitReader reader(bytes);
  for (std::uint32_t symbol = 0; symbol < counts.size(); ++symbol) CHECK(code.next(reader) == symbol);
}

TEST_CASE("lengths that leave words unused, or have too few, are refused, and so are others out of range") {
  CHECK(readingOf(3, 2, {1, 2, 2}) == "no error");
  CHECK(readingOf(2, 2, {0, 1}) == "no error");
  CHECK(readingOf(0, 0, {}) == "no error");
  CHECK(readingOf(3, 2, {1, 2, 3}) == "invalid-argument: [decode] the code leaves words unused");
  CHECK(readingOf(1, 2, {2}) == "invalid-argument: [decode] the code leaves words unused");
  CHECK(readingOf(2, 2, {1, 2}) == "invalid-argument: [decode] the code leaves words unused");
  CHECK(readingOf(3, 1, {1, 1, 1}) == "invalid-argument: [decode] the code has more short words than there can be");
  CHECK(readingOf(2, 6, {33, 1}) == "out-of-range: [decode] bits of a code must be in [0, 32], got 33");
  CHECK(readingOf(9, 1, {1, 1}) == "out-of-range: [decode] symbols of a code must be in [0, 8], got 9");
  CHECK(readingOf(8, 7, {1}) == "invalid-argument: [decode] the bits end too early");
}

}  // namespace symbol_code_test
