#include "prune/healing/heal.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <utility>

#include "core/prune/surgery_fixture.h"
#include "nn/description/network_text.h"
#include "prune/healing/brain_surgeon.h"
#include "prune/healing/least_squares.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace heal_test {

using namespace prune;
using namespace prune::testing;

namespace {

constexpr std::array<const char*, 5> kIds{"none", "obs-update", "obs-one-by-one", "bias-folding", "least-squares"};

}  // namespace

TEST_CASE_TEMPLATE("what is removed stays removed, at 0, and comes back as it was", Scalar, float, double) {
  for (const char* id : kIds)
    for (const auto& [name, input] : {std::pair<const char*, Shape>{"8-6-5-3 relu", {1, 8}},
                                      {"60-40-3 relu", {1, 60}},
                                      {"12x3-conv(4,5,1,same)-relu-flatten-2", {12, 3}}}) {
      CAPTURE(id);
      const std::string text = name;
      CAPTURE(text);
      const Network<Scalar> before = randomlyMasked<Scalar>(text, input, 0.8).network;
      const Network<Scalar> plain = cut(before, 0.3);
      Network<Scalar> after = plain;
      heal(healing("heal", id), before, after, regressionFor(before, 50));
      for (const Index layer : weightLayers(before)) {
        const Weights<Scalar>& weights = *after.layer(layer).weights();
        CHECK(weights.mask() == plain.layer(layer).weights()->mask());
        const Matrix<Scalar> whole = wholeValue(weights);
        const Matrix<Scalar> was = wholeValue(*plain.layer(layer).weights());
        CHECK(weights.value().allFinite());
        const auto removed = weights.mask().array() == 0;
        CHECK((removed && weights.value().array() != 0).count() == 0);
        CHECK((removed && whole.array() != was.array()).count() == 0);
      }
    }
}

TEST_CASE("nothing changes when nothing was cut, and `none` changes nothing") {
  const Network<double> before = randomlyMasked<double>("6-8-3", {1, 6}, 0.7).network;
  const Calibration<double> calibration = regressionFor(before, 50);
  for (const char* id : kIds) {
    Network<double> after = before;
    heal(healing("heal", id), before, after, calibration);
    CHECK(largestDifference(before, after, calibration.samples) == 0);
  }
  Network<double> after = cut(before, 0.3);
  const Network<double> plain = after;
  heal(healing("heal", "none"), before, after, calibration);
  CHECK(largestDifference(plain, after, calibration.samples) == 0);
}

TEST_CASE("the OBS update never raises the loss above that of the cut") {
  for (std::uint64_t seed = 1; seed <= 6; ++seed)
    for (const char* text : {"4-8-8-2 relu", "4-6-6-2 tanh", "40-30-10-2 relu"}) {
      CAPTURE(text);
      CAPTURE(seed);
      const Shape input{1, std::string_view(text).starts_with("40") ? 40 : 4};
      const Network<double> before = randomNetwork<double>(text, input, seed);
      Network<double> after = cut(before, 0.6, seed);
      const Calibration<double> calibration = regressionFor(before, 60);
      const double plain = meanLoss(after, calibration);
      const double step = heal(healing("heal", "obs-update"), before, after, calibration);
      CHECK(meanLoss(after, calibration) <= plain);
      CHECK(step >= 0);
      CHECK(step <= 1);
    }
}

TEST_CASE("on a quadratic at its least the OBS update is taken whole, bit for bit") {
  Network<double> before = randomNetwork<double>("6-3", {1, 6});
  const Calibration<double> calibration = regressionFor(before, 40);
  Regression regression(6, 3);
  regression.add(calibration.samples.data(), calibration.targets.data(), calibration.size());
  const Regression::Fit fit = regression.fit(Mask::Ones(3, 6), 0);
  before.layer(0).weights()->setValue(fit.weights);
  biasOf(before.layer(0)) = fit.bias;
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    Network<double> after = cut(before, 0.5, seed);
    Network<double> whole = after;
    updateKeptWeights(before, whole, calibration, 1e-3);
    CHECK(heal(healing("heal", "obs-update"), before, after, calibration) == 1);
    CHECK(equal(after.layer(0).weights()->value(), whole.layer(0).weights()->value()));
  }
}

TEST_CASE("one sample, and a network that lost everything, are healed too") {
  for (const char* id : kIds)
    for (const double keep : {0.0, 0.5}) {
      const Network<float> before = randomNetwork<float>("6-8-3 relu", {1, 6});
      Network<float> after = cut(before, keep);
      const Calibration<float> calibration = regressionFor(before, 1);
      heal(healing("heal", id), before, after, calibration);
      CHECK(outputsOf(after, calibration.samples).allFinite());
    }
}

TEST_CASE("heal says what is wrong") {
  const Network<double> before = randomNetwork<double>("6-8-3", {1, 6});
  const Calibration<double> calibration = regressionFor(before, 5);
  const auto error = [&](const char* id, Network<double> after, const Calibration<double>& samples, double damping) {
    return errorOf([&] {
      heal(healing("heal", id), before, after, samples, damping);
      return 0;
    });
  };
  CHECK(error("glue", before, calibration, 0) ==
        "unknown-id: [heal] unknown healing \"glue\"; one of: none, obs-update, obs-one-by-one, bias-folding, "
        "least-squares");
  CHECK(error("none", randomNetwork<double>("6-7-3", {1, 6}), calibration, 0) ==
        "shape-mismatch: [heal] after must be the network before with more removed, got other layers");
  CHECK(error("none", before, regressionFor(before, 0), 0) ==
        "invalid-argument: [heal] calibration must have one sample or more, got none");
  Calibration<double> unanswered = calibration;
  unanswered.targets.resize(0, 0);
  CHECK(error("obs-update", before, unanswered, 0) ==
        "invalid-argument: [heal] calibration must have answers for obs-update, got none");
  CHECK(error("none", before, calibration, -1) == "out-of-range: [heal] damping must be in [0, 1000000], got -1");
}

TEST_CASE("the limits of a criterion's matrices hold for its healing too") {
  const auto refusal = [](const char* id, const char* text) {
    const Network<float> network = makeNetwork<float>(parseNetwork(text, {1, 2}));
    return errorOf([&] { checkHealing("prune", healing("prune", id), network); });
  };
  const std::string columns = "out-of-range: [prune] columns of weight layer 1 must be in [1, 2048], got ";
  const std::string inputs = "out-of-range: [prune] inputs of a layer must be in [1, 4096], got ";
  CHECK(refusal("obs-update", "2-2048-2") == "no error");
  CHECK(refusal("obs-update", "2-2049-2") == columns + "2049");
  CHECK(refusal("obs-update", "2-65536-2") == columns + "65536");
  CHECK(refusal("least-squares", "2-4096-2") == "no error");
  CHECK(refusal("least-squares", "2-4097-2") == inputs + "4097");
  CHECK(refusal("bias-folding", "2-65536-2") == "no error");
  CHECK(refusal("none", "2-65536-2") == "no error");
}

TEST_CASE("heal refuses a layer that is too large before it changes anything") {
  const Network<float> before = makeNetwork<float>(parseNetwork("2-2049-2", {1, 2}));
  Network<float> after = before;
  after.layer(2).weights()->setMask(Mask::Zero(2, 2049));
  CHECK(errorOf([&] { heal(healing("heal", "obs-update"), before, after, regressionFor(before, 4)); }) ==
        "out-of-range: [heal] columns of weight layer 1 must be in [1, 2048], got 2049");
}

}  // namespace heal_test
