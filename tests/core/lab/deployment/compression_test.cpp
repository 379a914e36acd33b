#include "lab/deployment/compression.h"

#include <doctest/doctest.h>

#include "core/lab/experiment_fixture.h"
#include "support/error_of.h"

namespace compression_test {

using namespace prune;
using namespace prune::testing;

namespace {

/// A trained network of two layers, with some of its weights cut.
Experiment cut(const std::string& network = "2-24-16-2", double share = 0.4) {
  Experiment experiment(smallSettings(network));
  static_cast<void>(experiment.advance(kAll));
  for (Index i = 0; i < experiment.network().layerCount(); ++i) {
    if (!experiment.network().layer(i).weights()) continue;
    const Matrix<float>& weights = experiment.weights(static_cast<double>(i));
    std::vector<double> mask;
    for (Index k = 0; k < weights.size(); ++k) mask.push_back(static_cast<double>(k % 10) < 10 * share ? 1 : 0);
    experiment.setMask(static_cast<double>(i), mask);
  }
  return experiment;
}

}  // namespace

TEST_CASE("every stage answers what its network does, and the pruned one is the experiment's own") {
  Experiment experiment = cut();
  const Compression result = compress(experiment, {.bits = 4});
  const Evaluation before = experiment.evaluate("test");
  CHECK(result.stages[0].evaluation.loss() == before.loss());
  CHECK(result.stages[1].evaluation.loss() == result.stages[2].evaluation.loss());
  CHECK(result.stages[1].evaluation.samples() == before.samples());
  const SavedModel pruned = savedModelOf(deploy::decodeCompact(result.stages[0].file.bytes));
  CHECK(pruned.fingerprint == experiment.fingerprint());
  CHECK(pruned.dataFingerprint == experiment.dataFingerprint());
  const SavedModel coded = savedModelOf(deploy::decodeCompact(result.stages[2].file.bytes));
  CHECK(coded.fingerprint == savedModelOf(deploy::decodeCompact(result.stages[1].file.bytes)).fingerprint);
  CHECK(coded.fingerprint != pruned.fingerprint);
  experiment.loadModel(coded);
  CHECK(experiment.fingerprint() == coded.fingerprint);
  CHECK(experiment.evaluate("test").loss() == result.stages[2].evaluation.loss());
}

TEST_CASE("what is counted is what the files have") {
  const Experiment experiment = cut();
  const Compression result = compress(experiment, {.bits = 3});
  CHECK(result.weightBytes == 4 * (2 * 24 + 24 * 16 + 16 * 2));
  CHECK(result.arrayBytes == 4 * (24 + 16 + 2));
  CHECK(result.layers.size() == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    const CompressedLayer& layer = result.layers[i];
    const deploy::LayerSize& size = result.stages[2].file.layers[i];
    CHECK(layer.entries == layer.kept + layer.fillers);
    CHECK(layer.centroids <= 7);
    CHECK(layer.kept < layer.weights);
    CHECK(static_cast<double>(size.gaps) == doctest::Approx(layer.gapBits * static_cast<double>(layer.entries)));
    CHECK(static_cast<double>(size.values + size.fillerValues) ==
          doctest::Approx(layer.indexBits * static_cast<double>(layer.entries)));
    CHECK(layer.indexBits >= layer.indexEntropy);
    CHECK(layer.indexBits < layer.indexEntropy + 1);
    CHECK(layer.gapBits >= layer.gapEntropy);
    CHECK(result.stages[0].file.layers[i].alone() == 32 * layer.kept);
  }
  CHECK(result.layers[0].name == "dense1");
  CHECK(result.stages[2].file.bytes.size() < result.stages[0].file.bytes.size());
}

TEST_CASE("trained centroids fit the training samples better, with the same bits each time") {
  const Experiment experiment = cut("2-24-16-2", 0.9);
  const auto lossAfter = [&](double epochs) {
    return compress(experiment, {.bits = 2, .epochs = epochs, .rate = 1, .part = "train"}).stages[2].evaluation.loss();
  };
  CHECK(lossAfter(5) < lossAfter(0));
  CHECK(lossAfter(5) == lossAfter(5));
}

TEST_CASE("convolutions, batch norm, one output for two classes and numbers as answers are compressed too") {
  ExperimentSettings settings = smallSettings("-conv(4,5)-bn-relu-pool(4)-");
  settings.data = "motion";
  Experiment windows(settings);
  static_cast<void>(windows.advance(3));
  CHECK(compress(windows, {.bits = 5, .epochs = 1}).stages[2].evaluation.samples() > 0);

  settings = smallSettings("2-6-1");
  settings.loss = "binary-cross-entropy";
  const Experiment two(settings);
  CHECK(compress(two, {}).stages[2].evaluation.samples() > 0);

  settings = smallSettings("2-6-1");
  settings.data = "plane";
  const Experiment numbers(settings);
  CHECK(compress(numbers, {.epochs = 2}).stages[2].evaluation.samples() > 0);
}

TEST_CASE("settings out of range are refused, and so are weights that are no numbers") {
  const Experiment experiment = cut();
  const auto refusal = [&](const CompressSettings& settings) {
    return errorOf([&] { return compress(experiment, settings).weightBytes; });
  };
  CHECK(refusal({.bits = 0}) == "out-of-range: [compress] bits must be in [1, 8], got 0");
  CHECK(refusal({.bits = 4.5}) == "invalid-argument: [compress] bits must be a whole number, got 4.5");
  CHECK(refusal({.gapBits = 1}) == "out-of-range: [compress] gapBits must be in [2, 8], got 1");
  CHECK(refusal({.gapBits = 9}) == "out-of-range: [compress] gapBits must be in [0, 8], got 9");
  CHECK(refusal({.epochs = -1}) == "out-of-range: [compress] epochs must be in [0, 1000], got -1");
  CHECK(refusal({.rate = 101}) == "out-of-range: [compress] rate must be in [0, 100], got 101");
  CHECK(refusal({.part = "all"}).starts_with("unknown-id: "));
  CHECK(refusal({.origin = std::string(70'000, 'x')}) ==
        "out-of-range: [compress] bytes of origin must be in [0, 65536], got 70000");
}

}  // namespace compression_test
