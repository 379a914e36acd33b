#include "nn/description/network_text.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "support/error_of.h"

namespace network_text_test {

using namespace prune;
using prune::testing::errorOf;

namespace {

/// A layer as the tests below write it: only the numbers that its type uses.
std::string shown(const LayerDescription& layer) {
  const auto number = [](double value) { return std::to_string(value).substr(0, std::to_string(value).find('.')); };
  if (layer.type == "dense") return "dense " + number(layer.units);
  if (layer.type == "activation") return layer.function;
  if (layer.type == "dropout") return "dropout " + std::to_string(layer.rate).substr(0, 4);
  if (layer.type == "conv1d")
    return "conv1d " + number(layer.units) + " " + number(layer.size) + " " + number(layer.stride) + " " +
           number(layer.padding);
  if (layer.size > 0) return layer.type + " " + number(layer.size) + " " + number(layer.stride);
  return layer.type;
}

std::vector<std::string> layersOf(std::string_view text, Shape input) {
  std::vector<std::string> layers;
  for (const LayerDescription& layer : parseNetwork(text, input).layers) layers.push_back(shown(layer));
  return layers;
}

struct Good {
  const char* text;
  Shape input;
  std::vector<std::string> layers;
};

std::string refusal(std::string_view text, Shape input = {1, 8}) {
  return errorOf([&] { return makeNetwork<float>(parseNetwork(text, input)).layerCount(); });
}

}  // namespace

TEST_CASE("a text gives its layers: plain numbers are dense, relu follows all of them but the last") {
  const Good texts[] = {
      {"8-2", {1, 8}, {"dense 2"}},
      {"2", {1, 8}, {"dense 2"}},
      {"784-300-100-10 relu", {1, 784}, {"dense 300", "relu", "dense 100", "relu", "dense 10"}},
      {"  8-3-2  ", {1, 8}, {"dense 3", "relu", "dense 2"}},
      {"8-dense(3)-dense( 2 )", {1, 8}, {"dense 3", "relu", "dense 2"}},
      {"8-4-3-2 tanh", {1, 8}, {"dense 4", "tanh", "dense 3", "tanh", "dense 2"}},
      {"8-4-1 tanh sigmoid", {1, 8}, {"dense 4", "tanh", "dense 1", "sigmoid"}},
      {"8-4-1 tanh identity", {1, 8}, {"dense 4", "tanh", "dense 1"}},
      {"8-2 leaky-relu softmax", {1, 8}, {"dense 2", "softmax"}},
      {"relu-2", {1, 8}, {"relu", "dense 2"}},
  };
  for (const Good& good : texts) {
    CAPTURE(good.text);
    CHECK(layersOf(good.text, good.input) == good.layers);
  }
}

TEST_CASE("a text's first part may name the input: channels, steps x channels, or all features in one") {
  CHECK(layersOf("128x3-gap", {128, 3}) == std::vector<std::string>{"global-average-pool"});
  CHECK(layersOf("1x8-2", {1, 8}) == std::vector<std::string>{"dense 2"});
  CHECK(layersOf("8-2", {4, 2}) == std::vector<std::string>{"flatten", "dense 2"});
  CHECK(parseNetwork("8-2", {4, 2}).input == Shape{4, 2});
}

TEST_CASE("static features are named behind a plus, and flattened with the window before a dense layer") {
  CHECK(layersOf("72x1+2-conv(4,5)-gap-3", {72, 1, 2}) ==
        std::vector<std::string>{"conv1d 4 5 1 0", "relu", "global-average-pool", "flatten", "dense 3"});
  CHECK(layersOf("74-3", {72, 1, 2}) == std::vector<std::string>{"flatten", "dense 3"});
  CHECK(errorOf([] {
          return parseNetwork("72x1-conv(4,5)-3", {72, 1, 2});
        }) == "invalid-argument: [network] at character 1: the network takes \"72x1\", but a sample has 72x1+2");
  CHECK(errorOf([] { return parseNetwork("72x1+-3", {72, 1, 2}); }).find("\"72x1+\" is no layer") != std::string::npos);
}

TEST_CASE("an explicit activation takes the place of the hidden one, and a batch norm comes before it") {
  const Good texts[] = {
      {"8-4-tanh-3-2", {1, 8}, {"dense 4", "tanh", "dense 3", "relu", "dense 2"}},
      {"8-4-identity-2", {1, 8}, {"dense 4", "identity", "dense 2"}},
      {"8-4-leaky-relu-2 tanh", {1, 8}, {"dense 4", "leaky-relu", "dense 2"}},
      {"leaky-relu-leaky-relu-2", {1, 8}, {"leaky-relu", "leaky-relu", "dense 2"}},
      {"8-4-2-softmax", {1, 8}, {"dense 4", "relu", "dense 2", "softmax"}},
      {"8-4-bn-2", {1, 8}, {"dense 4", "batch-norm", "relu", "dense 2"}},
      {"8-4-bn-tanh-2", {1, 8}, {"dense 4", "batch-norm", "tanh", "dense 2"}},
      {"8-4-tanh-bn-2", {1, 8}, {"dense 4", "tanh", "batch-norm", "dense 2"}},
      {"8-4-dropout(0.25)-2", {1, 8}, {"dense 4", "relu", "dropout 0.25", "dense 2"}},
      {"8-bn-4-2", {1, 8}, {"batch-norm", "dense 4", "relu", "dense 2"}},
  };
  for (const Good& good : texts) {
    CAPTURE(good.text);
    CHECK(layersOf(good.text, good.input) == good.layers);
  }
}

TEST_CASE("what follows the last layer with weights gets no hidden activation before it") {
  CHECK(layersOf("8-4-2-dropout(0.5)", {1, 8}) ==
        std::vector<std::string>{"dense 4", "relu", "dense 2", "dropout 0.50"});
  CHECK(layersOf("conv(4,3)-conv(2,1)-gap", {9, 2}) ==
        std::vector<std::string>{"conv1d 4 3 1 0", "relu", "conv1d 2 1 1 0", "global-average-pool"});
  CHECK(layersOf("8-4-2-bn", {1, 8}) == std::vector<std::string>{"dense 4", "relu", "dense 2", "batch-norm"});
}

TEST_CASE("convolutions and pools have defaults, and a dense layer behind steps gets a flatten") {
  const Good texts[] = {
      {"128x3-conv(16,5)-pool(2)-dense(32)-6",
       {128, 3},
       {"conv1d 16 5 1 0", "relu", "max-pool 2 0", "flatten", "dense 32", "relu", "dense 6"}},
      {"conv(4,5,2)-2", {128, 3}, {"conv1d 4 5 2 0", "relu", "flatten", "dense 2"}},
      {"conv(4, 5, 2, 3)-2", {128, 3}, {"conv1d 4 5 2 3", "relu", "flatten", "dense 2"}},
      {"conv(4,5,1,same)-flatten-2", {128, 3}, {"conv1d 4 5 1 2", "relu", "flatten", "dense 2"}},
      {"conv(4,1,1,same)-gap-2", {128, 3}, {"conv1d 4 1 1 0", "relu", "global-average-pool", "dense 2"}},
      {"avgpool(4)-pool(3,1)-2", {128, 3}, {"average-pool 4 0", "max-pool 3 1", "flatten", "dense 2"}},
      {"pool(128)-2", {128, 3}, {"max-pool 128 0", "dense 2"}},
  };
  for (const Good& good : texts) {
    CAPTURE(good.text);
    CHECK(layersOf(good.text, good.input) == good.layers);
  }
}

TEST_CASE("`same` padding keeps the number of steps when the stride is 1") {
  for (const char* text : {"conv(2,1,1,same)", "conv(2,3,1,same)", "conv(2,7,1,same)"})
    CHECK(makeNetwork<float>(parseNetwork(text, {9, 2})).output() == Shape{9, 2});
  // With an even kernel no padding on both sides does that.
  CHECK(refusal("conv(2,4,1,same)", {9, 2}) ==
        "invalid-argument: [network] at character 12: padding \"same\" wants an odd kernel, got 4");
}

TEST_CASE("every bad text is refused with the character where it goes wrong") {
  const std::string words =
      "a number, dense, conv, pool, avgpool, gap, flatten, bn, dropout, identity, relu, leaky-relu, sigmoid, tanh, "
      "softsign, softmax";
  const struct {
    std::string text;
    std::size_t character;
    std::string rest;
  } bad[] = {
      {"", 1, "a network wants at least one layer, such as 8-2"},
      {"   ", 1, "a network wants at least one layer, such as 8-2"},
      {"-", 1, "\"\" is no layer; one of: " + words},
      {"8--2", 3, "\"\" is no layer; one of: " + words},
      {"8-2-", 5, "\"\" is no layer; one of: " + words},
      {"8-x-2", 3, "\"x\" is no layer; one of: " + words},
      {"8-Dense(3)-2", 3, "\"Dense(3)\" is no layer; one of: " + words},
      {"8-+4-2", 3, "\"+4\" is no layer; one of: " + words},
      {"8-1e3-2", 3, "\"1e3\" is no layer; one of: " + words},
      {"8-1.2.3-2", 3, "\"1.2.3\" is no layer; one of: " + words},
      {"8-.-2", 3, "\".\" is no layer; one of: " + words},
      {"8-4,3-2", 3, "\"4,3\" is no layer; one of: " + words},
      {"8-relu()-2", 3, "\"relu()\" is no layer; one of: " + words},
      {"8-leaky-2", 3, "\"leaky\" is no layer; one of: " + words},
      {"8-)-2", 3, "\")\" is no layer; one of: " + words},
      {"8-(5)-2", 3, "\"(5)\" is no layer; one of: " + words},
      {"8-(-2", 3, "\"(-2\" must end with a closing bracket"},
      {"8-dense(3", 3, "\"dense(3\" must end with a closing bracket"},
      {"8-dense(3)x-2", 3, "\"dense(3)x\" must end with a closing bracket"},
      {"8-dense-2", 3, "\"dense\" wants its units in brackets"},
      {"8-dense()-2", 9, "units must be a number, got \"\""},
      {"8-dense(a)-2", 9, "units must be a number, got \"a\""},
      {"8-dense(  a)-2", 11, "units must be a number, got \"a\""},
      {"8-dense(3))-2", 9, "units must be a number, got \"3)\""},
      {"8-dense((3))-2", 9, "units must be a number, got \"(3)\""},
      {"8-dense(-3)-2", 9, "units must be a number, got \"-3\""},
      {"8-dense(3,4)-2", 3, "\"dense\" takes 1 numbers at most, got 2"},
      {"8-conv(3)-2", 3, "\"conv\" wants its kernel in brackets"},
      {"8-conv(3,)-2", 10, "kernel must be a number, got \"\""},
      {"8-conv(3,1,same)-2", 12, "stride must be a number, got \"same\""},
      {"8-conv(3,1,1,half)-2", 14, "padding must be a number, got \"half\""},
      {"8-conv(3,1,1,0,0)-2", 3, "\"conv\" takes 4 numbers at most, got 5"},
      {"8-pool-2", 3, "\"pool\" wants its size in brackets"},
      {"8-avgpool(1,1,1)-2", 3, "\"avgpool\" takes 2 numbers at most, got 3"},
      {"8-gap(2)-2", 3, "\"gap\" takes 0 numbers at most, got 1"},
      {"8-bn()-2", 3, "\"bn\" takes 0 numbers at most, got 1"},
      {"8-dropout-2", 3, "\"dropout\" wants its rate in brackets"},
      {"8-2 elu", 5, "\"elu\" is no activation; one of: identity, relu, leaky-relu, sigmoid, tanh, softsign, softmax"},
      {"8-2  tanh 3", 11,
       "\"3\" is no activation; one of: identity, relu, leaky-relu, sigmoid, tanh, softsign, softmax"},
      {"8 - 2", 3, "\"-\" is no activation; one of: identity, relu, leaky-relu, sigmoid, tanh, softsign, softmax"},
      {"8-2 tanh tanh tanh", 15, "at most two activations may follow the layers, got \"tanh\""},
      {"9-2", 1, "the network takes \"9\", but a sample has 8"},
      {"8.5-2", 1, "the network takes \"8.5\", but a sample has 8"},
      {"8x1-2", 1, "the network takes \"8x1\", but a sample has 8"},
      {"999999999999-2", 1, "the network takes \"999999999999\", but a sample has 8"},
      {"0-2", 1, "the network takes \"0\", but a sample has 8"},
      {"8x-2", 1, "\"8x\" is no layer; one of: " + words},
      {std::string(1001, '1'), 1001, "a network's text has at most 1000 characters"},
  };
  for (const auto& one : bad) {
    CAPTURE(one.text);
    CHECK(refusal(one.text) ==
          "invalid-argument: [network] at character " + std::to_string(one.character) + ": " + one.rest);
  }
  CHECK(refusal("127x3-2", {128, 3}) ==
        "invalid-argument: [network] at character 1: the network takes \"127x3\", but a sample has 128x3");
}

TEST_CASE("a long piece is cut in the message, and a NUL in it is kept") {
  const std::string piece(60, 'a');
  const std::string start =
      "invalid-argument: [network] at character 3: \"" + std::string(40, 'a') + "...\" is no layer";
  CHECK(refusal("8-" + piece).substr(0, start.size()) == start);
  const std::string withNul = std::string("8-a") + '\0' + "b";
  try {
    static_cast<void>(parseNetwork(withNul, {1, 8}));
    CHECK(false);
  } catch (const Error& error) {
    CHECK(error.message().find(std::string("\"a\0b\"", 5)) != std::string::npos);
  }
}

TEST_CASE("a number that no layer takes is refused by the layer's name") {
  CHECK(refusal("8-0-2") == "out-of-range: [network] layers[0].units must be in [1, 65536], got 0");
  CHECK(refusal("8-2.5-2") == "invalid-argument: [network] layers[0].units must be a whole number, got 2.5");
  CHECK(refusal("8-999999999999-2") ==
        "out-of-range: [network] layers[0].units must be in [1, 65536], got 999999999999");
  CHECK(refusal("conv(2,10)-2", {9, 1}) == "out-of-range: [network] layers[0].kernel must be in [1, 9], got 10");
  CHECK(refusal("conv(2,3,10)-2", {9, 1}) == "out-of-range: [network] layers[0].stride must be in [1, 9], got 10");
  CHECK(refusal("conv(2,3,1,1025)-2", {9, 1}) ==
        "out-of-range: [network] layers[0].padding must be in [0, 1024], got 1025");
  CHECK(refusal("conv(2,3)-pool(8)-2", {9, 1}) == "out-of-range: [network] layers[2].size must be in [1, 7], got 8");
  CHECK(refusal("8-4-dropout(1)-2") == "out-of-range: [network] layers[2].rate must be in [0, 0.95], got 1");
}

TEST_CASE("the text of a parsed network says everything, and gives the same network again") {
  const struct {
    const char* text;
    Shape input;
    const char* whole;
  } cases[] = {
      {"784-300-100-10", {1, 784}, "784-300-relu-100-relu-10"},
      {"conv(16,5)-pool(2)-dense(32)-6", {128, 3}, "128x3-conv(16,5)-relu-pool(2)-flatten-32-relu-6"},
      {"conv(4,3,2)-bn-avgpool(3,2)-gap-2 tanh softmax",
       {128, 3},
       "128x3-conv(4,3,2)-bn-tanh-avgpool(3,2)-gap-2-softmax"},
      {"conv(4,3,2,1)-conv(4,5,1,same)-flatten-dropout(0.25)-2",
       {128, 3},
       "128x3-conv(4,3,2,1)-relu-conv(4,5,1,2)-relu-flatten-dropout(0.25)-2"},
      {"8-4-leaky-relu-2 sigmoid sigmoid", {1, 8}, "8-4-leaky-relu-2-sigmoid"},
      {"pool(2,2)-2", {128, 3}, "128x3-pool(2)-flatten-2"},
      {"conv(4,5)-pool(2)-8-2", {72, 1, 2}, "72x1+2-conv(4,5)-relu-pool(2)-flatten-8-relu-2"},
      {"8-5-bn-2 identity", {1, 8}, "8-5-bn-2 identity"},
      {"8-5-identity-2", {1, 8}, "8-5-identity-2"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.text);
    const std::string whole = toText(parseNetwork(one.text, one.input));
    CHECK(whole == one.whole);
    CHECK(toText(parseNetwork(whole, one.input)) == whole);
  }
}

TEST_CASE("the text of a network that came as a list gives the same network again") {
  // Nothing follows the first layer, where a text would put relu.
  const NetworkDescription linear{{1, 3}, {{.type = "dense", .units = 4}, {.type = "dense", .units = 2}}};
  CHECK(toText(linear) == "3-4-2 identity");
  CHECK(layersOf(toText(linear), {1, 3}) == std::vector<std::string>{"dense 4", "dense 2"});
  const NetworkDescription third{{1, 3}, {{.type = "dropout", .rate = 1.0 / 3}, {.type = "dense", .units = 2}}};
  CHECK(toText(third) == "3-dropout(0.333333333333)-2");
  CHECK(layersOf(toText(third), {1, 3}) == std::vector<std::string>{"dropout 0.33", "dense 2"});
  const NetworkDescription conv{{9, 2}, {{.type = "conv1d", .units = 4, .size = 3, .padding = 1}}};
  CHECK(makeNetwork<float>(parseNetwork(toText(conv), {9, 2})).output() == Shape{9, 4});
}

TEST_CASE("namedInput is the shape that a text starts with") {
  CHECK(namedInput("784-300-10") == Shape{1, 784});
  CHECK(namedInput("128x3-conv(8,5)-2") == Shape{128, 3});
  CHECK(namedInput("72x1+2-conv(8,5)-2") == Shape{72, 1, 2});
  CHECK(errorOf([] { return namedInput("conv(8,5)-2"); }) ==
        "invalid-argument: [network] at character 1: a network must start with its input here, such as 784 or 128x3, "
        "got \"conv(8,5)-2\"");
}

}  // namespace network_text_test
