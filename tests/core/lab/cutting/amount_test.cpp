#include "lab/cutting/amount.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "base/arithmetic/rng.h"
#include "core/lab/experiment_fixture.h"
#include "lab/cutting/pruning.h"
#include "lab/cutting/selection.h"
#include "lab/measures/storage.h"
#include "prune/surgery/shrink.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace amount_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;
using prune::testing::smallSettings;
using prune::testing::trained;

namespace {

/// Weights 2-16, 16-16, 16-2: 32 + 256 + 32 = 320; biases 34.
Experiment deep() {
  return trained("2-16-16-2");
}

PruneSettings by(std::string criterion, std::string kind, double amount, std::string scope = "global") {
  PruneSettings settings;
  settings.criterion = std::move(criterion);
  settings.amountKind = std::move(kind);
  settings.amount = amount;
  settings.scope = std::move(scope);
  return settings;
}

/// Which of the scores are kept by the sigma rule, all of them there and open.
Mask keptOfAll(const Scores& scores, double q) {
  const Mask all = Mask::Ones(scores.rows(), scores.cols());
  return keepFromSigma(scores, all, all, q);
}

/// The cost of the network without the first `count` candidates, as a user would measure it.
Index costWithout(const Experiment& experiment, const PruneSettings& settings, Index count) {
  PruneSettings counted = settings;
  counted.amountKind = "count";
  const CutOrder order(experiment, experiment.network(), resolveCut(counted), experiment.calibration(settings.samples));
  Network<float> network = order.apply(order.at(static_cast<double>(count)));
  if (settings.amountKind == "macs") return keptMacs(network, masksOf(network));
  if (criterion("test", settings.criterion).grain == Grain::Weight) return smallestBytes(network, masksOf(network));
  const Network<float> small = shrink(Model<float>{experiment.description(), std::move(network)}).network;
  return smallestBytes(small, masksOf(small));
}

}  // namespace

TEST_CASE("sigma takes erf(q / sqrt 2) of normal weights: 38 % for q = 0.5, 68 % for q = 1") {
  Rng rng(5);
  Scores scores(100, 100);
  for (double& score : scores.reshaped()) score = std::abs(0.03 * rng.normal());
  for (const auto& [q, percent] : std::vector<std::pair<double, double>>{{0.5, 38.29}, {1, 68.27}, {2, 95.45}}) {
    const auto gone = static_cast<double>((keptOfAll(scores, q).array() == 0).count());
    // Of 10,000 the standard deviation of the count is at most 50, and that of the root mean square adds less.
    CHECK(std::abs(gone / 100 - percent) < 1.5);
  }
}

TEST_CASE("sigma takes what is strictly below q times the root mean square of what is there, and what is open") {
  // The root mean square of 1 and 7 is 5.
  const Scores two{{1, 7}};
  CHECK(equal(keptOfAll(two, 0), Mask{{1, 1}}));
  CHECK(equal(keptOfAll(two, 0.2), Mask{{1, 1}}));
  CHECK(equal(keptOfAll(two, 0.201), Mask{{0, 1}}));
  CHECK(equal(keptOfAll(two, 1.4), Mask{{0, 1}}));
  CHECK(equal(keptOfAll(two, 1.401), Mask{{0, 0}}));
  const Scores four{{1, 7, 100, 1}};
  CHECK(equal(keepFromSigma(four, Mask{{1, 1, 0, 0}}, Mask{{1, 1, 1, 1}}, 0.201), Mask{{0, 1, 0, 0}}));
  CHECK(equal(keepFromSigma(two, Mask{{1, 1}}, Mask{{0, 1}}, 1000), Mask{{1, 0}}));
  // Nothing there: nothing to take.
  CHECK(equal(keepFromSigma(two, Mask{{0, 0}}, Mask{{1, 1}}, 1), Mask{{0, 0}}));
}

TEST_CASE("a cut by sigma measures each layer by itself") {
  Experiment experiment = deep();
  std::vector<Mask> wanted;
  for (const double layer : {0, 2, 4}) {
    const Matrix<double> weights = experiment.weights(layer).cast<double>();
    const double threshold = 0.7 * std::sqrt(weights.squaredNorm() / static_cast<double>(weights.size()));
    wanted.emplace_back((weights.array().abs() >= threshold).cast<std::uint8_t>().matrix());
  }
  const CutResult result = cut(experiment, by("magnitude", "sigma", 0.7));
  CHECK(result.gone == goneOf(wanted));
  CHECK(result.gone > 0);
  CHECK(result.total == 320);
  for (std::size_t i = 0; i < 3; ++i) CHECK(equal(experiment.mask(static_cast<double>(2 * i)), wanted[i]));
}

TEST_CASE("sigma leaves one unit a layer, whatever q") {
  Experiment experiment = deep();
  CHECK(cut(experiment, by("unit-in-l2", "sigma", 1000)).gone == 30);
  for (const Mask& units : keptUnits(experiment.network())) CHECK((units.array() == 1).count() == 1);
}

TEST_CASE("bytes and macs take the fewest that reach the target: one fewer would not") {
  struct Case {
    std::string criterion, kind;
    double target;
    std::string scope;
  };
  const std::vector<Case> list{
      {"magnitude", "bytes", 1000, "global"},  {"magnitude", "bytes", 500, "layer"},
      {"magnitude", "bytes", 150, "global"},   {"magnitude", "macs", 100, "global"},
      {"magnitude", "macs", 0, "global"},      {"wanda", "macs", 101, "row"},
      {"unit-in-l2", "bytes", 900, "global"},  {"unit-in-l2", "bytes", 300, "layer"},
      {"unit-product", "macs", 150, "global"}, {"unit-in-l2", "macs", 5, "layer"},
  };
  const Experiment experiment = deep();
  for (const Case& one : list) {
    CAPTURE(one.criterion + " " + one.kind + " " + std::to_string(one.target) + " " + one.scope);
    const PruneSettings settings = by(one.criterion, one.kind, one.target, one.scope);
    const CutOrder order(experiment, experiment.network(), resolveCut(settings), experiment.calibration(2000));
    const Index gone = order.at(one.target).gone;
    REQUIRE(gone > 0);
    CHECK(static_cast<double>(costWithout(experiment, settings, gone)) <= one.target);
    CHECK(static_cast<double>(costWithout(experiment, settings, gone - 1)) > one.target);
  }
}

TEST_CASE("a network that fits already loses nothing") {
  Experiment experiment = deep();
  CHECK(cut(experiment, by("magnitude", "macs", 320)).removed == 0);
  CHECK(cut(experiment, by("magnitude", "bytes", 1e6)).removed == 0);
  CHECK(cut(experiment, by("magnitude", "macs", 100)).removed == 220);
  CHECK(cut(experiment, by("magnitude", "macs", 100)).removed == 0);
}

TEST_CASE("targets count what other layers cost, though only the chosen ones lose") {
  Experiment experiment = deep();
  PruneSettings settings = by("magnitude", "macs", 100);
  settings.layers = {2};
  CHECK(cut(experiment, settings).removed == 220);
  CHECK((experiment.mask(2).array() == 0).count() == 220);
}

TEST_CASE("wrong amounts are named and change nothing") {
  struct Case {
    std::string criterion, kind;
    double amount;
    std::string text;
    std::vector<double> layers;
  };
  const std::vector<Case> list{
      {"unit-in-l2",
       "macs",
       4,
       "out-of-range: [prune] amount must be at least 5 macs, what is left when all that may go has gone, got 4",
       {}},
      // 34 biases of 4 bytes, and a count of entries for each of the 3 matrices.
      {"magnitude",
       "bytes",
       147.5,
       "out-of-range: [prune] amount must be at least 148 bytes, what is left when all that may go has gone, got 147.5",
       {}},
      {"magnitude",
       "macs",
       63,
       "out-of-range: [prune] amount must be at least 64 macs, what is left when all that may go has gone, got 63",
       {2}},
      {"magnitude", "macs", -1, "out-of-range: [prune] amount must be in [0, 1000000000000], got -1", {}},
      {"magnitude", "sigma", -0.5, "out-of-range: [prune] amount must be in [0, 1000], got -0.5", {}},
      {"magnitude", "sigma", std::nan(""), "invalid-argument: [prune] amount must be a ", {}},
      {"unit-apoz",
       "sigma",
       1,
       "invalid-argument: [prune] criterion must be one whose lowest scores go first for sigma, got unit-apoz",
       {}},
  };
  Experiment experiment = deep();
  const std::string before = experiment.fingerprint();
  for (const Case& one : list) {
    PruneSettings settings = by(one.criterion, one.kind, one.amount);
    settings.layers = one.layers;
    const std::string text = errorOf([&] { return cut(experiment, settings); });
    CAPTURE(text);
    CHECK(text.starts_with(one.text));
    CHECK(experiment.fingerprint() == before);
  }
}

TEST_CASE("smallestBytes is the least of the 32-bit formats, n-m left out; keptMacs counts kept weights") {
  Experiment experiment = deep();
  cut(experiment, by("magnitude", "n-of-m", 2));
  Index least = 1'000'000;
  for (const StoredSize& size : storedSizes(experiment.network()))
    if (size.bits == 32 && size.format != "n-m") least = std::min(least, size.bytes);
  CHECK(smallestBytes(experiment.network(), masksOf(experiment.network())) == least);
  // 2 of each run of 4; the rows of the first layer are runs of 2, which keep 1.
  CHECK(keptMacs(experiment.network(), masksOf(experiment.network())) == 16 + 128 + 16);
}

TEST_CASE("a kept weight of a convolution counts once a step") {
  // 3 x 1 weights for each of 2 filters, at 6 places each.
  NetworkDescription description{{8, 1}, {{.type = "conv1d", .units = 2, .size = 3}}};
  Network<float> network = makeNetwork<float>(description);
  CHECK(keptMacs(network, masksOf(network)) == 36);
  network.layer(0).weights()->setMask(Mask{{1, 0, 1}, {0, 1, 1}});
  CHECK(keptMacs(network, masksOf(network)) == 24);
}

TEST_CASE("there is one rule for sigma: a threshold of q on magnitude-sigma takes what q sigma of magnitudes takes") {
  for (const double q : {0.5, 1.0, 1.7}) {
    Experiment bySigma = trained("2-16-2");
    cut(bySigma, by("magnitude", "sigma", q));
    Experiment byThreshold = trained("2-16-2");
    CHECK(cut(byThreshold, by("magnitude-sigma", "threshold", q)).removed > 0);
    CHECK(byThreshold.fingerprint() == bySigma.fingerprint());
  }
}

}  // namespace amount_test
