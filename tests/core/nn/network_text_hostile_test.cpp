/// Texts that mean harm: every one of them is answered with a network or with an error.

#include <doctest/doctest.h>

#include <string>

#include "base/arithmetic/rng.h"
#include "nn/description/network_text.h"
#include "support/error_of.h"

namespace network_text_hostile_test {

using namespace prune;
using prune::testing::errorOf;

namespace {

std::string repeated(const std::string& piece, int count) {
  std::string text;
  for (; count > 0; --count) text += piece;
  return text;
}

/// `ok` or the error's first words: what is a crash or another exception is neither.
std::string answer(const std::string& text, Shape input) {
  const std::string error = errorOf([&] {
    const NetworkDescription description = parseNetwork(text, input);
    const Network<float> network = makeNetwork<float>(description);
    REQUIRE(network.parameterCount() <= 3 * kMostParameters);
    REQUIRE(network.layerCount() <= 64);
    return toText(parseNetwork(toText(description), input)) == toText(description);
  });
  return error == "no error" ? "ok" : error.substr(0, error.find("[network]"));
}

bool isAnswered(const std::string& text, Shape input = {1, 8}) {
  const std::string given = answer(text, input);
  return given == "ok" || given == "invalid-argument: " || given == "out-of-range: ";
}

}  // namespace

TEST_CASE("a text of any length, of brackets, commas or dashes is answered") {
  for (const std::string& piece :
       {std::string("("), std::string(")"), std::string("-"), std::string(","), std::string(" "), std::string("()"),
        std::string("dense("), std::string("conv(1,1)-"), std::string("1-"), std::string("x"), std::string("relu-"),
        std::string("."), std::string(1, '\0'), std::string("\xff"), std::string("dense(("), std::string("leaky-"),
        std::string("leaky-relu-"), std::string("0")})
    for (const int count : {1, 2, 10, 100, 1000, 100'000}) {
      CAPTURE(piece);
      CAPTURE(count);
      CHECK(isAnswered(repeated(piece, count)));
      CHECK(isAnswered("8-" + repeated(piece, count) + "2"));
    }
}

TEST_CASE("huge and strange numbers are answered wherever a number may stand") {
  for (const char* number : {"0",
                             "00000000001",
                             "65536",
                             "65537",
                             "2147483648",
                             "4294967296",
                             "999999999999",
                             "1000000000000",
                             "9223372036854775808",
                             "1e999",
                             "-1",
                             "0.5",
                             "-0",
                             "nan",
                             "inf",
                             "0x10",
                             "٣",
                             "1_000",
                             "1'000",
                             ".",
                             "1.",
                             ".5",
                             "16000000"})
    for (const char* form : {"#", "8-#", "8-dense(#)-2", "8-#-2", "#x#-2", "conv(#,1)", "conv(1,#)", "conv(1,1,#)",
                             "conv(1,1,1,#)", "pool(#)", "pool(1,#)", "avgpool(#,#)", "dropout(#)-2"}) {
      std::string text = form;
      for (std::size_t at = text.find('#'); at != std::string::npos; at = text.find('#')) text.replace(at, 1, number);
      CAPTURE(text);
      CHECK(isAnswered(text));
      CHECK(isAnswered(text, {9, 2}));
    }
}

TEST_CASE("random texts from the grammar's own pieces are answered") {
  const char* pieces[] = {"8",
                          "-",
                          "-",
                          "-",
                          "(",
                          ")",
                          ",",
                          " ",
                          "x",
                          "9x2",
                          "conv(4,3)",
                          "conv",
                          "pool(2)",
                          "dense",
                          "bn",
                          "gap",
                          "relu",
                          "leaky-relu",
                          "same",
                          "0.5",
                          "1",
                          "flatten",
                          "tanh",
                          "dropout(0.5)",
                          "avgpool(3,1)",
                          "softmax",
                          "16"};
  Rng rng(1);
  int accepted = 0;
  for (int i = 0; i < 2000; ++i) {
    std::string text;
    const std::uint64_t count = 1 + rng.below(12);
    for (std::uint64_t k = 0; k < count; ++k) text += pieces[rng.below(std::size(pieces))];
    CAPTURE(text);
    CHECK(isAnswered(text, {9, 2}));
    accepted += answer(text, {9, 2}) == "ok" ? 1 : 0;
  }
  CHECK(accepted > 20);  // else nothing but refusals was tested
}

TEST_CASE("a network above sixteen million weights, or 64 layers, is refused by its first layer too many") {
  const auto refusal = [](const std::string& text, Shape input) {
    return errorOf([&] { return makeNetwork<float>(parseNetwork(text, input)).layerCount(); });
  };
  CHECK(refusal("2-4000-4001-2", {1, 2}) ==
        "out-of-range: [network] layers[2] must keep the network at 16000000 weights or fewer, got 16004000");
  CHECK(refusal("2-2700-2700-2700-2", {1, 2}) == "no error");
  CHECK(refusal("2-3000-3000-3000-2", {1, 2}) ==
        "out-of-range: [network] layers[4] must keep the network at 16000000 weights or fewer, got 18006000");
  CHECK(refusal("65536-65536", {1, 65536}) ==
        "out-of-range: [network] layers[0] must keep the network at 16000000 weights or fewer, got 4294967296");
  CHECK(refusal("conv(65536,128)", {128, 3}) ==
        "out-of-range: [network] layers[0] must keep the network at 16000000 weights or fewer, got 25165824");
  CHECK(refusal("conv(60000,1,1,1024)-conv(65536,2000)", {128, 3}) ==
        "out-of-range: [network] layers[0] must keep the network at 16000000 weights or fewer, got 130560000");
  CHECK(refusal("8-" + repeated("1-", 64) + "1", {1, 8}) ==
        "out-of-range: [network] number of layers must be in [1, 64], got 129");
  CHECK(refusal(repeated("relu-", 63) + "2", {1, 8}) == "no error");
}

}  // namespace network_text_hostile_test
