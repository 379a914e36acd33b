#include "prune/heal.h"

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <utility>

#include "core/prune/surgery_fixture.h"
#include "prune/brain_surgeon.h"
#include "prune/least_squares.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace heal_test {

using namespace prune;
using namespace prune::testing;

namespace {

constexpr std::array<const char*, 4> kIds{"none", "obs-update", "bias-folding", "least-squares"};

}  // namespace

TEST_CASE_TEMPLATE("what is removed stays removed, at 0, and comes back as it was", Scalar, float, double) {
  for (const char* id : kIds)
    for (const auto& [name, input] : {std::pair<const char*, Shape>{"12-10-8-3 relu", {1, 12}},
                                      {"60-40-3 relu", {1, 60}},
                                      {"12x3-conv(4,5,1,same)-relu-flatten-2", {12, 3}}}) {
      CAPTURE(id);
      const std::string text = name;
      CAPTURE(text);
      const Network<Scalar> before = randomlyMasked<Scalar>(text, input, 0.8).network;
      const Network<Scalar> plain = cut(before, 0.3);
      Network<Scalar> after = plain;
      heal(id, before, after, regressionFor(before, 50));
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
    heal(id, before, after, calibration);
    CHECK(largestDifference(before, after, calibration.samples) == 0);
  }
  Network<double> after = cut(before, 0.3);
  const Network<double> plain = after;
  heal("none", before, after, calibration);
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
      const double step = heal("obs-update", before, after, calibration);
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
    CHECK(heal("obs-update", before, after, calibration) == 1);
    CHECK(equal(after.layer(0).weights()->value(), whole.layer(0).weights()->value()));
  }
}

TEST_CASE("one sample, and a network that lost everything, are healed too") {
  for (const char* id : kIds)
    for (const double keep : {0.0, 0.5}) {
      const Network<float> before = randomNetwork<float>("6-8-3 relu", {1, 6});
      Network<float> after = cut(before, keep);
      const Calibration<float> calibration = regressionFor(before, 1);
      heal(id, before, after, calibration);
      CHECK(outputsOf(after, calibration.samples).allFinite());
    }
}

TEST_CASE("heal says what is wrong") {
  const Network<double> before = randomNetwork<double>("6-8-3", {1, 6});
  const Calibration<double> calibration = regressionFor(before, 5);
  const auto error = [&](const char* id, Network<double> after, const Calibration<double>& samples, double damping) {
    return errorOf([&] {
      heal(id, before, after, samples, damping);
      return 0;
    });
  };
  CHECK(error("glue", before, calibration, 0) ==
        "unknown-id: [heal] unknown healing \"glue\"; one of: none, obs-update, bias-folding, least-squares");
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

}  // namespace heal_test
