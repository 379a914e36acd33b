#include "lab/measures/forms.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "core/lab/experiment_fixture.h"
#include "lab/cutting/pruning.h"
#include "prune/surgery/structure.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace forms_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;
using prune::testing::largestDistance;
using prune::testing::trained;

namespace {

/// Weights 2-40, 40-30, 30-2: 80 + 1200 + 60 = 1340; biases 72.
constexpr Index kParameters = 1412;

void cutBy(Experiment& experiment, double fraction, std::string criterion) {
  PruneSettings settings;
  settings.criterion = std::move(criterion);
  settings.amount = fraction;
  static_cast<void>(cut(experiment, settings));
}

/// Half of the units gone, and 80 % of all weights: the middle matrix is compressed.
Experiment sparse() {
  Experiment experiment = trained("2-40-30-2");
  cutBy(experiment, 0.5, "unit-in-l2");
  cutBy(experiment, 0.8, "magnitude");
  return experiment;
}

Network<float> formOf(const Experiment& experiment, std::string_view form) {
  return inForm(form, experiment, experiment.whole());
}

const Weights<float>& middle(const Network<float>& network) {
  return *network.layer(2).weights();
}

}  // namespace

TEST_CASE("the forms are whole, masked, compressed and shrunk; another is refused") {
  std::vector<std::string> ids;
  for (const Form& form : forms()) ids.emplace_back(form.id);
  CHECK(ids == std::vector<std::string>{"whole", "masked", "compressed", "shrunk"});
  const Experiment experiment = trained();
  CHECK(errorOf([&] { return formOf(experiment, "sparse").layerCount(); }) ==
        "unknown-id: [forwards] unknown form \"sparse\"; one of: whole, masked, compressed, shrunk");
}

TEST_CASE("masked, compressed and shrunk compute what the experiment's network computes") {
  const Experiment experiment = sparse();
  for (const char* form : {"masked", "compressed", "shrunk"}) {
    CAPTURE(form);
    for (const char* part : {"train", "test"})
      // Sums of 40 terms of size 1 in another order: some units of 1e-7.
      CHECK(largestDifference(experiment.network(), formOf(experiment, form),
                              experiment.calibration(kMaxSamples, part).samples) < 1e-5);
  }
}

TEST_CASE("masked multiplies every place, compressed the kept weights alone, shrunk has fewer units") {
  const Experiment experiment = sparse();
  const Network<float> masked = formOf(experiment, "masked");
  CHECK(!middle(masked).isCompressed());
  CHECK(middle(masked).kept() == 1200);
  CHECK(equal(middle(masked).value(), experiment.weights(2)));
  const Network<float> compressed = formOf(experiment, "compressed");
  CHECK(middle(compressed).isCompressed());
  CHECK(equal(middle(compressed).mask(), experiment.mask(2)));
  CHECK(middle(formOf(experiment, "shrunk")).size() < 1200 / 2);
}

TEST_CASE("whole is the network before the first cut, bit for bit; without a cut it is the network as it is") {
  Experiment experiment = trained("2-40-30-2");
  const Network<float> before = experiment.network();
  CHECK(equal(middle(formOf(experiment, "whole")).value(), middle(before).value()));
  cutBy(experiment, 0.9, "magnitude");
  CHECK(!equal(experiment.weights(2), middle(before).value()));
  const Network<float> whole = formOf(experiment, "whole");
  for (const Index layer : weightLayers(before))
    CHECK(equal(whole.layer(layer).weights()->value(), before.layer(layer).weights()->value()));
}

TEST_CASE("a network that came with its mask has no whole one: it is multiplied in full") {
  Experiment given = sparse();
  Experiment experiment = trained("2-40-30-2");
  experiment.setTensors(given.tensors());
  REQUIRE(!experiment.whole());
  const Network<float> whole = formOf(experiment, "whole");
  CHECK(middle(whole).kept() == 1200);
  CHECK(equal(middle(whole).value(), given.weights(2)));
}

TEST_CASE("timed forms work with all numbers where nothing is compressed, else with the kept ones") {
  Experiment experiment = sparse();
  TimedForms timed;
  const auto parameters = [&](std::string_view form) { return timed.run(experiment, form, 3, 1); };
  CHECK(parameters("whole") == kParameters);
  CHECK(parameters("masked") == kParameters);
  CHECK(parameters("compressed") == kParameters - 1200 + middle(experiment.network()).kept());
  const Index shrunk = parameters("shrunk");
  // What is left is too small to be compressed.
  CHECK(shrunk == formOf(experiment, "shrunk").parameterCount());
  CHECK(shrunk < kParameters / 2);
  // The network has changed: what was kept of it is made anew.
  cutBy(experiment, 0.99, "magnitude");
  CHECK(parameters("compressed") == kParameters - 1200 + middle(experiment.network()).kept());
  CHECK(parameters("shrunk") < shrunk);
}

TEST_CASE("timed forms of a network of which nothing is gone are all the same work") {
  const Experiment experiment = trained("2-40-30-2");
  TimedForms timed;
  for (const char* form : {"whole", "masked", "compressed", "shrunk", "whole"})
    CHECK(timed.run(experiment, form, 3, 1) == kParameters);
}

TEST_CASE("timed forms name what is wrong") {
  const Experiment experiment = trained();
  TimedForms timed;
  const auto error = [&](std::string_view form, double batch, double count) {
    return errorOf([&] { return timed.run(experiment, form, batch, count); });
  };
  CHECK(error("fast", 1, 1) ==
        "unknown-id: [forwards] unknown form \"fast\"; one of: whole, masked, compressed, shrunk");
  CHECK(error("whole", 0, 1) == "out-of-range: [forwards] batch must be in [1, 4096], got 0");
  CHECK(error("whole", 1, -1) == "out-of-range: [forwards] count must be in [0, 1000000000], got -1");
  CHECK(error("whole", 1.5, 1) == "invalid-argument: [forwards] batch must be a whole number, got 1.5");
}

}  // namespace forms_test
