#include "lab/cutting/preview.h"

#include <doctest/doctest.h>

#include <array>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "core/lab/experiment_fixture.h"
#include "support/distance.h"
#include "support/error_of.h"
#include "support/sanitized.h"

namespace preview_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;
using prune::testing::trained;

namespace {

/// Weights 2-16, 16-16, 16-2: 32 + 256 + 32 = 320.
Experiment deep() {
  return trained("2-16-16-2");
}

PruneSettings by(std::string criterion, std::string kind = "fraction", double amount = 0.5,
                 std::string scope = "global") {
  PruneSettings settings;
  settings.criterion = std::move(criterion);
  settings.amountKind = std::move(kind);
  settings.amount = amount;
  settings.scope = std::move(scope);
  return settings;
}

bool areEqual(const std::vector<Mask>& a, const std::vector<Mask>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!equal(a[i], b[i])) return false;
  return true;
}

std::vector<Mask> masksAt(PreviewKeeper& keeper, const Experiment& experiment, const PruneSettings& settings) {
  return keeper.effects(experiment, settings, std::array{settings.amount}, "")[0].selection.kept;
}

/// The same without anything that was remembered.
std::vector<Mask> freshMasks(const Experiment& experiment, const PruneSettings& settings) {
  return Preview(experiment, settings).at(experiment, settings.amount, "").selection.kept;
}

}  // namespace

TEST_CASE("a preview of more amounts than a thousand is refused before anything is scored") {
  const Experiment experiment = deep();
  PreviewKeeper keeper;
  const std::vector<double> amounts(1001, 0.5);
  CHECK(errorOf([&] { return keeper.effects(experiment, by("magnitude"), amounts, ""); }) ==
        "out-of-range: [preview] amounts.length must be in [0, 1000], got 1001");
  CHECK(keeper.effects(experiment, by("magnitude"), std::span(amounts).first(1000), "").size() == 1000);
}

TEST_CASE("a preview is what the cut then does: masks, counts, threshold, loss and accuracy") {
  const std::vector<PruneSettings> list{
      by("magnitude", "fraction", 0.6),
      by("magnitude", "fraction", 0.25, "row"),
      by("lamp", "count", 200),
      by("magnitude", "threshold", 0.2),
      by("magnitude", "sigma", 0.8),
      by("magnitude", "n-of-m", 2),
      by("wanda", "bytes", 800),
      by("snip", "macs", 100, "layer"),
      by("grasp", "fraction", 0.3),
      by("random", "fraction", 0.7),
      by("unit-in-l2", "fraction", 0.5),
      by("unit-apoz", "count", 7),
      by("unit-product", "macs", 90),
      by("unit-taylor", "bytes", 600),
      by("unit-in-l1", "fraction", 1),
      by("synflow", "fraction", 0.8),
      by("synflow", "fraction", 0.3, "layer"),
      by("obs", "fraction", 0.2),
      by("unit-variance", "fraction", 0.5),
  };
  Experiment experiment = deep();
  const ExperimentState whole = experiment.state();
  const std::string before = experiment.fingerprint();
  for (const PruneSettings& settings : list) {
    if (prune::testing::isTooLong(settings.criterion)) continue;
    CAPTURE(settings.criterion + " " + settings.amountKind + " " + std::string(resolveCut(settings).scope->id));
    for (const char* part : {"train", "test"}) {
      const CutEffect effect = Preview(experiment, settings).at(experiment, settings.amount, part);
      CHECK(experiment.fingerprint() == before);
      const CutResult result = cut(experiment, settings);
      CHECK(areEqual(effect.selection.kept, keptOf(experiment.network(), criterion("test", settings.criterion).grain)));
      CHECK(result.removed > 0);
      CHECK(effect.amount == settings.amount);
      CHECK(effect.selection.gone == result.gone);
      CHECK(effect.selection.total == result.total);
      CHECK(effect.selection.threshold == result.threshold);
      const Evaluation evaluation = experiment.measure(experiment.network(), part);
      CHECK(effect.hasLoss);
      CHECK(effect.loss == evaluation.loss());
      CHECK(effect.accuracy == evaluation.accuracy());
      experiment.restore(whole);
    }
  }
}

TEST_CASE("many amounts at once, in any order, are what each gives alone; what is gone already counts") {
  Experiment experiment = deep();
  for (const char* id : {"magnitude", "unit-in-l2", "synflow"}) {
    CAPTURE(id);
    cut(experiment, by("random", "fraction", 0.2));
    const std::string before = experiment.fingerprint();
    PreviewKeeper keeper;
    const std::array amounts{0.9, 0.1, 0.5, 0.5, 0.0, 1.0};
    const std::vector<CutEffect> effects = keeper.effects(experiment, by(id), amounts, "validation");
    REQUIRE(effects.size() == amounts.size());
    for (std::size_t i = 0; i < amounts.size(); ++i) {
      const CutEffect alone = Preview(experiment, by(id)).at(experiment, amounts[i], "validation");
      CHECK(areEqual(effects[i].selection.kept, alone.selection.kept));
      CHECK(effects[i].loss == alone.loss);
      CHECK(effects[i].amount == amounts[i]);
    }
    CHECK(effects[0].selection.gone > effects[2].selection.gone);
    CHECK(effects[2].selection.gone > effects[4].selection.gone);
    CHECK(experiment.fingerprint() == before);
  }
}

TEST_CASE("without a part nothing is measured") {
  const Experiment experiment = deep();
  for (const char* id : {"magnitude", "synflow"}) {
    const CutEffect effect = Preview(experiment, by(id)).at(experiment, 0.5, "");
    CHECK_FALSE(effect.hasLoss);
    CHECK(effect.loss == 0);
    CHECK(effect.selection.gone == 160);
  }
}

TEST_CASE("the settings' own amount is not looked at") {
  const Experiment experiment = deep();
  PruneSettings settings = by("magnitude", "fraction", 7);
  CHECK(Preview(experiment, settings).at(experiment, 0.25, "").selection.gone == 80);
}

TEST_CASE("the keeper sees every change of the network") {
  Experiment experiment = deep();
  PreviewKeeper keeper;
  const PruneSettings settings = by("magnitude");
  std::vector<Mask> last = masksAt(keeper, experiment, settings);
  CHECK(areEqual(last, masksAt(keeper, experiment, settings)));
  const auto check = [&](const char* what) {
    CAPTURE(what);
    const std::vector<Mask> now = masksAt(keeper, experiment, settings);
    CHECK(areEqual(now, freshMasks(experiment, settings)));
    CHECK_FALSE(areEqual(now, last));
    last = now;
  };
  experiment.retrain(4, 10);
  experiment.advance(5);
  check("a few steps of training");
  std::vector<double> mask(256, 1);
  for (std::size_t k = 0; k < 40; ++k) mask[3 * k] = 0;
  experiment.setMask(2, mask);
  check("a mask");
  cut(experiment, by("random", "fraction", 0.4));
  check("a cut");
  experiment.redraw();
  check("new weights");
  std::vector<Tensor> tensors = experiment.tensors();
  for (Tensor& tensor : tensors)
    for (std::size_t k = 0; k < tensor.values.size(); ++k) tensor.values[k] = static_cast<float>(k % 7);
  experiment.setTensors(tensors);
  check("tensors");
  const ExperimentState state = experiment.state();
  experiment.reset();
  check("a reset");
  experiment.restore(state);
  check("a restored state");
}

TEST_CASE("the keeper sees that movement was forgotten") {
  Experiment experiment = deep();
  PreviewKeeper keeper;
  experiment.recordMovement(true);
  experiment.retrain(2, 1);
  experiment.advance(1e6);
  const std::vector<Mask> recorded = masksAt(keeper, experiment, by("movement"));
  CHECK(areEqual(recorded, freshMasks(experiment, by("movement"))));
  experiment.recordMovement(true);
  const std::vector<Mask> forgotten = masksAt(keeper, experiment, by("movement"));
  CHECK(areEqual(forgotten, freshMasks(experiment, by("movement"))));
  CHECK_FALSE(areEqual(forgotten, recorded));
}

TEST_CASE("the keeper sees every setting from which a ranking follows") {
  struct Case {
    PruneSettings settings;
    void (*change)(PruneSettings&);
  };
  const std::vector<Case> list{
      {by("magnitude"), [](PruneSettings& s) { s.criterion = "lamp"; }},
      {by("magnitude"), [](PruneSettings& s) { s.scope = "row"; }},
      {by("magnitude", "fraction", 1), [](PruneSettings& s) { s.amountKind = "count"; }},
      {by("magnitude"), [](PruneSettings& s) { s.layers = {2}; }},
      {by("magnitude", "n-of-m", 1), [](PruneSettings& s) { s.groupSize = 8; }},
      {by("random"), [](PruneSettings& s) { s.seed = 2; }},
      {by("fisher"), [](PruneSettings& s) { s.samples = 3; }},
      {by("obs"), [](PruneSettings& s) { s.damping = 1; }},
  };
  const Experiment experiment = deep();
  for (std::size_t i = 0; i < list.size(); ++i) {
    CAPTURE(i);
    PreviewKeeper keeper;
    PruneSettings settings = list[i].settings;
    if (prune::testing::isTooLong(settings.criterion)) continue;
    const std::vector<Mask> before = masksAt(keeper, experiment, settings);
    list[i].change(settings);
    const std::vector<Mask> after = masksAt(keeper, experiment, settings);
    CHECK(areEqual(after, freshMasks(experiment, settings)));
    CHECK_FALSE(areEqual(after, before));
  }
}

TEST_CASE("what is wrong is named, and the keeper goes on afterwards") {
  const Experiment experiment = deep();
  PreviewKeeper keeper;
  const auto asked = [&](const PruneSettings& settings, double amount, std::string_view part) {
    return errorOf([&] { return keeper.effects(experiment, settings, std::array{amount}, part); });
  };
  CHECK(asked(by("magnitude"), 0.5, "") == "no error");
  CHECK(asked(by("magnitude"), 1.5, "") == "out-of-range: [prune] amount must be in [0, 1], got 1.5");
  CHECK(asked(by("synflow"), 1.5, "") == "out-of-range: [prune] amount must be in [0, 1], got 1.5");
  CHECK(asked(by("magnitude", "macs"), -1, "") == "out-of-range: [prune] amount must be in [0, 1000000000000], got -1");
  CHECK(asked(by("magnitude"), 0.5, "all") ==
        "unknown-id: [evaluate] unknown part \"all\"; one of: train, validation, test");
  CHECK(asked(by("luck"), 0.5, "").starts_with("unknown-id: [prune] unknown criterion \"luck\"; one of: "));
  CHECK(asked(by("layer-scan"), 0.5, "")
            .starts_with("invalid-argument: [prune] criterion must be one of weights, units or"));
  CHECK(asked(by("magnitude"), 0.5, "test") == "no error");
  CHECK(areEqual(masksAt(keeper, experiment, by("magnitude")), freshMasks(experiment, by("magnitude"))));
}

TEST_CASE("a preview tells what the network would say after the cut, to the bit, and changes nothing") {
  using Case = std::pair<std::string, std::string>;
  for (const Case& each : {Case{"circle", "2-6-2"}, Case{"plane", "2-6-1"}}) {
    CAPTURE(each.first);
    ExperimentSettings settings;
    settings.data = each.first;
    settings.network = each.second;
    settings.samples = 60;
    settings.epochs = 2;
    Experiment experiment(settings);
    static_cast<void>(experiment.advance(1000));
    const std::vector<double> samples{0.5, -0.25, 1.5, 2, -1, 0};
    const Matrix<float> before = experiment.predict(samples);
    const PruneSettings half = by("magnitude");
    const CutEffect effect = Preview(experiment, half).at(experiment, half.amount, "", samples);
    CHECK(experiment.predict(samples) == before);
    CHECK(effect.outputs != before);
    static_cast<void>(cut(experiment, half));
    CHECK(effect.outputs == experiment.predict(samples));
  }
}

}  // namespace preview_test
