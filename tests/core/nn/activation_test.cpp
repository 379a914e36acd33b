#include "nn/activation.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "support/distance.h"
#include "support/error_of.h"

namespace activation_test {

using namespace prune;
using prune::testing::errorOf;

namespace {

struct Value {
  const char* id;
  double z;
  double a;
};

double valueOf(std::string_view id, double z) {
  return activation("test", id).value(z);
}

}  // namespace

TEST_CASE("the table has six functions, the linear one first and softsign last") {
  std::vector<std::string> ids;
  for (const Activation& entry : activations()) ids.emplace_back(entry.id);
  CHECK(ids == std::vector<std::string>{"identity", "relu", "leaky-relu", "sigmoid", "tanh", "softsign"});
}

TEST_CASE("every function has a name in both languages and a formula") {
  for (const Activation& entry : activations()) {
    CAPTURE(entry.id);
    CHECK(!entry.name.zh.empty());
    CHECK(!entry.name.en.empty());
    CHECK(entry.formula.substr(0, 7) == "f(z) = ");
  }
}

TEST_CASE("each function has its values, exactly where they are exact") {
  const Value values[] = {
      {"identity", -2.5, -2.5}, {"identity", 0, 0},     {"identity", 10, 10},      {"relu", -2.5, 0},
      {"relu", 0, 0},           {"relu", 10, 10},       {"leaky-relu", -2, -0.02}, {"leaky-relu", 0, 0},
      {"leaky-relu", 10, 10},   {"sigmoid", 0, 0.5},    {"sigmoid", 800, 1},       {"sigmoid", -800, 0},
      {"tanh", 0, 0},           {"tanh", 800, 1},       {"tanh", -800, -1},        {"softsign", 0, 0},
      {"softsign", 4, 0.8},     {"softsign", -4, -0.8}, {"softsign", 1e300, 1},
  };
  for (const Value& value : values) {
    CAPTURE(value.id);
    CAPTURE(value.z);
    CHECK(valueOf(value.id, value.z) == value.a);
  }
}

TEST_CASE("each curved function has its values to ten digits") {
  const Value values[] = {
      {"sigmoid", 4, 0.98201379},     {"sigmoid", 10, 0.9999546021}, {"sigmoid", -4, 0.01798620996},
      {"tanh", 4, 0.9993292997},      {"tanh", 10, 0.9999999959},    {"tanh", -0.5, -0.4621171573},
      {"softsign", 10, 0.9090909091},
  };
  for (const Value& value : values) {
    CAPTURE(value.id);
    CAPTURE(value.z);
    CHECK(std::abs(valueOf(value.id, value.z) - value.a) < testing::kTenDigits);
  }
}

TEST_CASE("no function falls anywhere, and each stays in its range") {
  const struct {
    const char* id;
    double low;
    double high;
  } ranges[] = {{"identity", -30, 30}, {"relu", 0, 30}, {"leaky-relu", -0.3, 30},
                {"sigmoid", 0, 1},     {"tanh", -1, 1}, {"softsign", -1, 1}};
  for (const auto& range : ranges) {
    CAPTURE(range.id);
    for (int i = -300; i < 300; ++i) {
      const double a = valueOf(range.id, i / 10.0);
      CHECK(a <= valueOf(range.id, (i + 1) / 10.0));
      CHECK(a >= range.low);
      CHECK(a <= range.high);
    }
  }
}

TEST_CASE("activation answers a bad id with the valid ones") {
  CHECK(errorOf([] { return activation("session", "gelu"); }) ==
        "unknown-id: [session] unknown activation \"gelu\"; one of: identity, relu, leaky-relu, sigmoid, tanh, "
        "softsign");
}

}  // namespace activation_test
