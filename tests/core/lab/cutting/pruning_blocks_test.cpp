#include <doctest/doctest.h>

#include <string>

#include "core/lab/experiment_fixture.h"
#include "lab/cutting/pruning.h"
#include "support/error_of.h"

namespace pruning_blocks_test {

using namespace prune;
using prune::testing::errorOf;
using prune::testing::smallSettings;

namespace {

/// 32, 256 and 32 weights in layers 0, 2 and 4.
Experiment deep() {
  return Experiment(smallSettings("2-16-16-2"));
}

PruneSettings blocks(double block, double amount, std::string criterion = "magnitude") {
  PruneSettings settings;
  settings.criterion = std::move(criterion);
  settings.amount = amount;
  settings.block = block;
  return settings;
}

/// Whether the rows of a block are alike.
bool isInBlocks(const Mask& mask, Index rows) {
  for (Index row = 0; row < mask.rows(); ++row)
    if (mask.row(row) != mask.row(row / rows * rows)) return false;
  return true;
}

}  // namespace

TEST_CASE("blocks: a share of the weights goes in blocks of neighbouring rows, by any criterion of weights") {
  for (const std::string criterion : {"magnitude", "wanda", "taylor-second", "random", "obs-joint"})
    for (const double block : {2.0, 4.0}) {
      Experiment experiment = deep();
      cut(experiment, blocks(block, 0.75, criterion));
      CAPTURE(criterion);
      Index gone = 0;
      for (const double layer : {0.0, 2.0}) CHECK(isInBlocks(experiment.mask(layer), static_cast<Index>(block)));
      for (const double layer : {0.0, 2.0, 4.0}) gone += (experiment.mask(layer).array() == 0).count();
      CHECK(gone >= 240);
      CHECK(gone < 240 + block);
    }
}

TEST_CASE("blocks: what is gone stays gone in a later cut") {
  Experiment experiment = deep();
  cut(experiment, blocks(2, 0.5));
  const Mask before = experiment.mask(2);
  cut(experiment, blocks(2, 0.8));
  const Mask after = experiment.mask(2);
  CHECK((before.array() >= after.array()).all());
  CHECK(isInBlocks(after, 2));
}

TEST_CASE("blocks: blocks of one are the weights") {
  Experiment one = deep();
  Experiment plain = deep();
  PruneSettings settings;
  settings.amount = 0.6;
  cut(one, blocks(1, 0.6));
  cut(plain, settings);
  for (const double layer : {0.0, 2.0, 4.0}) CHECK(one.mask(layer) == plain.mask(layer));
}

TEST_CASE("blocks: units, and amounts that are no share and no cost, have none") {
  const auto refusal = [](PruneSettings settings, std::string kind) {
    settings.amountKind = std::move(kind);
    return errorOf([&] {
      Experiment experiment = deep();
      cut(experiment, settings);
      return 0;
    });
  };
  CHECK(refusal(blocks(2, 0.5, "unit-in-l1"), "fraction") ==
        "invalid-argument: [prune] block must be 1 but for criteria of weights with fraction, bytes or macs, got "
        "fraction "
        "with unit-in-l1");
  CHECK(refusal(blocks(2, 0.5), "threshold") ==
        "invalid-argument: [prune] block must be 1 but for criteria of weights with fraction, bytes or macs, got "
        "threshold "
        "with magnitude");
  CHECK(refusal(blocks(0, 0.5), "fraction") == "out-of-range: [prune] block must be in [1, 8], got 0");
}

}  // namespace pruning_blocks_test
