#include "lab/deployment/deployment.h"

#include <doctest/doctest.h>

#include "support/distance.h"
#include "support/error_of.h"

namespace deployment_test {

using namespace prune;
using namespace prune::testing;

namespace {

ExperimentSettings settingsOf(std::string_view data) {
  ExperimentSettings settings = presetSettings(data);
  settings.epochs = 6;
  return settings;
}

/// A trained network of these settings, on its way to a device.
Deployment trained(const ExperimentSettings& settings) {
  Experiment experiment(settings);
  while (experiment.advance(1000) > 0) {
  }
  Deployment deployment(settings);
  deployment.setNetwork(experiment.network());
  return deployment;
}

}  // namespace

TEST_CASE("deployment: in float32 the network answers as in its experiment") {
  for (const std::string_view data : {"circle", "plane", "pulse"}) {
    CAPTURE(data);
    const Deployment deployment = trained(settingsOf(data));
    const Evaluation wanted = deployment.experiment().measure(deployment.experiment().network(), "test");
    const Evaluation given = deployment.evaluate("float32", "test");
    CHECK(given.samples() == wanted.samples());
    CHECK(given.accuracy() == doctest::Approx(wanted.accuracy()).epsilon(1e-5));
    CHECK(given.loss() == doctest::Approx(wanted.loss()).epsilon(1e-4));
  }
}

TEST_CASE("deployment: in int8 the network answers nearly as in float32") {
  for (const std::string_view data : {"circle", "spiral", "pulse"}) {
    CAPTURE(data);
    Deployment deployment = trained(settingsOf(data));
    deployment.quantise({});
    const double before = deployment.evaluate("float32", "train").accuracy();
    CHECK(deployment.evaluate("int8", "train").accuracy() > before - 0.02);
    CHECK(deployment.clipped("train").size() == deployment.plain().layers.size() + 1);
  }
}

TEST_CASE("deployment: predictions are in the unit of the targets") {
  Deployment deployment = trained(settingsOf("plane"));
  deployment.quantise({});
  const std::vector<double> values{0.1, -0.2, 0.4, 0.3};
  const Matrix<float> wanted = deployment.experiment().outputsOf(deployment.experiment().network(), values);
  CHECK(largestDistance(deployment.predict("float32", values), wanted) < 1e-4);
  CHECK(largestDistance(deployment.predict("int8", values), wanted) < 0.3);
}

TEST_CASE("deployment: fine-tuning changes the 8-bit network alone, at its end") {
  Deployment deployment = trained(settingsOf("circle"));
  CHECK(errorOf([&] { return deployment.startFineTuning({}); }) ==
        "invalid-argument: [startFineTuning] the network must be quantised before its 8-bit form is asked for");
  deployment.quantise({});
  const auto before = deployment.quantised().layers[0].weights;
  const auto plain = deployment.plain().layers[0].weights;
  const Index steps = deployment.startFineTuning({.epochs = 2, .rateFactor = 1});
  CHECK(deployment.advanceFineTuning(static_cast<double>(steps - 1)) == steps - 1);
  CHECK(deployment.quantised().layers[0].weights == before);
  CHECK(deployment.advanceFineTuning(10) == 1);
  CHECK(deployment.advanceFineTuning(10) == 0);
  CHECK(deployment.quantised().layers[0].weights != before);
  CHECK(deployment.plain().layers[0].weights == plain);
}

TEST_CASE("deployment: without samples nothing is told of a part") {
  ExperimentSettings settings = settingsOf("circle");
  settings.testFraction = 0;
  Deployment deployment(settings);
  deployment.quantise({});
  CHECK(deployment.evaluate("int8", "test").samples() == 0);
  CHECK(deployment.clipped("test").empty());
}

TEST_CASE("deployment: wrong settings are refused, and change nothing") {
  Deployment deployment(settingsOf("circle"));
  CHECK(errorOf([&] { return deployment.quantised(); }) ==
        "invalid-argument: [quantise] the network must be quantised before its 8-bit form is asked for");
  deployment.quantise({});
  CHECK(errorOf([&] {
          deployment.quantise({.calibrate = 0});
          return 0;
        }) == "out-of-range: [quantise] calibrate must be in [1, 500000], got 0");
  CHECK(errorOf([&] {
          deployment.quantise({.range = "widest"});
          return 0;
        }) == "unknown-id: [quantise] unknown rule for ranges \"widest\"; one of: min-max, percentile");
  CHECK(errorOf([&] {
          deployment.quantise({.rounding = "none"});
          return 0;
        }) == "unknown-id: [quantise] unknown rounding \"none\"; one of: double, single");
  CHECK(errorOf([&] { return deployment.evaluate("int4", "test").samples(); }) ==
        "unknown-id: [deployment] unknown form for devices \"int4\"; one of: float32, int8");
  CHECK_FALSE(deployment.quantised().layers.empty());
}

}  // namespace deployment_test
