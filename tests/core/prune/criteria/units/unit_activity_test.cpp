#include "prune/criteria/units/unit_activity.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>

#include "core/prune/criteria/scoring.h"
#include "prune/derivatives/parameters.h"
#include "prune/surgery/shrink.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace unit_activity_test {

using namespace prune;
using namespace prune::testing;

TEST_CASE("by hand: units that say 1 and 4, and 3 and 0") {
  const Scored scored = byHand();
  CHECK(equal(scored.score("unit-apoz")[0], Matrix<double>{{0}, {0.5}}));
  CHECK(equal(scored.score("unit-variance")[0], Matrix<double>{{2.25}, {2.25}}));
  // They add 2 and 8, and -3 and 0, to z = -1 and 8.
  CHECK(largestDistance(65 * scored.score("unit-energy")[0], Matrix<double>{{68}, {9}}) < kTenDigits);
  CHECK(largestDistance(65 * scored.score("unit-signed")[0], Matrix<double>{{62}, {3}}) < kTenDigits);
}

TEST_CASE("without biases the signed shares of every layer sum to 1; energy shares need not") {
  for (const char* text : {"6-8-5-3 relu", "conv(3,2)-relu-pool(2)-flatten-5-relu-3"}) {
    CAPTURE(text);
    Scored scored = randomScored(text, std::string_view(text).starts_with("conv") ? Shape{6, 2} : Shape{1, 6});
    for (const Trainable<float>& one : scored.network.trainables())
      if (!one.weights) std::fill_n(one.values, one.size, 0.0F);
    // Sums over some ten samples in single precision.
    for (const Scores& layer : scored.score("unit-signed")) CHECK(layer.sum() == doctest::Approx(1).epsilon(1e-5));
    double farthest = 0;
    for (const Scores& layer : scored.score("unit-energy")) farthest = std::max(farthest, std::abs(layer.sum() - 1));
    CHECK(farthest > 0.1);
  }
}

TEST_CASE("what the signed shares leave to 1 is the bias's") {
  const Scored scored = scoredWith("1-2-1 relu", {1, 1}, {Matrix<float>{{1}, {2}}, Matrix<float>{{1, 1}}},
                                   Matrix<float>{{1}}, Matrix<float>{{0}});
  Scored shifted = scored;
  shifted.network.trainables().back().values[0] = 3;
  CHECK(largestDistance(scored.score("unit-signed")[0], Matrix<double>{{1.0 / 3}, {2.0 / 3}}) < kTenDigits);
  // z = 6: 1 / 6, 2 / 6, and 3 / 6 for the bias.
  CHECK(largestDistance(shifted.score("unit-signed")[0], Matrix<double>{{1.0 / 6}, {2.0 / 6}}) < kTenDigits);
}

TEST_CASE("where the next layer says nothing all shares are 0") {
  const Scored scored = scoredWith("1-2-1 relu", {1, 1}, {Matrix<float>{{1}, {2}}, Matrix<float>{{0, 0}}},
                                   Matrix<float>{{1}}, Matrix<float>{{0}});
  CHECK(equal(scored.score("unit-energy")[0], Matrix<double>{{0}, {0}}));
  CHECK(equal(scored.score("unit-signed")[0], Matrix<double>{{0}, {0}}));
}

TEST_CASE("APoZ refuses activations that are never exactly 0, and says which") {
  const auto refused = [](const char* text, Shape input = {1, 4}) {
    const Scored scored = randomScored(text, input);
    return errorOf([&] { return scored.score("unit-apoz"); });
  };
  const std::string start = "invalid-argument: [unit-apoz] layers[";
  const std::string end = "] must have an activation whose outputs can be exactly 0, such as relu, got ";
  for (const char* id : {"tanh", "sigmoid", "softsign", "leaky-relu", "softmax"}) {
    CAPTURE(id);
    CHECK(refused(("4-6-" + std::string(id) + "-3").c_str()) == start + "0" + end + id);
  }
  Scored plain = randomScored("4-6-relu-3", {1, 4});
  plain.description.layers.erase(plain.description.layers.begin() + 1);
  plain.network = makeNetwork<float>(plain.description);
  CHECK(errorOf([&] { return plain.score("unit-apoz"); }) == start + "0" + end + "none");
  CHECK(refused("4-6-relu-5-tanh-3") == start + "2" + end + "tanh");
  CHECK(refused("4-6-relu-5-relu-3-tanh") == "no error");
  CHECK(refused("conv(3,2)-bn-relu-pool(2)-flatten-3", {6, 2}) == "no error");
  CHECK(refused("conv(3,2)-pool(2)-relu-flatten-3", {6, 2}) == "no error");
}

TEST_CASE("the shares of a masked network are those of the one that it shrinks to: units that are gone do not count") {
  Scored scored = randomScored("5-7-6-4-3 relu", {1, 5}, "mean-squared-error", 30);
  std::vector<Mask> masks = masksOf(scored.network);
  masks[2].col(0).setZero();          // nobody hears unit 0 of the second layer
  masks[1].row(1).setZero();          // unit 1 hears nothing
  masks[2].col(2).tail(3).setZero();  // unit 2 is heard by the third layer's unit 0 alone,
  masks[3].col(0).setZero();          // which nobody hears
  const std::vector<Index> layers = weightLayers(scored.network);
  for (std::size_t i = 0; i < layers.size(); ++i) {
    scored.network.layer(layers[i]).weights()->setMask(masks[i]);
    for (float& number : biasOf(scored.network.layer(layers[i]))) number += 2;
  }
  const Model<float> small = shrink(Model<float>{scored.description, scored.network});
  const Scored shrunk{small.description, small.network, scored.calibration};
  const std::vector<Index> second{3, 4, 5};
  const std::vector<Index> third{1, 2, 3};
  for (const char* id : {"unit-energy", "unit-signed"}) {
    CAPTURE(id);
    const std::vector<Scores> scores = scored.score(id);
    const std::vector<Scores> wanted = shrunk.score(id);
    REQUIRE(wanted[1].rows() == 3);
    // Sums in single precision, in another order.
    CHECK(largestDistance(scores[0], wanted[0]) < 1e-5);
    CHECK(largestDistance(scores[1](second, 0), wanted[1].col(0)) < 1e-5);
    CHECK(largestDistance(scores[2](third, 0), wanted[2].col(0)) < 1e-5);
  }
}

}  // namespace unit_activity_test
