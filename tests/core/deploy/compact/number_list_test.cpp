#include "deploy/compact/number_list.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

#include "support/error_of.h"

namespace number_list_test {

using namespace prune;
using namespace prune::deploy;
using prune::encodings::ByteReader;
using prune::testing::errorOf;

namespace {

using Bytes = std::vector<std::uint8_t>;

Vector<double> listOf(std::initializer_list<double> values) {
  Vector<double> numbers(static_cast<Index>(values.size()));
  std::copy(values.begin(), values.end(), numbers.data());
  return numbers;
}

/// The bytes that a list of 3 steps of 2 channels takes; it must come back.
std::size_t bytesOf(const Vector<double>& numbers) {
  Bytes bytes;
  putNumbers(bytes, numbers, 2);
  ByteReader reader(bytes);
  CHECK(nextNumbers(reader, "mean", 6, 2) == numbers);
  reader.finish();
  return bytes.size();
}

std::string reading(const Bytes& bytes) {
  return errorOf([&] {
    ByteReader reader(bytes);
    return nextNumbers(reader, "mean", 6, 2);
  });
}

}  // namespace

TEST_CASE("a list takes the numbers in it that are different: none, one, one a channel, or all") {
  CHECK(bytesOf({}) == 1);
  CHECK(bytesOf(listOf({0.1, 0.1, 0.1, 0.1, 0.1, 0.1})) == 1 + 8);
  CHECK(bytesOf(listOf({0.1, 2, 0.1, 2, 0.1, 2})) == 1 + 2 * 8);
  CHECK(bytesOf(listOf({0.1, 2, 0.1, 2, 0.1, 3})) == 1 + 6 * 8);
}

TEST_CASE("a number that is none is refused, and so is a list of no known form or one cut off") {
  Bytes bytes{1};
  putNumbers(bytes = {}, Vector<double>::Constant(6, std::numeric_limits<double>::quiet_NaN()), 2);
  CHECK(reading(bytes) == "invalid-argument: [decode] mean must be a finite number, got NaN");
  CHECK(reading({4}) == "out-of-range: [decode] form of mean must be in [0, 3], got 4");
  CHECK(reading({1, 0, 0}).starts_with("invalid-argument: [decode] the bytes end too early"));
}

}  // namespace number_list_test
