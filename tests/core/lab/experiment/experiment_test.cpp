#include "lab/experiment/experiment.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "core/lab/experiment_fixture.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace experiment_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;
using prune::testing::fingerprintAfter;
using prune::testing::largestDistance;
using prune::testing::smallSettings;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

ExperimentSettings richSettings() {
  ExperimentSettings settings = smallSettings("2-40-bn-32-dropout(0.2)-2");
  settings.weightDecay = 0.01;
  return settings;
}

std::vector<double> everyFifth(Index size) {
  std::vector<double> mask(static_cast<std::size_t>(size));
  for (std::size_t k = 0; k < mask.size(); k += 5) mask[k] = 1;
  return mask;
}

}  // namespace

TEST_CASE("the settings come back with every choice made") {
  ExperimentSettings settings = smallSettings("dense(6)-");
  settings.samples = 0;
  const Experiment experiment(settings);
  CHECK(experiment.settings().samples == 400);
  CHECK(experiment.settings().noise == 0.1);
  CHECK(experiment.settings().loss == "cross-entropy");
  CHECK(std::get<std::string>(experiment.settings().network) == "2-6-relu-2");
  CHECK(experiment.layerNames() == std::vector<std::string>{"dense1", "relu1", "dense2"});
}

TEST_CASE("the settings that come back make the same experiment again") {
  const Experiment experiment(richSettings());
  CHECK(fingerprintAfter(experiment.settings(), 1000) == fingerprintAfter(richSettings(), 1000));
  ExperimentSettings linear = smallSettings();
  linear.network = NetworkDescription{{1, 2}, {{.type = "dense", .units = 6}, {.type = "dense", .units = 2}}};
  CHECK(fingerprintAfter(Experiment(linear).settings(), 1000) == fingerprintAfter(linear, 1000));
}

TEST_CASE("layers are numbered among their kind") {
  const Experiment experiment(smallSettings("2-4-bn-tanh-4-dropout(0.1)-3-tanh-2-softmax"));
  CHECK(experiment.layerNames() == std::vector<std::string>{"dense1", "batch-norm1", "tanh1", "dense2", "relu1",
                                                            "dropout1", "dense3", "tanh2", "dense4", "softmax1"});
}

TEST_CASE("the same settings give the same bits; another seed gives others") {
  ExperimentSettings other = richSettings();
  other.seed = 2;
  CHECK(fingerprintAfter(richSettings(), 1000) == fingerprintAfter(richSettings(), 1000));
  CHECK(fingerprintAfter(richSettings(), 1) != fingerprintAfter(other, 1));
}

TEST_CASE("advance in pieces of 1, 7 and 1000 gives the same bits") {
  for (const double pieces : {1.0, 7.0}) {
    Experiment experiment(richSettings());
    while (experiment.advance(pieces) == static_cast<Index>(pieces)) {
    }
    CHECK(experiment.fingerprint() == fingerprintAfter(richSettings(), 1000));
  }
}

TEST_CASE("reset gives the start again, masks and all, and the same training after it") {
  Experiment experiment(richSettings());
  const std::string start = experiment.fingerprint();
  experiment.advance(9);
  experiment.setMask(3, everyFifth(40 * 32));
  experiment.advance(9);
  CHECK(experiment.fingerprint() != start);
  experiment.reset();
  CHECK(experiment.fingerprint() == start);
  CHECK(experiment.history().empty());
  CHECK(experiment.progress().epoch == 0);
  experiment.advance(1000);
  CHECK(experiment.fingerprint() == fingerprintAfter(richSettings(), 1000));
}

TEST_CASE("a mask removes weights at once, through training, and brings them back") {
  Experiment experiment(richSettings());
  experiment.advance(9);
  const Matrix<float> before = experiment.weights(3);
  const std::vector<double> mask = everyFifth(40 * 32);
  experiment.setMask(3, mask);
  for (int i = 0; i < 2; ++i) {
    for (Index k = 0; k < before.size(); ++k)
      if (mask[static_cast<std::size_t>(k)] == 0) REQUIRE(experiment.weights(3).data()[k] == 0);
    experiment.advance(5);
  }
  CHECK(experiment.mask(3).cast<Index>().sum() == 256);
  experiment.setMask(3, std::vector<double>(40 * 32, 1));
  CHECK(experiment.weights(3).data()[1] == before.data()[1]);
  CHECK(experiment.weights(3).data()[1279] == before.data()[1279]);
}

TEST_CASE("samples are those of a part, in its order, as they came") {
  const Experiment experiment(smallSettings());
  const Samples all = experiment.samples("validation", 1000);
  const std::vector<Index>& rows = experiment.split().validation;
  REQUIRE(all.values.rows() == static_cast<Index>(rows.size()));
  CHECK(rows.size() == 16);  // a quarter of the four fifths of 80 that are not for the test
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CHECK(static_cast<double>(all.values(static_cast<Index>(i), 1)) == experiment.data().value(rows[i], 1));
    CHECK(all.labels[i] == experiment.data().labels[static_cast<std::size_t>(rows[i])]);
  }
  CHECK(experiment.samples("train", 3).values.rows() == 3);
  CHECK(experiment.samples("train", 0).values.rows() == 0);
}

TEST_CASE("a boundary is predict over the middles of a grid's cells, row by row from the bottom") {
  Experiment experiment(smallSettings());
  experiment.advance(10);
  const Matrix<float> grid = experiment.boundary({.left = -2, .right = 2, .bottom = 0, .top = 1, .cells = 2});
  const std::vector<double> points{-1, 0.25, 1, 0.25, -1, 0.75, 1, 0.75};
  CHECK(equal(grid, experiment.predict(points)));
}

TEST_CASE("activations follow the network: the last layer's are what predict says") {
  Experiment experiment(smallSettings("2-6-2-softmax"));
  experiment.advance(10);
  const std::vector<double> sample{0.3, -0.4};
  const Vector<float> first = experiment.activations(0, sample);
  CHECK(first.minCoeff() < 0);  // before relu
  CHECK(equal(experiment.activations(1, sample), first.cwiseMax(0)));
  CHECK(largestDistance(experiment.activations(3, sample).transpose(), experiment.predict(sample)) < 1e-6);
  const Vector<float> wanted = experiment.weights(2) * experiment.activations(1, sample) + experiment.bias(2);
  // Sums of six numbers in another order.
  CHECK(largestDistance(experiment.activations(2, sample), wanted) < 1e-6);
}

TEST_CASE("every bad argument is refused by the function and its name") {
  Experiment experiment(smallSettings());
  const std::vector<double> two{0, 0};
  const std::vector<double> three{0, 0, 0};
  const std::vector<double> bad{0, -std::numeric_limits<double>::infinity()};
  const struct {
    std::string given;
    const char* wanted;
  } cases[] = {
      {errorOf([&] { return experiment.advance(0); }),
       "out-of-range: [advance] maxSteps must be in [1, 1000000000], got 0"},
      {errorOf([&] { return experiment.advance(kNaN); }),
       "invalid-argument: [advance] maxSteps must be a whole number, got NaN"},
      {errorOf([&] { return experiment.evaluate("all"); }),
       "unknown-id: [evaluate] unknown part \"all\"; one of: train, validation, test"},
      {errorOf([&] { return experiment.samples("all", 1); }),
       "unknown-id: [samples] unknown part \"all\"; one of: train, validation, test"},
      {errorOf([&] { return experiment.samples("test", -1); }),
       "out-of-range: [samples] limit must be in [0, 500000], got -1"},
      {errorOf([&] { return experiment.predict(three); }),
       "shape-mismatch: [predict] samples must have a multiple of 2 entries, got 3"},
      {errorOf([&] { return experiment.predict({}); }),
       "shape-mismatch: [predict] samples must have a multiple of 2 entries, got 0"},
      {errorOf([&] { return experiment.predict(bad); }),
       "invalid-argument: [predict] sample must be a finite number, got -Infinity"},
      {errorOf([&] { return experiment.boundary({.cells = 1}); }),
       "out-of-range: [boundary] cells must be in [2, 512], got 1"},
      {errorOf([&] { return experiment.boundary({.top = kNaN}); }),
       "invalid-argument: [boundary] top must be a finite number, got NaN"},
      {errorOf([&] { return experiment.weights(3); }), "out-of-range: [copyWeights] layer must be in [0, 2], got 3"},
      {errorOf([&] { return experiment.weights(1); }),
       "invalid-argument: [copyWeights] layer must be one with weights, got relu1"},
      {errorOf([&] { return experiment.mask(1); }),
       "invalid-argument: [copyMask] layer must be one with weights, got relu1"},
      {errorOf([&] { return experiment.bias(-1); }), "out-of-range: [copyBias] layer must be in [0, 2], got -1"},
      {errorOf([&] {
         experiment.setMask(0, two);
         return 0;
       }),
       "shape-mismatch: [setMask] mask must have 12 entries, got 2"},
      {errorOf([&] {
         experiment.setMask(0, std::vector<double>(12, 2));
         return 0;
       }),
       "out-of-range: [setMask] mask must be in [0, 1], got 2"},
      {errorOf([&] {
         experiment.setMask(0, std::vector<double>(12, 0.5));
         return 0;
       }),
       "invalid-argument: [setMask] mask must be a whole number, got 0.5"},
      {errorOf([&] { return experiment.activations(3, two); }),
       "out-of-range: [activations] layer must be in [0, 2], got 3"},
      {errorOf([&] { return experiment.activations(0, three); }),
       "shape-mismatch: [activations] sample must have 2 entries, got 3"},
      {errorOf([&] { return experiment.activations(0, bad); }),
       "invalid-argument: [activations] sample must be a finite number, got -Infinity"},
  };
  const std::string before = experiment.fingerprint();
  for (const auto& one : cases) CHECK(one.given == one.wanted);
  CHECK(experiment.fingerprint() == before);
  ExperimentSettings monk = smallSettings("17-2");
  monk.data = "monk-1";
  CHECK(errorOf([&] { return Experiment(monk).boundary({}); }) ==
        "shape-mismatch: [boundary] a sample must have 2 features, got 17");
}

}  // namespace experiment_test
