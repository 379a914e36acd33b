#include "prune/surgery/shrink.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "core/prune/surgery_fixture.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace shrink_test {

using namespace prune;
using namespace prune::testing;

namespace {

// Sums of some hundred products in another order: a few units in the last place of the largest output.
template <class Scalar>
constexpr double kRounding = std::is_same_v<Scalar, float> ? 2e-6 : 2e-14;

struct Net {
  std::string text;
  Shape input;
};

const std::vector<Net> kNets{
    {"12-10-8-3 relu", {1, 12}},
    {"12-10-8-6-3 tanh", {1, 12}},
    {"12-bn-10-bn-relu-dropout(0.3)-8-sigmoid-3 identity", {1, 12}},
    {"20x3-conv(6,5)-bn-relu-pool(2)-conv(4,3)-relu-flatten-5-relu-2", {20, 3}},
    {"20x3-conv(6,5)-tanh-avgpool(3,2)-conv(4,3)-bn-sigmoid-gap-5-2 tanh", {20, 3}},
    {"20x3-conv(6,5,2)-relu-flatten-bn-7-relu-2", {20, 3}},
    {"20x3-conv(6,5,1,same)-leaky-relu-conv(5,3,1,same)-softsign-pool(2)-conv(4,3,2,1)-relu-flatten-4", {20, 3}},
    {"20x3-conv(6,5)-pool(2)-gap-conv(5,1)-conv(4,3,1,1)-6-softmax", {20, 3}},
    {"20x3+2-conv(6,5)-bn-relu-pool(2)-conv(4,3)-relu-flatten-5-relu-2", {20, 3, 2}},
    {"20x3+2-conv(6,5)-tanh-flatten-bn-7-relu-2", {20, 3, 2}},
    {"20x3+1-conv(6,5)-relu-gap-flatten-7-relu-2", {20, 3, 1}},
    {"12-30-20-3 softsign", {1, 12}},
    {"12-5 relu", {1, 12}},
};

/// Equal on random samples, but for rounding.
template <class Scalar>
bool computesTheSame(const Model<Scalar>& masked, const Model<Scalar>& small) {
  const Matrix<Scalar> samples = normalMatrix<Scalar>(masked.network.input().size(), 150, 9);
  const double largest = std::max(1.0, static_cast<double>(outputsOf(masked.network, samples).cwiseAbs().maxCoeff()));
  return largestDifference(masked.network, small.network, samples) <= kRounding<Scalar> * largest;
}

/// A model with these masks.
Model<double> withMasks(std::string_view text, Shape input, const std::vector<Mask>& masks) {
  Model<double> model = randomModel<double>(text, input);
  setMasks(model.network, masks);
  return model;
}

Mask rowsAway(Mask mask, std::initializer_list<Index> rows) {
  for (const Index row : rows) mask.row(row).setZero();
  return mask;
}

Mask columnsAway(Mask mask, std::initializer_list<Index> columns) {
  for (const Index column : columns) mask.col(column).setZero();
  return mask;
}

}  // namespace

TEST_CASE_TEMPLATE("the shrunk network computes what the masked one computes", Scalar, float, double) {
  Index taken = 0;
  for (const Net& net : kNets)
    for (const double keep : {0.02, 0.06, 0.15, 0.3, 0.6, 1.0})
      for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        CAPTURE(net.text);
        CAPTURE(keep);
        CAPTURE(seed);
        const Model<Scalar> model = randomlyMasked<Scalar>(net.text, net.input, keep, seed);
        const Model<Scalar> small = shrink(model);
        CHECK(computesTheSame(model, small));
        CHECK(small.network.parameterCount() <= model.network.parameterCount());
        taken += small.network.parameterCount() < model.network.parameterCount() ? 1 : 0;
        for (const Index width : widths(small.network)) CHECK(width >= 1);
        // The description says what the network is.
        CHECK(makeNetwork<Scalar>(small.description).parameterCount() == small.network.parameterCount());
      }
  CHECK(taken > 100);
}

TEST_CASE_TEMPLATE("shrinking twice is shrinking once", Scalar, float, double) {
  for (const Net& net : kNets)
    for (const double keep : {0.05, 0.15, 0.4}) {
      CAPTURE(net.text);
      const Model<Scalar> once = shrink(randomlyMasked<Scalar>(net.text, net.input, keep, 3));
      const Model<Scalar> twice = shrink(once);
      CHECK(widths(twice.network) == widths(once.network));
      const Matrix<Scalar> samples = normalMatrix<Scalar>(net.input.size(), 20);
      CHECK(largestDifference(once.network, twice.network, samples) == 0);
    }
}

TEST_CASE("all units that remain hear something and are heard, when no padding hinders") {
  for (const Net& net : {kNets[0], kNets[1], kNets[2], kNets[3], kNets[4], kNets[5]}) {
    CAPTURE(net.text);
    const Model<double> small = shrink(randomlyMasked<double>(net.text, net.input, 0.2, 2));
    for (const Mask& units : keptUnits(small.network))
      if (units.rows() > 1) CHECK(units.all());
  }
}

TEST_CASE(
    "liveMasks have a row for each unit that remains, when no padding hinders, and leave a whole network as it is") {
  for (const Net& net : {kNets[0], kNets[1], kNets[2], kNets[3], kNets[4], kNets[5]}) {
    CAPTURE(net.text);
    const Model<double> model = randomlyMasked<double>(net.text, net.input, 0.2, 2);
    const std::vector<Index> remaining = widths(shrink(model).network);
    const std::vector<Mask> live = liveMasks(model.network);
    for (std::size_t g = 0; g < remaining.size(); ++g) {
      Index rows = 0;
      for (Index row = 0; row < live[g].rows(); ++row) rows += live[g].row(row).any() ? 1 : 0;
      CHECK(std::max<Index>(rows, 1) == remaining[g]);
    }
    const Network<double> whole = randomModel<double>(net.text, net.input).network;
    CHECK(liveMasks(whole) == masksOf(whole));
  }
}

TEST_CASE("a whole network stays as it is, bit for bit") {
  const Model<float> model = randomModel<float>(kNets[3].text, kNets[3].input);
  const Model<float> small = shrink(model);
  CHECK(toText(small.description) == toText(model.description));
  CHECK(largestDifference(model.network, small.network, normalMatrix<float>(60, 30)) == 0);
}

TEST_CASE("a unit that nobody hears goes, with its bias and its entries of a batch norm") {
  const Model<double> model =
      withMasks("3-4-bn-relu-2", {1, 3}, {Mask::Ones(4, 3), columnsAway(Mask::Ones(2, 4), {0, 2})});
  Model<double> small = shrink(model);
  Model<double> whole = model;
  CHECK(toText(small.description) == "3-2-bn-relu-2");
  for (const Index layer : {0, 1}) {
    const auto all = vectorsOf(whole.network.layer(layer));
    const auto kept = vectorsOf(small.network.layer(layer));
    REQUIRE(kept.size() == all.size());
    for (std::size_t v = 0; v < all.size(); ++v) CHECK(equal(kept[v], Vector<double>{{all[v][1], all[v][3]}}));
  }
  CHECK(equal(small.network.layer(0).weights()->value().row(1), model.network.layer(0).weights()->value().row(3)));
}

TEST_CASE("a unit that hears nothing goes, and what it tells goes into the next biases") {
  for (const char* function : {"identity", "relu", "leaky-relu", "sigmoid", "tanh", "softsign"})
    for (const double bias : {-0.7, 0.0, 1.3}) {
      CAPTURE(function);
      const std::string text = std::string("3-4-bn-") + function + "-bn-2";
      Model<double> model = withMasks(text, {1, 3}, {rowsAway(Mask::Ones(4, 3), {1}), Mask::Ones(2, 4)});
      biasOf(model.network.layer(0))[1] = bias;
      const Model<double> small = shrink(model);
      CHECK(widths(small.network) == std::vector<Index>{3});
      CHECK(computesTheSame(model, small));
    }
}

TEST_CASE("a constant enters the next bias as f(b) times its weights") {
  Model<double> model = withMasks("2-2-1 relu", {1, 2}, {rowsAway(Mask::Ones(2, 2), {0}), Mask::Ones(1, 2)});
  biasOf(model.network.layer(0)) = Vector<double>{{3, 0.5}};
  model.network.layer(2).weights()->setValue(Matrix<double>{{10, 1}});
  biasOf(model.network.layer(2))[0] = 0.25;
  Model<double> small = shrink(model);
  CHECK(biasOf(small.network.layer(2))[0] == 30.25);  // 0.25 + 10 relu(3)
}

TEST_CASE("a unit that goes takes along those that only it heard, and those that only heard it") {
  // Unit 0 of the second layer is unheard; only it hears unit 1 of the first.
  const Mask second{{1, 1}, {1, 0}};
  CHECK(widths(shrink(withMasks("3-2-2-1", {1, 3}, {Mask::Ones(2, 3), second, Mask{{0, 1}}})).network) ==
        std::vector<Index>{1, 1});
  // Unit 0 of the first layer hears nothing; unit 0 of the second hears only it, and so is a constant too.
  const Model<double> model =
      withMasks("3-2-2-2-1 tanh", {1, 3},
                {rowsAway(Mask::Ones(2, 3), {0}), Mask{{1, 0}, {1, 1}}, Mask{{1, 0}, {1, 1}}, Mask::Ones(1, 2)});
  const Model<double> small = shrink(model);
  CHECK(widths(small.network) == std::vector<Index>{1, 1, 1});
  CHECK(computesTheSame(model, small));
}

TEST_CASE("one unit a layer stays, even when all is removed") {
  for (const Net& net : kNets) {
    CAPTURE(net.text);
    Model<double> model = randomModel<double>(net.text, net.input);
    std::vector<Mask> masks = masksOf(model.network);
    for (Mask& mask : masks) mask.setZero();
    setMasks(model.network, masks);
    const Model<double> small = shrink(model);
    for (const Index width : widths(small.network)) CHECK(width == 1);
    CHECK(computesTheSame(model, small));
  }
}

TEST_CASE("masks and the values set aside stay with what stays") {
  const Mask first{{1, 0, 1}, {1, 1, 1}, {0, 1, 1}};
  const Mask second{{1, 0, 1}, {0, 0, 1}};
  const Model<double> model = withMasks("3-3-2", {1, 3}, {first, second});
  Model<double> small = shrink(model);
  CHECK(masksOf(small.network)[0] == Mask{{1, 0, 1}, {0, 1, 1}});
  CHECK(masksOf(small.network)[1] == Mask{{1, 1}, {0, 1}});
  const Matrix<double> whole = wholeValue(*model.network.layer(0).weights());
  CHECK(whole(0, 1) != 0);
  CHECK(equal(wholeValue(*small.network.layer(0).weights()).row(0), whole.row(0)));
}

TEST_CASE("a constant stays before a padded convolution, unless it is 0") {
  Model<double> model = randomModel<double>("10x2-conv(3,3)-relu-conv(2,3,1,same)-gap-2", {10, 2});
  std::vector<Mask> masks = masksOf(model.network);
  masks[0].row(1).setZero();
  setMasks(model.network, masks);
  biasOf(model.network.layer(0))[1] = 0.8;
  CHECK(widths(shrink(model).network) == std::vector<Index>{3, 2});
  biasOf(model.network.layer(0))[1] = -0.8;
  CHECK(widths(shrink(model).network) == std::vector<Index>{2, 2});
  CHECK(computesTheSame(model, shrink(model)));
}

TEST_CASE("units that a softmax couples stay, unheard ones too") {
  const Model<double> model =
      withMasks("3-4-softmax-2", {1, 3}, {rowsAway(Mask::Ones(4, 3), {0}), columnsAway(Mask::Ones(2, 4), {2})});
  CHECK(widths(shrink(model).network) == std::vector<Index>{4});
  CHECK(computesTheSame(model, shrink(model)));
}

TEST_CASE("many constants lose nothing in single precision") {
  Model<float> model = randomModel<float>("20-400-5 sigmoid", {1, 20});
  std::vector<Mask> masks = masksOf(model.network);
  for (Index unit = 0; unit < 390; ++unit) masks[0].row(unit).setZero();
  setMasks(model.network, masks);
  const Model<float> small = shrink(model);
  CHECK(widths(small.network) == std::vector<Index>{10});
  CHECK(computesTheSame(model, small));
}

TEST_CASE("largestDifference is the most by which two networks differ, and says when they cannot be compared") {
  const Network<double> a = randomNetwork<double>("3-2", {1, 3});
  Network<double> b = a;
  CHECK(largestDifference(a, b, normalMatrix<double>(3, 300)) == 0);
  biasOf(b.layer(0))[1] += 0.5;
  // The sum of numbers near 1 is rounded.
  CHECK(largestDifference(a, b, normalMatrix<double>(3, 300)) == doctest::Approx(0.5).epsilon(1e-14));
  CHECK(largestDifference(a, b, Matrix<double>(3, 0)) == 0);
  biasOf(b.layer(0))[0] = std::numeric_limits<double>::quiet_NaN();
  CHECK(std::isnan(largestDifference(a, b, normalMatrix<double>(3, 2))));
  CHECK(errorOf([&] {
          return largestDifference(a, randomNetwork<double>("3-4", {1, 3}), normalMatrix<double>(3, 2));
        }) == "shape-mismatch: [largestDifference] outputs of b must have 2 entries, got 4");
}

}  // namespace shrink_test
