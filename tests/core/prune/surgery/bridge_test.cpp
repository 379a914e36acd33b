#include "prune/surgery/bridge.h"

#include <doctest/doctest.h>

#include <string>

#include "core/prune/surgery_fixture.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace bridge_test {

using namespace prune;
using namespace prune::testing;

namespace {

template <class Scalar>
Calibration<Scalar> samplesFor(const Network<Scalar>& network, Index count, std::uint64_t seed = 5) {
  Calibration<Scalar> calibration;
  calibration.samples = normalMatrix<Scalar>(network.input().size(), count, seed);
  return calibration;
}

/// The largest difference on samples that nothing was fitted to.
template <class Scalar>
double differenceWithout(const Model<Scalar>& model, Index group, std::string_view bridge) {
  const Model<Scalar> without = removeLayer(model, group, bridge, samplesFor(model.network, 300));
  return largestDifference(model.network, without.network, normalMatrix<Scalar>(model.network.input().size(), 100, 8));
}

std::string errorOfBridge(std::string_view text, Shape input, Index group, std::string_view bridge) {
  const Model<double> model = randomModel<double>(text, input);
  return errorOf([&] { return removeLayer(model, group, bridge, samplesFor(model.network, 10)); });
}

/// The mean of ||a - b||^2 over samples.
double distanceOf(const Model<double>& a, const Model<double>& b, const Matrix<double>& samples) {
  return (outputsOf(a.network, samples) - outputsOf(b.network, samples)).squaredNorm() /
         static_cast<double>(samples.cols());
}

// Sums of some dozen products of numbers near 1, in another order.
template <class Scalar>
constexpr double kRounding = std::is_same_v<Scalar, float> ? 2e-5 : 1e-13;

}  // namespace

TEST_CASE_TEMPLATE("the product is exact when the activation is the identity", Scalar, float, double) {
  for (const char* text : {"6-9-4 identity", "6-9-identity-dropout(0.2)-4", "6-5-relu-9-identity-4-tanh-3"})
    CHECK(differenceWithout(randomModel<Scalar>(text, {1, 6}), std::string(text).find("6-5") == 0 ? 1 : 0, "product") <
          kRounding<Scalar>);
}

TEST_CASE("the product takes a batch norm between in, before and behind the activation") {
  for (const char* text : {"6-9-bn-4 identity", "6-9-bn-identity-bn-4", "6-9-bn-flatten-4 identity"})
    CHECK(differenceWithout(randomModel<double>(text, {1, 6}), 0, "product") < kRounding<double>);
}

TEST_CASE("the product is the product of the weights") {
  Model<double> model = randomModel<double>("2-2-1 relu", {1, 2});
  model.network.layer(0).weights()->setValue(Matrix<double>{{1, 2}, {3, 4}});
  biasOf(model.network.layer(0)) = Vector<double>{{1, -1}};
  model.network.layer(2).weights()->setValue(Matrix<double>{{10, 100}});
  biasOf(model.network.layer(2))[0] = 7;
  Model<double> without = removeLayer(model, 0, "product", samplesFor(model.network, 1));
  CHECK(toText(without.description) == "2-1");
  CHECK(equal(without.network.layer(0).weights()->value(), Matrix<double>{{310, 420}}));
  CHECK(biasOf(without.network.layer(0))[0] == -83);
}

// The ridge, 1e-10 of the mean variance, takes off that share of the weights at most, as the variances are near 1.
TEST_CASE("least squares is exact when the layer that goes is linear") {
  for (const char* text : {"6-9-4 identity", "6-9-bn-4 identity"})
    CHECK(differenceWithout(randomModel<double>(text, {1, 6}), 0, "least-squares") < 1e-8);
  CHECK(differenceWithout(randomModel<double>("6-5-tanh-9-identity-4-tanh-3", {1, 6}), 1, "least-squares") < 1e-7);
  CHECK(differenceWithout(randomModel<float>("6-9-4 identity", {1, 6}), 0, "least-squares") < kRounding<float>);
}

TEST_CASE("least squares is nearer on its samples than the product, and than any neighbour") {
  const Model<double> model = randomModel<double>("6-12-3 relu", {1, 6});
  const Calibration<double> calibration = samplesFor(model.network, 400);
  const Model<double> best = removeLayer(model, 0, "least-squares", calibration);
  const double least = distanceOf(model, best, calibration.samples);
  CHECK(least < distanceOf(model, removeLayer(model, 0, "product", calibration), calibration.samples));
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    Model<double> moved = best;
    addToKept(*moved.network.layer(0).weights(), 0.01 * normalMatrix<double>(3, 6, seed));
    CHECK(least < distanceOf(model, moved, calibration.samples));
  }
}

TEST_CASE("least squares holds with inputs that never vary and with fewer samples than inputs") {
  const Model<double> model = randomModel<double>("20-12-3 relu", {1, 20});
  Calibration<double> calibration = samplesFor(model.network, 400);
  calibration.samples.topRows(5).setConstant(0.3);
  const Model<double> constants = removeLayer(model, 0, "least-squares", calibration);
  CHECK(constants.network.layer(0).weights()->value().cwiseAbs().maxCoeff() < 10);
  const Calibration<double> few = samplesFor(model.network, 8);
  // The ridge keeps the fit from passing through the samples by some 1e-10 of the outputs.
  CHECK(distanceOf(model, removeLayer(model, 0, "least-squares", few), few.samples) < 1e-12);
  const Calibration<double> one = samplesFor(model.network, 1);
  CHECK(distanceOf(model, removeLayer(model, 0, "least-squares", one), one.samples) < 1e-24);
}

TEST_CASE("identity keeps the next weights, their masks and what they would come back with") {
  const Model<double> model = randomlyMasked<double>("6-6-relu-dropout(0.1)-6-relu-3", {1, 6}, 0.5);
  const Model<double> without = removeLayer(model, 0, "identity", samplesFor(model.network, 1));
  CHECK(toText(without.description) == "6-6-relu-3");
  const Weights<double>& before = *model.network.layer(3).weights();
  const Weights<double>& after = *without.network.layer(0).weights();
  CHECK(after.mask() == before.mask());
  CHECK(equal(after.value(), before.value()));
  CHECK(equal(wholeValue(after), wholeValue(before)));
  CHECK(without.network.layer(2).weights()->mask() == model.network.layer(5).weights()->mask());
}

TEST_CASE("the other bridges leave no masks on the new weights, and all other layers as they were") {
  for (const char* bridge : {"product", "least-squares"}) {
    const Model<double> model = randomlyMasked<double>("6-bn-5-bn-relu-7-relu-4-bn-relu-3", {1, 6}, 0.5);
    Model<double> without = removeLayer(model, 1, bridge, samplesFor(model.network, 50));
    CHECK(toText(without.description) == "6-bn-5-bn-relu-4-bn-relu-3");
    Model<double> whole = model;
    CHECK(without.network.layer(4).weights()->kept() == 20);
    for (const auto& [now, then] : {std::pair{0, 0}, {1, 1}, {2, 2}, {5, 7}, {7, 9}}) {
      const auto left = vectorsOf(without.network.layer(now));
      const auto right = vectorsOf(whole.network.layer(then));
      REQUIRE(left.size() == right.size());
      for (std::size_t v = 0; v < left.size(); ++v) CHECK(equal(left[v], right[v]));
    }
    CHECK(without.network.layer(7).weights()->mask() == model.network.layer(9).weights()->mask());
  }
}

TEST_CASE("identity takes out a convolution of equal steps and channels") {
  const Shape input{12, 4};
  const Model<double> model = randomModel<double>("12x4-conv(4,3,1,same)-bn-relu-conv(5,3)-relu-flatten-2", input);
  const Model<double> first = removeLayer(model, 0, "identity", samplesFor(model.network, 1));
  CHECK(toText(first.description) == "12x4-conv(5,3)-relu-flatten-2");
  // In front of a dense layer the flatten stays, so that the text says the same network.
  const Model<double> flat = randomModel<double>("12x4-conv(4,3,1,same)-relu-flatten-2", input);
  const Model<double> dense = removeLayer(flat, 0, "identity", samplesFor(flat.network, 1));
  CHECK(toText(dense.description) == "12x4-flatten-2");
  CHECK(equal(dense.network.layer(1).weights()->value(), flat.network.layer(3).weights()->value()));
  CHECK(dense.network.parameterCount() == 98);
}

TEST_CASE("dense layers of equal widths take what entered, whatever its shape") {
  const Model<double> model = randomModel<double>("4x3-flatten-12-relu-5", {4, 3});
  CHECK(toText(removeLayer(model, 0, "identity", samplesFor(model.network, 1)).description) == "4x3-flatten-5");
  const Model<double> pooled = randomModel<double>("12x4-conv(4,3)-relu-pool(2)-flatten-7-relu-2", {12, 4});
  CHECK(toText(removeLayer(pooled, 1, "least-squares", samplesFor(pooled.network, 100)).description) ==
        "12x4-conv(4,3)-relu-pool(2)-flatten-2");
}

TEST_CASE("a bridge that cannot stand says which layer and what would be right") {
  CHECK(errorOfBridge("6-8-relu-3", {1, 6}, 0, "identity") ==
        "invalid-argument: [removeLayer] layers[0] (dense) must give the shape that it takes for identity to stand "
        "there: 6 enters it, 8 is taken by layers[2] (dense); product and least-squares take any widths");
  CHECK(errorOfBridge("12x4-conv(5,3)-relu-conv(2,3)-gap-2", {12, 4}, 0, "identity") ==
        "invalid-argument: [removeLayer] layers[0] (conv1d) must give the shape that it takes for identity to stand "
        "there: 12x4 enters it, 10x5 is taken by layers[2] (conv1d)");
  CHECK(errorOfBridge("12x4-conv(4,3,1,same)-relu-pool(2)-conv(2,3)-gap-2", {12, 4}, 0, "identity") ==
        "invalid-argument: [removeLayer] layers[0] (conv1d) must give the shape that it takes for identity to stand "
        "there: 12x4 enters it, 6x4 is taken by layers[3] (conv1d)");
  CHECK(errorOfBridge("12x4-conv(5,3)-relu-flatten-2", {12, 4}, 0, "product") ==
        "invalid-argument: [removeLayer] product must stand between dense layers, got layers[0] (conv1d); identity "
        "takes a convolution whose inputs and outputs have equal shapes");
  CHECK(errorOfBridge("6-3", {1, 6}, 0, "product") ==
        "invalid-argument: [removeLayer] network must have a hidden layer, got none");
  CHECK(errorOfBridge("6-4-3", {1, 6}, 1, "product") == "out-of-range: [removeLayer] group must be in [0, 0], got 1");
  CHECK(errorOfBridge("6-4-3", {1, 6}, 0, "rope") ==
        "unknown-id: [removeLayer] unknown bridge \"rope\"; one of: identity, product, least-squares");
  const Model<double> model = randomModel<double>("6-4-3", {1, 6});
  CHECK(errorOf([&] { return removeLayer(model, 0, "least-squares", samplesFor(model.network, 0)); }) ==
        "invalid-argument: [removeLayer] least-squares must have one calibration sample or more");
}

TEST_CASE("a pool makes equal sizes of other shapes, and identity refuses them") {
  // 8x2 enters and 16 numbers leave, but as 4 steps of 4 channels.
  CHECK(errorOfBridge("8x2-conv(4,3,1,same)-pool(2)-flatten-3", {8, 2}, 0, "identity").find("8x2 enters it, 4x4") !=
        std::string::npos);
}

}  // namespace bridge_test
