#include "lab/deployment/c_export.h"

#include <doctest/doctest.h>

#include "support/error_of.h"

namespace c_export_test {

using namespace prune;
using prune::testing::errorOf;

namespace {

Deployment deployment(std::string_view data) {
  ExperimentSettings settings = presetSettings(data);
  settings.samples = 200;
  return Deployment(settings);
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("C: the data's classes and scales, and as many samples as were asked for, are in the files") {
  const Deployment circle = deployment("circle");
  const std::vector<deploy::SourceFile> files = cSource(circle, {.name = "ring", .samples = 3});
  REQUIRE(files.size() == 3);
  CHECK(holds(files[0].text, "#define RING_CLASSES 2\n"));
  CHECK(holds(files[0].text, "void ring_predict("));
  CHECK(holds(files[2].text, "#define SAMPLES 3\n"));
  const Deployment plane = deployment("plane");
  const std::vector<deploy::SourceFile> regression = cSource(plane, {});
  CHECK_FALSE(holds(regression[0].text, "CLASSES"));
  CHECK(holds(regression[1].text, "target_means") == (plane.experiment().standardisation().targetMean.size() > 0));
}

TEST_CASE("C: int8 wants a quantised network, and every setting is checked") {
  Deployment circle = deployment("circle");
  CHECK(errorOf([&] { return cSource(circle, {.form = "int8"}); }) ==
        "invalid-argument: [quantise] the network must be quantised before its 8-bit form is asked for");
  circle.quantise({});
  CHECK(holds(cSource(circle, {.form = "int8"})[1].text, "static int8_t arena["));
  CHECK(errorOf([&] { return cSource(circle, {.weights = "all"}); }) ==
        "unknown-id: [cSource] unknown form \"all\"; one of: auto, dense, sparse");
  CHECK(errorOf([&] { return cSource(circle, {.samples = 0}); }) ==
        "out-of-range: [cSource] samples must be in [1, 1000], got 0");
}

}  // namespace c_export_test
