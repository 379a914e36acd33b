#include "train/step/optimiser.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "support/error_of.h"

namespace optimiser_test {

using namespace prune;
using prune::testing::errorOf;

namespace {

/// One number that is trained, by the same gradient or by one after another.
template <class Scalar>
struct One {
  std::string_view id;
  OptimiserOptions options;
  Scalar value = 1;
  Scalar first = 0;
  Scalar second = 0;
  Index steps = 0;

  double step(double gradient, double rate = 0.1, bool decays = true) {
    const auto g = static_cast<Scalar>(gradient);
    optimiser<Scalar>("test", id).update({&value, &g, &first, &second, 1, decays}, options, rate, ++steps);
    return static_cast<double>(value);
  }
};

// Twelve digits of literals.
doctest::Approx near(double value) {
  return doctest::Approx(value).epsilon(1e-12);
}

}  // namespace

TEST_CASE("the table has five optimisers with what they remember, names and citations") {
  std::vector<std::string> list;
  for (const Optimiser<float>& one : optimisers<float>()) {
    list.push_back(std::string(one.id) + " " + std::to_string(one.memories));
    CHECK(!one.name.zh.empty());
    CHECK(!one.name.en.empty());
    CHECK(one.formula.find("w -= a ") != std::string::npos);
    CHECK(!one.citation.empty());
  }
  CHECK(list == std::vector<std::string>{"sgd 0", "momentum 1", "nesterov 1", "adam 2", "adamw 2"});
  CHECK(optimisers<double>().size() == 5);
}

TEST_CASE("SGD goes against the gradient") {
  One<double> one{.id = "sgd", .options = {}};
  CHECK(one.step(2) == near(0.8));
  CHECK(one.step(-3) == near(1.1));
}

TEST_CASE("momentum: v = m v + g, w -= a v") {
  One<double> one{.id = "momentum", .options = {.momentum = 0.5}};
  CHECK(one.step(2) == near(0.8));      // v = 2
  CHECK(one.step(2) == near(0.5));      // v = 3
  CHECK(one.step(0) == near(0.35));     // v = 1.5
  CHECK(one.step(0, 1) == near(-0.4));  // v = 0.75
}

TEST_CASE("Nesterov: v = m v + g, w -= a (g + m v)") {
  One<double> one{.id = "nesterov", .options = {.momentum = 0.5}};
  CHECK(one.step(2) == near(0.7));    // v = 2, step 3
  CHECK(one.step(2) == near(0.35));   // v = 3, step 3.5
  CHECK(one.step(0) == near(0.275));  // v = 1.5, step 0.75
}

TEST_CASE("Adam by hand: the first step is the rate, whatever the gradient's size") {
  for (const double gradient : {2.0, -2.0, 1e-3, 1e3}) {
    One<double> one{.id = "adam", .options = {}};
    // m' = g, sqrt(v') = |g|: the rate but for 1e-8 / |g|.
    CHECK(std::abs(one.step(gradient) - (gradient > 0 ? 0.9 : 1.1)) < 0.1 * 1.1e-8 / std::abs(gradient) + 1e-15);
  }
}

TEST_CASE("Adam by hand: three steps") {
  One<double> one{.id = "adam", .options = {}};
  // m = 0.2, 0.08, 0.172; v = 0.004, 0.004996, 0.005991004... with g = 2, -1, 1, each corrected by 1 - b^t.
  one.step(2);
  const double m2 = (0.9 * 0.2 - 0.1) / (1 - 0.81);
  const double v2 = (0.999 * 0.004 + 0.001) / (1 - 0.998001);
  const double before = one.value;
  CHECK(one.step(-1) == near(before - 0.1 * m2 / (std::sqrt(v2) + 1e-8)));
  const double m3 = (0.9 * 0.08 + 0.1) / (1 - 0.729);
  const double v3 = (0.999 * 0.004996 + 0.001) / (1 - 0.997002999);
  const double second = one.value;
  CHECK(one.step(1) == near(second - 0.1 * m3 / (std::sqrt(v3) + 1e-8)));
}

TEST_CASE("Adam corrects its first steps by powers that stay exact enough for a long time") {
  // Equal gradients: m' and v' are g and g^2 at every step, so each step is the rate. The relative error of the
  // powers by squaring is some 1e-16 times the number of their factors.
  for (const Index steps : {0, 1, 2, 99, 4095, 1'000'000}) {
    One<double> fresh{.id = "adam", .options = {}};
    fresh.steps = steps;
    const double power1 = std::pow(0.9, static_cast<double>(steps));
    const double power2 = std::pow(0.999, static_cast<double>(steps));
    fresh.first = 2 * (1 - power1);
    fresh.second = 4 * (1 - power2);
    CHECK(fresh.step(2) == doctest::Approx(0.9).epsilon(1e-8));
  }
}

TEST_CASE("AdamW first takes its share of the weights, rate times decay, and only of weights") {
  One<double> weight{.id = "adamw", .options = {.weightDecay = 0.5}};
  One<double> bias{.id = "adamw", .options = {.weightDecay = 0.5}};
  One<double> plain{.id = "adam", .options = {.weightDecay = 0.5}};
  CHECK(weight.step(0) == near(0.95));
  CHECK(weight.step(0) == near(0.9025));
  CHECK(bias.step(0, 0.1, false) == 1);
  CHECK(plain.step(0) == 1);
  One<double> both{.id = "adamw", .options = {.weightDecay = 0.5}};
  One<double> none{.id = "adamw", .options = {}};
  CHECK(both.step(3) == near(none.step(3) - 0.05));
}

TEST_CASE("a gradient of 0 and an empty memory leave a 0 at exactly 0") {
  for (const Optimiser<float>& entry : optimisers<float>()) {
    One<float> one{.id = entry.id, .options = {.momentum = 0.9, .weightDecay = 0.1}};
    one.value = 0;
    for (int i = 0; i < 10; ++i) CHECK(one.step(0) == 0);
  }
}

TEST_CASE("a rate of 0 changes nothing") {
  for (const Optimiser<double>& entry : optimisers<double>()) {
    One<double> one{.id = entry.id, .options = {.weightDecay = 0.1}};
    for (int i = 0; i < 3; ++i) CHECK(one.step(2, 0) == 1);
  }
}

TEST_CASE("each number of an array goes its own way, as if it were alone; single precision follows double") {
  for (const Optimiser<double>& entry : optimisers<double>()) {
    CAPTURE(entry.id);
    std::array<double, 3> values{1, 1, 1};
    std::array<double, 3> first{};
    std::array<double, 3> second{};
    std::array<One<double>, 3> alone;
    std::array<One<float>, 3> single;
    for (auto& one : alone) one = {.id = entry.id, .options = {.weightDecay = 0.1}};
    for (auto& one : single) one = {.id = entry.id, .options = {.weightDecay = 0.1}};
    for (int step = 1; step <= 5; ++step) {
      const std::array<double, 3> gradient{1.0 / step, -2, 0.1 * step};
      entry.update({values.data(), gradient.data(), first.data(), second.data(), 3, true}, {.weightDecay = 0.1}, 0.1,
                   step);
      for (std::size_t i = 0; i < 3; ++i) {
        CHECK(alone[i].step(gradient[i]) == values[i]);
        // Five steps with roundings of 6e-8 each.
        CHECK(std::abs(single[i].step(gradient[i]) - values[i]) < 2e-6);
      }
    }
  }
}

TEST_CASE("a bad id is answered with the valid ones") {
  CHECK(errorOf([] { return optimiser<float>("experiment", "rmsprop").id; }) ==
        "unknown-id: [experiment] unknown optimiser \"rmsprop\"; one of: sgd, momentum, nesterov, adam, adamw");
}

}  // namespace optimiser_test
