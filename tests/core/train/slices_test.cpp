/// Mini-batches that are done in slices.

#include <doctest/doctest.h>

#include <string>

#include "core/train/trainer_fixture.h"
#include "prune/surgery/structure.h"
#include "support/distance.h"
#include "support/sanitized.h"

namespace slices_test {

using namespace prune;
using prune::testing::halves;
using prune::testing::TrainerFixture;
using prune::testing::trainToEnd;

namespace {

/// 2 x 1500 + 1500 x 1500 + 1500 x 2: 2.256 million multiply-accumulates a sample, so that 44 are a slice.
constexpr const char* kLarge = "2-1500-1500-2";
constexpr const char* kLargeWithDropout = "2-1500-dropout(0.2)-1500-2";

}  // namespace

TEST_CASE("a mini-batch of much work is several pieces, one of little work is one") {
  for (const char* text : {"2-6-2", kLarge}) {
    TrainerFixture fixture(halves(128), text);
    fixture.options.batchSize = 64;
    fixture.options.epochs = 1;
    Trainer trainer = fixture.trainer();
    while (trainer.history().empty()) trainer.advance(1);
    CHECK(trainer.batches() == 0);
    const Index slices = std::string(text) == kLarge ? 2 : 1;
    for (Index piece = 1; piece <= slices; ++piece) {
      CHECK(trainer.advance(1) == 1);
      CHECK(trainer.batches() == (piece == slices ? 1 : 0));
      CHECK(trainer.progress().step == (piece == slices ? 1 : 0));
    }
  }
}

TEST_CASE("slices add up to the step of the whole mini-batch, but for rounding") {
  Network<float> whole = makeNetwork<float>(parseNetwork("3-9-tanh-2", {1, 3}));
  Rng rng(3);
  whole.initialise(initialisation("test", "he-normal"), rng);
  Network<float> sliced = whole;
  std::vector<float> samples(3 * 10);
  for (float& value : samples) value = static_cast<float>(rng.normal());
  const std::vector<int> labels{0, 1, 1, 0, 1, 0, 0, 1, 1, 1};
  const auto fill = [&](Stepper<float>& stepper, Index first, Index count) {
    for (Index i = 0; i < 3; ++i)
      for (Index b = 0; b < count; ++b)
        stepper.input()[i * count + b] = samples[static_cast<std::size_t>(i * 10 + first + b)];
  };
  Stepper<float> one(whole, {}, 10);
  fill(one, 0, 10);
  const double loss = one.step(10, {labels.data(), nullptr}, 0.5, rng);
  Stepper<float> many(sliced, {}, 10);
  double sum = 0;
  for (const auto& [first, count] : {std::pair<Index, Index>{0, 4}, {4, 5}, {9, 1}}) {
    fill(many, first, count);
    sum += many.addSlice(count, 10, {labels.data() + first, nullptr}, rng) * static_cast<double>(count) / 10;
  }
  many.finishStep(0.5);
  // Single precision, numbers about 1.
  CHECK(sum == doctest::Approx(loss).epsilon(1e-6));
  one.publish();
  many.publish();
  for (const Index layer : weightLayers(whole))
    CHECK(prune::testing::largestDistance(whole.layer(layer).weights()->value(),
                                          sliced.layer(layer).weights()->value()) < 1e-6);
}

TEST_CASE("a run in slices has the same bits however it is cut into calls, and whatever is asked in between" *
          doctest::skip(prune::testing::kIsSanitized)) {
  const auto fingerprintOf = [](Index pieces, bool asks) {
    TrainerFixture fixture(halves(128), kLargeWithDropout);
    fixture.options.batchSize = 64;
    fixture.options.epochs = 1;
    Trainer trainer = fixture.trainer();
    while (trainer.advance(pieces) == pieces)
      if (asks) static_cast<void>(trainer.evaluate(fixture.split.test));
    return fixture.fingerprint();
  };
  const std::string whole = fingerprintOf(1'000'000, false);
  CHECK(fingerprintOf(1, false) == whole);
  CHECK(fingerprintOf(1, true) == whole);
}

TEST_CASE("a mask that is set between two slices begins the mini-batch again, as if it had been set before it" *
          doctest::skip(prune::testing::kIsSanitized)) {
  const auto fingerprintOf = [](Index slices) {
    TrainerFixture fixture(halves(128), kLargeWithDropout);
    fixture.options.batchSize = 64;
    fixture.options.epochs = 1;
    Trainer trainer = fixture.trainer();
    while (trainer.history().empty()) trainer.advance(1);
    static_cast<void>(trainer.advance(slices));
    REQUIRE(trainer.batches() == 0);
    Mask mask = Mask::Ones(1500, 2);
    mask.topRows(100).setZero();
    trainer.setMask(0, mask);
    trainToEnd(trainer);
    return fixture.fingerprint();
  };
  CHECK(fingerprintOf(0) == fingerprintOf(1));
}

TEST_CASE("with batch norm a mini-batch stays one piece") {
  TrainerFixture fixture(halves(128), "2-1500-bn-1500-2");
  fixture.options.batchSize = 64;
  fixture.options.epochs = 1;
  Trainer trainer = fixture.trainer();
  while (trainer.history().empty()) trainer.advance(1);
  trainer.advance(1);
  CHECK(trainer.batches() == 1);
}

}  // namespace slices_test
