#include "deploy/c_source/c_text.h"

#include <doctest/doctest.h>

#include <bit>
#include <cstdlib>
#include <limits>
#include <set>

#include "base/arithmetic/rng.h"

namespace c_text_test {

using namespace prune;
using namespace prune::deploy;

namespace {

bool isIdentifier(const std::string& name) {
  const std::string letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_";
  return !name.empty() && letters.find(name.front()) != std::string::npos &&
         name.find_first_not_of(letters + "0123456789") == std::string::npos;
}

}  // namespace

TEST_CASE("any text becomes a C name of at most 46 characters, without `__` and without `_` at its ends") {
  const std::vector<std::string> hostile{"",
                                         " ",
                                         "0",
                                         "9 lives",
                                         "心房颤动",
                                         "int",
                                         "a\"b",
                                         "*/ int x; /*",
                                         "__x__",
                                         "a\nb",
                                         "\xFF\xFE",
                                         std::string("a\0b", 3),
                                         std::string(10'000, 'x'),
                                         std::string(10'000, '-'),
                                         "a-b",
                                         "é"};
  for (const std::string& text : hostile) {
    CAPTURE(text);
    const std::string name = identifierOf(text, "net");
    CHECK(isIdentifier(name));
    CHECK(name.size() <= 46);
    CHECK(name.find("__") == std::string::npos);
    CHECK(name.front() != '_');
    CHECK(name.back() != '_');
  }
  CHECK(identifierOf("my-net.v2", "net") == "my_net_v2");
  CHECK(identifierOf("9 lives", "net") == "net_9_lives");
  CHECK(identifierOf("心房", "net") == "net");
  CHECK(macroOf("my_net2") == "MY_NET2");
}

TEST_CASE("names in a list are all different") {
  const std::vector<std::string> texts{"a", "a", "a_2", "a", "", "!", "layer"};
  const std::vector<std::string> names = identifiersOf(texts, "layer");
  CHECK(names == std::vector<std::string>{"a", "a_2", "a_2_2", "a_3", "layer", "layer_2", "layer_3"});
  CHECK(std::set<std::string>(names.begin(), names.end()).size() == texts.size());
}

TEST_CASE("a string literal holds every byte, ends itself nowhere, and is cut between characters") {
  CHECK(literalOf(std::string_view("walk")) == "\"walk\"");
  CHECK(literalOf(std::string_view("a\"b\\c?\n")) == R"("a\042b\134c\077\012")");
  CHECK(literalOf(std::string_view("é1")) == R"("\303\2511")");
  const std::string cut = literalOf(std::string_view("a" + std::string(200, 'b') + "éééééééééééééééééééééééééééééééé"));
  CHECK(cut.ends_with(R"(\303\251...")"));
}

TEST_CASE("text for comments holds no end of a comment and no new line") {
  CHECK(plainOf("a*/b\nc \"d\" 1.2_x-y") == "a__b_c _d_ 1.2_x-y");
  CHECK(plainOf(std::string(1000, 'x')).size() == 80);
}

TEST_CASE("literals of numbers are read back as the same bits") {
  Rng rng(3);
  for (int i = 0; i < 20'000; ++i) {
    const auto bits = static_cast<std::uint32_t>(rng.below(std::uint64_t{1} << 32));
    const auto value = std::bit_cast<float>(bits);
    if (!(std::abs(value) <= std::numeric_limits<float>::max())) continue;
    const std::string literal = literalOf(value);
    CHECK(std::bit_cast<std::uint32_t>(std::strtof(literal.c_str(), nullptr)) == bits);
    const double wide = static_cast<double>(value) / 3;
    CHECK(std::strtod(literalOf(wide).c_str(), nullptr) == wide);
  }
  CHECK(literalOf(1.0F) == "1.0f");
  CHECK(literalOf(-0.0F) == "-0.0f");
  CHECK(literalOf(1e20F) == "1.00000002e+20f");
  CHECK(literalOf(0.1) == "0.10000000000000001");
  CHECK(literalOf(std::int32_t{-5}) == "-5");
  CHECK(literalOf(std::numeric_limits<std::int32_t>::min()) == "(-2147483647 - 1)");
}

TEST_CASE("an array stands in short lines, and an empty one has one 0") {
  CHECK(arrayOf("int8_t", "w", std::span<const std::int8_t>()) == "static const int8_t w[] = {\n    0};\n");
  const std::vector<std::int8_t> values(100, -100);
  const std::string text = arrayOf("int8_t", "w", std::span<const std::int8_t>(values));
  std::size_t start = 0;
  for (std::size_t end = text.find('\n'); end != std::string::npos; start = end + 1, end = text.find('\n', start))
    CHECK(end - start <= 112);
}

}  // namespace c_text_test
