#include "data/digits.h"

#include <doctest/doctest.h>

#include "core/data/made.h"
#include "support/error_of.h"

namespace digits_test {

using namespace prune;
using namespace prune::testing;

namespace {

using Bytes = std::vector<std::uint8_t>;

/// Three digits 7, 0, 9; pixel k of sample i is level (i + k) % 16, or byte (i + k) % 256 with all levels.
Bytes assetOf(bool isPacked) {
  Bytes bytes{'P', 'P', 'D', '1', 3, 0, 28, 28, static_cast<std::uint8_t>(isPacked ? 15 : 255), 7, 0, 9};
  for (int i = 0; i < 3; ++i)
    for (int k = 0; k < 784; k += isPacked ? 2 : 1)
      bytes.push_back(static_cast<std::uint8_t>(isPacked ? (i + k) % 16 + 16 * ((i + k + 1) % 16) : (i + k) % 256));
  return bytes;
}

Dataset decoded(const Bytes& asset, Index samples = 0, double noise = -1) {
  return dataSource("test", "mnist").make({.samples = samples, .noise = noise, .asset = asset});
}

/// The error for an asset with one byte changed.
std::string errorWith(std::size_t place, std::uint8_t byte) {
  Bytes asset = assetOf(true);
  asset[place] = byte;
  return errorOf([&] { return decoded(asset); });
}

const std::string kFail = "invalid-argument: [mnist] the asset must ";

}  // namespace

TEST_CASE("digits: sixteen levels are two pixels a byte, the low half first, times 17") {
  const Dataset data = decoded(assetOf(true));
  CHECK(data.samples() == 3);
  CHECK(data.features() == 784);
  CHECK(data.outputs() == 10);
  CHECK(data.labels == std::vector<int>{7, 0, 9});
  CHECK(data.bytes.size() == 3 * 784);
  bool isRight = true;
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t k = 0; k < 784; ++k) isRight = isRight && data.bytes[784 * i + k] == 17 * ((i + k) % 16);
  CHECK(isRight);
}

TEST_CASE("digits: 256 levels are a byte a pixel, and white is 1") {
  const Dataset data = decoded(assetOf(false));
  CHECK(data.labels == std::vector<int>{7, 0, 9});
  bool isRight = true;
  for (std::size_t i = 0; i < 3; ++i)
    for (std::size_t k = 0; k < 784; ++k) isRight = isRight && data.bytes[784 * i + k] == (i + k) % 256;
  CHECK(isRight);
  CHECK(data.value(0, 0) == 0);
  CHECK(data.value(0, 255) == 1);
  CHECK(data.standardise == Standardise::None);
}

TEST_CASE("digits: samples takes the first ones; more than there are is an error") {
  const Dataset data = decoded(assetOf(true), 2);
  CHECK(data.labels == std::vector<int>{7, 0});
  CHECK(data.bytes.size() == 2 * 784);
  CHECK(data.bytes[784] == 17);
  CHECK(errorOf([] { return decoded(assetOf(true), 4); }) == "out-of-range: [mnist] samples must be in [1, 3], got 4");
}

TEST_CASE("digits: noise changes labels only") {
  const Dataset noisy = decoded(assetOf(true), 0, 1);
  const std::vector<int> labels{7, 0, 9};
  for (std::size_t i = 0; i < 3; ++i) CHECK(noisy.labels[i] != labels[i]);
  CHECK(noisy.bytes == decoded(assetOf(true)).bytes);
}

TEST_CASE("digits: damage is named with what is wanted") {
  for (std::size_t i = 0; i < 4; ++i) CHECK(errorWith(i, 'x') == kFail + "start with \"PPD1\", got other bytes");
  CHECK(errorWith(4, 0) == kFail + "have 1 to 63775 samples, got 0");
  CHECK(errorWith(4, 4) == kFail + "have 1581 bytes for 4 samples, got 1188 bytes");
  CHECK(errorWith(5, 255) == kFail + "have 1 to 63775 samples, got 65283");
  CHECK(errorWith(6, 27) == kFail + "have width 28, got 27");
  CHECK(errorWith(7, 0) == kFail + "have height 28, got 0");
  CHECK(errorWith(8, 16) == kFail + "have levels - 1 = 15 or 255, got 16");
  CHECK(errorWith(8, 255) == kFail + "have 2364 bytes for 3 samples, got 1188 bytes");
  CHECK(errorWith(10, 10) == kFail + "have labels in [0, 9], got 10 for sample 1");
}

TEST_CASE("digits: a file cut short or too long is refused at every length") {
  const Bytes whole = assetOf(true);
  for (std::size_t size = 1; size < 9; ++size)
    CHECK(errorOf([&] { return decoded(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size))); }) ==
          kFail + "start with a header of 9 bytes, got " + std::to_string(size) + " bytes");
  for (std::size_t size = 9; size < whole.size(); ++size)
    if (errorOf([&] { return decoded(Bytes(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size))); }) !=
        kFail + "have 1188 bytes for 3 samples, got " + std::to_string(size) + " bytes")
      FAIL("size " << size);
  Bytes longer = whole;
  longer.push_back(0);
  CHECK(errorOf([&] { return decoded(longer); }) == kFail + "have 1188 bytes for 3 samples, got 1189 bytes");
}

}  // namespace digits_test
