#include "lab/measures/truth.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "core/lab/experiment_fixture.h"
#include "prune/measure/agreement.h"
#include "prune/surgery/structure.h"
#include "support/error_of.h"

namespace lab_truth_test {

using namespace prune;
using prune::testing::errorOf;
using prune::testing::trained;

namespace {

TruthSettings asked(std::vector<std::string> criteria, double limit = 1000) {
  TruthSettings settings;
  settings.criteria = std::move(criteria);
  settings.limit = limit;
  return settings;
}

}  // namespace

TEST_CASE("truth gives each criterion as many scores as there are points; leave-one-out says the truth of units") {
  const Experiment experiment = trained("2-16-16-2");
  const Truth units = truth(experiment, asked({"unit-leave-one-out", "unit-in-l2", "unit-apoz"}, 1000));
  CHECK(units.points.size() == 32);
  REQUIRE(units.predictions.size() == 3);
  for (const Truth::Prediction& one : units.predictions) {
    CHECK(one.scores.size() == units.points.size());
    CHECK(one.regret >= 0);
  }
  // A quotient of whole numbers and roots: the last bits.
  CHECK(units.predictions[0].spearman == doctest::Approx(1).epsilon(1e-12));
  CHECK(units.predictions[0].regret == 0);
  const Truth weights = truth(experiment, asked({"magnitude", "grasp"}, 1000));
  CHECK(weights.points.size() == 320);
  for (const Truth::Prediction& one : weights.predictions) CHECK(one.scores.size() == 320);
  CHECK(weights.predictions[0].criterion == "magnitude");
  CHECK(weights.predictions[0].scores[40] == std::abs(static_cast<double>(experiment.weights(2)(0, 8))));
}

TEST_CASE("the truth of hidden layers is what the loss does without each") {
  const Experiment experiment = trained("2-16-16-2");
  const Truth layers = truth(experiment, asked({"layer-scan", "layer-ablation"}, 1000));
  REQUIRE(layers.points.size() == 2);
  Experiment without = trained("2-16-16-2");
  const double before = meanLoss(without.network(), without.calibration(2000));
  takeOutLayer(without, 2, "least-squares", 2000);
  CHECK(layers.points[1].change == doctest::Approx(meanLoss(without.network(), without.calibration(2000)) - before));
  CHECK(layers.predictions[1].scores[1] == layers.points[1].change);
  CHECK(layers.predictions[1].regret == 0);
  CHECK(errorOf([] { return truth(trained("2-2"), asked({"layer-scan"}, 10)); }) ==
        "invalid-argument: [truth] the network must have hidden layers, got none");
}

TEST_CASE("truth measures a sample when there are more than the limit, and only what is still there") {
  Experiment experiment = trained("2-16-16-2");
  CHECK(truth(experiment, asked({"magnitude"}, 7)).points.size() == 7);
  PruneSettings most;
  most.amount = 0.9;
  cut(experiment, most);
  CHECK(truth(experiment, asked({"magnitude"}, 1000)).points.size() == 32);
}

TEST_CASE("truth names what is wrong") {
  const Experiment experiment = trained("2-16-16-2");
  const auto error = [&](const std::vector<std::string>& ids, double limit = 10) {
    return errorOf([&] { return truth(experiment, asked(ids, limit)); });
  };
  CHECK(error({}) == "invalid-argument: [truth] criteria must not be empty");
  CHECK(error({"luck"}).starts_with("unknown-id: [truth] unknown criterion \"luck\"; one of: "));
  CHECK(error({"magnitude", "unit-in-l2"}) ==
        "invalid-argument: [truth] criteria must be of one grain, got unit-in-l2");
  CHECK(error({"magnitude"}, 1) == "out-of-range: [truth] limit must be in [2, 100000], got 1");
}

TEST_CASE("truth is asked about chosen layers, and about chosen entries of one") {
  const Experiment experiment = trained("2-16-16-2");
  TruthSettings settings = asked({"magnitude"});
  const Truth all = truth(experiment, settings);
  settings.layers = {2, 4};
  CHECK(truth(experiment, settings).points.size() == 256 + 32);
  settings.layers = {2};
  settings.entries = {7, 3, 7};
  const Truth some = truth(experiment, settings);
  REQUIRE(some.points.size() == 2);
  CHECK(some.points[0].entry == 3);
  CHECK(some.points[1].entry == 7);
  CHECK(some.points[0].part == 1);
  CHECK(some.points[0].change == all.points[32 + 3].change);
  settings.criteria = {"unit-product"};
  settings.entries = {15};
  CHECK(truth(experiment, settings).points.size() == 1);
  settings.criteria = {"layer-ablation"};
  settings.entries = {};
  CHECK(truth(experiment, settings).points.size() == 1);
  settings.layers = {4};
  CHECK(errorOf([&] { return truth(experiment, settings); }) ==
        "invalid-argument: [prune] layers must be hidden ones with weights, got dense3");
  settings.criteria = {"magnitude"};
  settings.entries = {32};
  CHECK(errorOf([&] { return truth(experiment, settings); }) ==
        "out-of-range: [truth] entries must be in [0, 31], got 32");
  settings.layers = {};
  CHECK(errorOf([&] { return truth(experiment, settings); }) ==
        "invalid-argument: [truth] layers must name one layer for entries");
}

TEST_CASE("regret is of as many as asked, at most of all there are") {
  const Experiment experiment = trained("2-16-16-2");
  TruthSettings settings = asked({"magnitude"});
  CHECK(truth(experiment, settings).k == 32);
  settings.k = 320;
  const Truth all = truth(experiment, settings);
  CHECK(all.k == 320);
  CHECK(all.predictions[0].regret == 0);
  settings.k = 321;
  CHECK(errorOf([&] { return truth(experiment, settings); }) == "out-of-range: [truth] k must be in [1, 320], got 321");
}

TEST_CASE("with a healing the truth is the loss after each cut and its repair") {
  const Experiment experiment = trained("2-8-8-2");
  TruthSettings settings = asked({"obs"});
  settings.healing = "obs-update";
  const Truth healed = truth(experiment, settings);
  REQUIRE(healed.points.size() == 96);
  // The first to go by OBS, cut and healed by `cut`.
  std::size_t first = 0;
  for (std::size_t i = 0; i < healed.points.size(); ++i)
    if (healed.predictions[0].scores[i] < healed.predictions[0].scores[first]) first = i;
  PruneSettings one;
  one.criterion = "obs";
  one.amountKind = "count";
  one.amount = 1;
  one.healing = "obs-update";
  Experiment copy = trained("2-8-8-2");
  const CutResult result = cut(copy, one);
  // Losses of 1 in single precision, one subtracted from the other.
  CHECK(healed.points[first].change == doctest::Approx(result.lossHealed - result.lossBefore).epsilon(1e-6));
  settings.criteria = {"layer-ablation"};
  settings.healing = "obs-update";
  CHECK(errorOf([&] { return truth(experiment, settings); }) ==
        "invalid-argument: [truth] healing must be none for layers, which go over a bridge, got obs-update");
}

TEST_CASE("on a quadratic OBS predicts the truth after its own update, and not the one without") {
  ExperimentSettings line = prune::testing::smallSettings("2-1");
  line.data = "plane";
  line.noise = 0;
  line.learningRate = 0.1;
  line.epochs = 1000;
  Experiment experiment(line);
  experiment.advance(prune::testing::kAll);
  TruthSettings settings = asked({"obs-joint"});
  settings.damping = 1e-9;
  settings.healing = "obs-update";
  const Truth healed = truth(experiment, settings);
  settings.healing = "none";
  const Truth bare = truth(experiment, settings);
  for (std::size_t i = 0; i < 2; ++i) {
    // The weights are in single precision, and the bias, which is not among them, at its optimum to some 1e-4.
    CHECK(healed.points[i].change == doctest::Approx(healed.predictions[0].scores[i]).epsilon(1e-3));
    CHECK(bare.points[i].change > healed.points[i].change);
  }
}

TEST_CASE("each criterion is judged by what it predicts: the change, its size or its square") {
  Experiment experiment = trained("2-8-8-2");
  const Truth report = truth(experiment, asked({"taylor-second", "magnitude", "snip", "gradient-weight", "grasp"}));
  bool hasFall = false;
  for (std::size_t i = 0; i < report.points.size(); ++i) {
    const double change = report.points[i].change;
    hasFall = hasFall || change < 0;
    CHECK(report.predictions[0].measured[i] == change);
    CHECK(report.predictions[1].measured[i] == std::abs(change));
    CHECK(report.predictions[2].measured[i] == std::abs(change));
    CHECK(report.predictions[3].measured[i] == change * change);
    CHECK(report.predictions[4].measured[i] == change);
  }
  CHECK(hasFall);
  // A square has the order of the size, and its regret is in loss like the others'.
  const Truth::Prediction& square = report.predictions[3];
  CHECK(square.spearman == spearman(square.scores, report.predictions[1].measured));
  CHECK(square.regret == regretAt(square.scores, report.predictions[1].measured, report.k));
}

TEST_CASE("second-order Taylor predicts the signed change, before training and after; sizes are right about sizes") {
  // Measured over four data sets and three networks: 0.88 to 0.99 untrained, 0.93 to 0.99 after 100 epochs.
  for (const char* network : {"2-8-8-2", "2-16-16-2", "2-8-8-2 tanh"})
    for (const int epochs : {0, 100}) {
      CAPTURE(network);
      CAPTURE(epochs);
      ExperimentSettings settings;
      settings.network = network;
      settings.epochs = 100;
      Experiment experiment(settings);
      static_cast<void>(experiment.advance(epochs == 0 ? 1 : prune::testing::kAll));
      const Truth report = truth(experiment, asked({"taylor-second", "snip", "obd"}));
      CHECK(report.predictions[0].spearman > 0.9);
      if (epochs == 100) continue;
      CHECK(report.predictions[1].spearman > 0.9);
      // Held against the signed change, the same scores would seem to be worth nothing; and no minimum, no OBD.
      std::vector<double> changes;
      for (const TruthPoint& point : report.points) changes.push_back(point.change);
      CHECK(spearman(report.predictions[1].scores, changes) < 0.3);
      CHECK(report.predictions[2].spearman < 0.3);
    }
}

TEST_CASE("the truth of layers tells the bridge that stood in for each") {
  const Truth dense = truth(trained("2-16-16-2"), asked({"layer-ablation"}));
  CHECK(dense.bridges == std::vector<std::string_view>{"least-squares", "least-squares"});
  CHECK(truth(trained("2-16-16-2"), asked({"magnitude"})).bridges.empty());
}

TEST_CASE("a truth in pieces is the same, bit for bit, and is refused once the network has changed") {
  Experiment experiment = trained("2-8-8-2");
  for (const char* healing : {"none", "obs-update"}) {
    TruthSettings settings = asked({"obd", "magnitude"}, 60);
    settings.healing = healing;
    const Truth whole = truth(experiment, settings);
    TruthRun run(experiment, settings);
    CHECK(run.size() == 62);
    Index done = 0;
    for (Index did = run.advance(7); did > 0; did = run.advance(7)) {
      CHECK(did <= 7);
      done += did;
      CHECK(run.done() == done);
    }
    CHECK(done == 62);
    const Truth found = std::move(run).truth();
    REQUIRE(found.points.size() == whole.points.size());
    for (std::size_t i = 0; i < whole.points.size(); ++i) CHECK(found.points[i].change == whole.points[i].change);
    for (std::size_t k = 0; k < 2; ++k) CHECK(found.predictions[k].regret == whole.predictions[k].regret);
  }
  TruthRun run(experiment, asked({"magnitude"}));
  run.advance(1);
  experiment.reset();
  CHECK(errorOf([&] { return run.advance(1); }) ==
        "invalid-argument: [truth] the network must stay as it was when its truth was begun, and has changed");
}

TEST_CASE("truth of a network of which nothing is left says so") {
  Experiment experiment = trained("2-16-16-2");
  PruneSettings all;
  all.amount = 1;
  cut(experiment, all);
  CHECK(errorOf([&] { return truth(experiment, asked({"magnitude"})); }) ==
        "invalid-argument: [truth] the network must have weights that can go, got none");
}

}  // namespace lab_truth_test
