#include "lab/inspection/inspection.h"

#include <doctest/doctest.h>

#include <cmath>
#include <functional>
#include <string>
#include <vector>

#include "lab/example/worked_example.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace inspection_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;

namespace {

using Edit = std::function<void(InspectionSettings&)>;

/// The article's network, given by hand.
InspectionSettings articleByHand() {
  const WorkedExampleSettings article = articleSettings();
  InspectionSettings settings;
  settings.layers = {{.weights = article.weights, .bias = {}, .activation = article.activation},
                     {.weights = article.outputWeights.transpose(), .bias = {}, .activation = "identity"}};
  settings.inputs = article.input.transpose();
  settings.criterion = article.reading;
  settings.threshold = article.threshold;
  return settings;
}

/// 2-2-2, with a bias and two outputs.
InspectionSettings small() {
  InspectionSettings settings;
  settings.layers = {
      {.weights = Matrix<double>{{1, -2}, {0.5, 0}}, .bias = Vector<double>{{0, 1}}, .activation = "relu"},
      {.weights = Matrix<double>{{2, 0}, {1, -1}}, .bias = {}, .activation = "identity"}};
  settings.inputs = Matrix<double>{{1, 0}, {3, 1}};
  return settings;
}

}  // namespace

TEST_CASE("the article's network given by hand has the numbers of the worked example, bit for bit") {
  const WorkedExample example = computeWorkedExample(articleSettings());
  const Inspection found = inspect(articleByHand());
  CHECK(found.before[1].activation(0, 0) == example.before.y);
  CHECK(found.after[1].activation(0, 0) == example.after.y);
  CHECK(found.change(0, 0) == example.change);
  CHECK(equal(found.layers[0].mask, example.mask));
  CHECK(found.removed == std::vector<std::string>{"w1.1.1", "w1.2.1"});
  CHECK(found.removedShare == example.removedShare);
  for (const CriterionScores& scores : found.scores)
    for (const SensitivityReport& reading : example.sensitivities)
      if (scores.id == reading.id) CHECK(equal(scores.layers[0], reading.scores));
  for (Index i = 0; i < 2; ++i)
    for (Index j = 0; j < 3; ++j)
      CHECK(found.layers[0].removal.mean(i * 3 + j, 0) ==
            doctest::Approx(example.parts[static_cast<std::size_t>(i * 3 + j)].removal.outputChange(0)).epsilon(1e-12));
  CHECK(found.hidden[0].removal.mean(1, 0) == example.parts[7].removal.outputChange(0));
}

TEST_CASE("several inputs and outputs: changes are means over the inputs, sizes are means of norms") {
  const Inspection found = inspect(small());
  // x = (1, 0): z = (1, 1.5), y = (2, -0.5). x = (3, 1): z = (1, 2.5), y = (2, -1.5).
  CHECK(equal(found.before[1].activation, Matrix<double>{{2, -0.5}, {2, -1.5}}));
  CHECK(found.removed.empty());
  CHECK(equal(found.change, Matrix<double>(Matrix<double>::Zero(2, 2))));
  const RemovalChanges& units = found.hidden[0].removal;
  CHECK(equal(units.mean, Matrix<double>{{-2, -1}, {0, 2}}));
  CHECK(units.size(1) == 2);
  // Without w1.1.2: z_1 = 1 and 3, so that the second sample alone changes, by (4, 2).
  CHECK(equal(Matrix<double>(found.layers[0].removal.mean.row(1)), Matrix<double>{{2, 1}}));
  CHECK(found.layers[0].removal.size(1) == doctest::Approx(std::sqrt(20) / 2));
  CHECK(found.hidden.size() == 1);
}

TEST_CASE("contributions are means over the inputs, before and after") {
  InspectionSettings settings = small();
  settings.cut = {"w2.1.1", "w2.2.1"};
  const Inspection found = inspect(settings);
  const UnitInspection& units = found.hidden[0];
  CHECK(units.before.energy.sum() == doctest::Approx(1));
  CHECK(units.before.energy(0) == doctest::Approx((1 / 3.25 + 1 / 7.25) / 2));
  CHECK(units.after.signedShare(0) == 0);
  CHECK(units.after.signedShare(1) == doctest::Approx(1));
}

TEST_CASE("the threshold looks at all layers but the last, at the only one, or at those that are named") {
  InspectionSettings settings = small();
  settings.threshold = 1.5;
  CHECK(inspect(settings).removed == std::vector<std::string>{"w1.1.1", "w1.2.1", "w1.2.2"});
  settings.thresholdLayers = std::vector<double>{1};
  CHECK(inspect(settings).removed == std::vector<std::string>{"w2.1.2", "w2.2.1", "w2.2.2"});
  settings.thresholdLayers = std::vector<double>{};
  CHECK(inspect(settings).removed.empty());
  settings.thresholdLayers.reset();
  settings.layers.resize(1);
  CHECK(inspect(settings).removed == std::vector<std::string>{"w1.1.1", "w1.2.1", "w1.2.2"});
}

TEST_CASE("what is kept by hand stays under the threshold; a unit that is cut takes its weights on both sides") {
  InspectionSettings settings = small();
  settings.threshold = 1.5;
  settings.keep = {"w1.2.1"};
  CHECK(inspect(settings).removed == std::vector<std::string>{"w1.1.1", "w1.2.2"});
  settings.cut = {"n1.2"};
  CHECK(inspect(settings).removed == std::vector<std::string>{"w1.1.1", "w1.2.1", "w1.2.2", "w2.1.2", "w2.2.2"});
  CHECK(inspect(settings).removedShare == 5.0 / 8);
}

TEST_CASE("a cut shrinks to the network that computes without the part") {
  InspectionSettings settings = small();
  settings.cut = {"n1.2"};
  InspectionSettings without = small();
  without.layers[0].weights = Matrix<double>{{1, -2}};
  without.layers[0].bias = Vector<double>{{0}};
  without.layers[1].weights = Matrix<double>{{2}, {1}};
  CHECK(equal(inspect(settings).after[1].activation, inspect(without).before[1].activation));
}

TEST_CASE("without removals everything else is the same") {
  InspectionSettings settings = small();
  settings.threshold = 0.6;
  const Inspection whole = inspect(settings);
  settings.removals = false;
  const Inspection quick = inspect(settings);
  CHECK(quick.fingerprint == whole.fingerprint);
  CHECK(quick.removed == whole.removed);
  CHECK(quick.layers[0].norms.operator2Norm == whole.layers[0].norms.operator2Norm);
  CHECK(equal(quick.hidden[0].after.energy, whole.hidden[0].after.energy));
  for (const LayerInspection& layer : quick.layers) CHECK(layer.removal.size.size() == 0);
  CHECK(quick.hidden[0].removal.mean.size() == 0);
  CHECK(whole.hidden[0].removal.mean.size() == 4);
}

TEST_CASE("what is no good is refused by name, and says what is wanted") {
  const auto refused = [](const Edit& edit, const std::string& text) {
    InspectionSettings settings = small();
    edit(settings);
    CHECK(errorOf([&] { return inspect(settings); }) == text);
  };
  using S = InspectionSettings;
  refused([](S& s) { s.layers.clear(); }, "out-of-range: [inspect] layers.length must be in [1, 6], got 0");
  refused([](S& s) { s.layers[0].weights(1, 0) = 2e6; },
          "out-of-range: [inspect] layers[0].weights[1][0] must be in [-1000000, 1000000], got 2000000");
  refused(
      [](S& s) {
        s.layers[1].weights = Matrix<double>{{1, 2, 3}};
      },
      "shape-mismatch: [inspect] layers[1].weights[0] must have 2 entries, got 3");
  refused([](S& s) { s.layers[0].weights = Matrix<double>::Ones(25, 2); },
          "out-of-range: [inspect] layers[0].weights.length must be in [1, 24], got 25");
  refused([](S& s) { s.layers[0].bias = Vector<double>{{1}}; },
          "shape-mismatch: [inspect] layers[0].bias must have 2 entries, got 1");
  refused(
      [](S& s) {
        s.inputs = Matrix<double>{{1, 2, 3}};
      },
      "shape-mismatch: [inspect] inputs[0] must have 2 entries, got 3");
  refused([](S& s) { s.inputs = Matrix<double>(0, 2); },
          "out-of-range: [inspect] inputs.length must be in [1, 1000], got 0");
  refused([](S& s) { s.threshold = -1; }, "out-of-range: [inspect] threshold must be in [0, 1000000], got -1");
  refused([](S& s) { s.keep = {"n1.1"}; }, "invalid-argument: [inspect] keep must name weights, got the unit n1.1");
  for (const char* id : {"", "w", "w1.1", "w0.1.1", "w3.1.1", "w1.1.3", "w1.1.1.1", "w1.1.", "w1..1", "n2.1", "n1.3",
                         "x1.1", "w1.1.1x", "n99999999999999999999.1"})
    refused(
        [&](S& s) { s.cut = {id}; },
        std::string("unknown-id: [inspect] the network has no part \"") + id +
            "\"; a weight is written w<layer>.<unit>.<input> and a hidden unit n<layer>.<unit>, each counted from 1");
}

}  // namespace inspection_test
