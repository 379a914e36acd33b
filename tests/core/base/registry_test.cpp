#include "base/registry.h"

#include <doctest/doctest.h>

#include <array>

#include "support/error_of.h"

namespace registry_test {

using namespace prune;
using prune::testing::errorOf;

namespace {

struct Fruit {
  std::string_view id;
  int price;
};

constexpr std::array<Fruit, 3> kFruits{{{"apple", 3}, {"pear", 4}, {"apple", 5}}};

std::span<const Fruit> fruits(std::size_t count) {
  return std::span<const Fruit>(kFruits).first(count);
}

}  // namespace

TEST_CASE("findById returns the entry of the table itself, the first of equal ids") {
  CHECK(&findById("buy", "part", fruits(3), "pear") == &kFruits[1]);
  CHECK(&findById("buy", "part", fruits(3), "apple") == &kFruits[0]);
}

TEST_CASE("findById answers a bad id with the valid ones, in the table's order") {
  CHECK(errorOf([] { return findById("buy", "part", fruits(2), "plum"); }) ==
        "unknown-id: [buy] unknown part \"plum\"; one of: apple, pear");
  CHECK(errorOf([] { return findById("buy", "part", fruits(1), ""); }) ==
        "unknown-id: [buy] unknown part \"\"; one of: apple");
}

TEST_CASE("findById takes an id to the letter: no prefix, no other case") {
  CHECK(errorOf([] { return findById("buy", "part", fruits(1), "app"); }) ==
        "unknown-id: [buy] unknown part \"app\"; one of: apple");
  CHECK(errorOf([] { return findById("buy", "part", fruits(1), "Apple"); }) ==
        "unknown-id: [buy] unknown part \"Apple\"; one of: apple");
}

TEST_CASE("findById in an empty table finds nothing") {
  CHECK(errorOf([] { return findById("buy", "part", fruits(0), "apple"); }) ==
        "unknown-id: [buy] unknown part \"apple\"; one of: ");
}

}  // namespace registry_test
